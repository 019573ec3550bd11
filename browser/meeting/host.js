/* What the parts of the page ask: the meeting and its papers, and every change to it. The one place that talks to the session. */

import { say } from "../base/message.js";
import { sayDone } from "../composer/way-back.js";
import { isMeeting } from "../draft/meeting.js";
import { allPapers } from "./papers.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Kind } from "./papers.js" */

/**
 * @param {Session} session
 * @param {Shelf} shelf
 * @param {Kind[]} kinds of papers that the library knows
 */
export function makeHost(session, shelf, kinds) {
  /** @type {(() => void)[]} */
  const shows = [];

  /** @param {() => void} way @param {string} none what is said when there is nothing */
  function travel(way, none) {
    const before = session.draft;
    way();
    if (session.draft === before) say(none);
  }

  const host = {
    session,
    shelf,
    kinds,
    /** @returns {MeetingDraft} */
    get draft() {
      const { draft } = session;
      if (!isMeeting(draft)) throw new TypeError("no meeting is open");
      return draft;
    },
    papers: () => allPapers(kinds, host.draft, shelf),
    /**
     * @template {unknown[]} Rest
     * @param {(draft: Draft, ...rest: Rest) => Draft} operation
     * @param {Rest} rest its arguments after the draft
     * @returns {boolean} whether anything changed
     */
    apply: (operation, ...rest) => session.apply(operation, ...rest),
    /** Say what was done, with a way back as long as nothing else was. @param {string} text @param {boolean} [undoable] */
    say: (text, undoable = false) => sayDone(session, () => host.undo(), text, undoable),
    undo: () => travel(() => session.undo(), "没有可以撤销的了"),
    redo: () => travel(() => session.redo(), "没有可以重做的了"),
    /** @param {Draft} draft an older version */
    restoreVersion(draft) {
      session.replace(draft, "恢复旧版以前");
      host.say("已恢复成这一版", true);
    },
    /** Called after every change. @param {() => void} show */
    onChange: (show) => void shows.push(show),
    update() {
      for (const show of shows) show();
    },
    /** Where the page leads to something that is open; the desk sees to it. @type {(tab: string, focus?: string) => void} */
    goTo: () => {},
  };
  session.onChange(() => host.update());
  return host;
}

/** @typedef {ReturnType<typeof makeHost>} Host */
