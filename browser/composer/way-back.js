/* Announces what was done to the open draft, with a button to undo it. */

import { say } from "../base/message.js";

/** @import { Session } from "../draft/session.js" */

/**
 * Say what was done, with a way back as long as nothing else was.
 * @param {Session} session
 * @param {() => void} undo
 * @param {string} text
 * @param {boolean} isUndoable
 */
export function sayDone(session, undo, text, isUndoable) {
  const after = session.draft;
  const run = () => {
    if (session.draft === after) undo();
    else say("之后又有改动：请用上面的“撤销”一步一步退回。");
  };
  say(text, isUndoable ? { label: "撤销", run } : undefined);
}
