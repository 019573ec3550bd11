/* The link between the parts of the page and the session: parts ask it for the meeting and its papers, and make every change
   through it. */

import { sayDone, travel } from "../composer/way-back.js";
import { isMeeting } from "../draft/meeting.js";
import { inPlaceOf } from "../draft/meeting-rows.js";
import { goingOn } from "./going-on.js";
import { allPapers } from "./papers.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Kept } from "./going-on.js" */
/** @import { Kind, Paper } from "./papers.js" */

/**
 * @param {Session} session
 * @param {Shelf} shelf
 * @param {Kind[]} kinds of papers that the library knows
 */
export function makeHost(session, shelf, kinds) {
  /** @type {(() => void)[]} */
  const shows = [];

  /** What is in the store for papers that go on there, by the draft's id; another map for every change. @type {Map<string, Kept>} */
  let kept = new Map();
  /** @type {{made: Paper[], kept: Map<string, Kept>, papers: Paper[]}} */
  let last = { made: [], kept, papers: [] };

  /** @param {string} id @returns {Promise<[string, Kept]>} */
  async function keptOf(id) {
    try {
      const found = await session.store.read(id);
      return [id, found && found.isWhole ? { draft: found.draft, revision: found.revision } : null];
    } catch {
      return [id, null];
    }
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
    /** Every paper that is switched on, as the meeting makes it. */
    made: () => allPapers(kinds, host.draft, shelf),
    /** Those as they are taken away: the very list as long as nothing changed. @returns {Paper[]} */
    papers() {
      const made = host.made();
      if (last.made !== made || last.kept !== kept) last = { made, kept, papers: goingOn(host.draft, made, kept) };
      return last.papers;
    },
    /** @returns {Map<string, Kept>} as far as was read */
    get kept() {
      return kept;
    },
    /** Look again what became of the papers that were put into 拟稿. */
    async readKept() {
      const found = new Map(await Promise.all(host.draft.meeting.lists.drafts.map(({ draft }) => keptOf(draft))));
      const tell = (/** @type {Map<string, Kept>} */ map) => JSON.stringify(Array.from(map, ([id, one]) => [id, one && one.revision]));
      if (tell(found) === tell(kept)) return;
      kept = found;
      host.update();
    },
    /**
     * @template {unknown[]} Rest
     * @param {(draft: Draft, ...rest: Rest) => Draft} operation
     * @param {Rest} rest its arguments after the draft
     * @returns {boolean} whether anything changed
     */
    apply: (operation, ...rest) => session.apply(operation, ...rest),
    /** Say what was done, with a way back as long as nothing else was. @param {string} text @param {boolean | string} [undoable] what it is called when it is undone, where the text does not tell */
    say: (text, undoable = false) => sayDone(session, () => host.undo(), text, undoable),
    undo: () => void travel(session, "undo"),
    redo: () => void travel(session, "redo"),
    /** @param {Draft} draft an older version */
    restoreVersion(draft) {
      session.replace(inPlaceOf(draft, host.draft), "恢复旧版以前");
      host.say("已恢复成这一版", "恢复旧版");
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
