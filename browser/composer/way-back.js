/* Announces what was done to the open draft, with a button to undo it, and what is undone and done again. */

import { say, speak } from "../base/message.js";
import { stepName } from "../draft/steps.js";

/** @import { Session } from "../draft/session.js" */

/**
 * Say what was done, with a way back as long as nothing else was.
 * @param {Session} session
 * @param {() => void} undo
 * @param {string} text
 * @param {boolean | string} undoable a text is what the step is called when it is undone, where what is said does not tell
 */
export function sayDone(session, undo, text, undoable) {
  const after = session.draft;
  const run = () => {
    if (session.draft === after) undo();
    else say("之后又有改动：请用上面的“撤销”一步一步退回。");
  };
  if (undoable) session.call(undoable === true ? stepName(text) : undoable);
  say(text, undoable ? { label: "撤销", run } : undefined);
}

/** Undo and redo, as the pages say them: what there is, and what there is none of. */
const WAYS = { undo: ["已撤销", "没有可以撤销的了"], redo: ["已重做", "没有可以重做的了"] };

/**
 * Undo or redo a step. Everybody sees what it changes; who does not see is told what it was.
 * @param {Session} session
 * @param {"undo" | "redo"} way
 * @returns {boolean} whether there was one
 */
export function travel(session, way) {
  const before = session.draft;
  const name = session[way]();
  const [done, none] = WAYS[way];
  const isDone = session.draft !== before;
  if (isDone) speak(name ? `${done}：${name}` : `${done}上一步`);
  else say(none);
  return isDone;
}
