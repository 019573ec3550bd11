/* The draft that is open, read: its regions, what it comes to, what it has of the library. It is read anew only when it is another
   draft. */

import { blocksOf, regionsOf } from "../draft/regions.js";
import { tallyOf } from "../draft/tally.js";
import { isEdge, originOf } from "../draft/text.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Region } from "../draft/regions.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/** @param {Draft} draft @param {Shelf} shelf */
function read(draft, shelf) {
  const all = regionsOf(draft, shelf);
  const unfiled = all[all.length - 1];
  const blocks = draft.document.blocks.filter(isEdge);
  /** @type {Region} */
  const frame = { key: "frame", level: 1, title: "标题和落款", section: "", heading: "", aspect: "", form: "paragraphs", prints: false, blocks };
  return { draft, regions: [frame, ...all.slice(0, -1), ...(unfiled.blocks.length ? [unfiled] : [])], tally: tallyOf(draft, shelf) };
}

/** @param {Session} session @param {Shelf} shelf */
export function readDraft(session, shelf) {
  let known = read(session.draft, shelf);

  /** What the draft comes to now. */
  function now() {
    if (known.draft !== session.draft) known = read(session.draft, shelf);
    return known;
  }

  return {
    get draft() {
      return session.draft;
    },
    regions: () => now().regions,
    tally: () => now().tally,
    usedPhrases: () => new Set(blocksOf(session.draft).flatMap((block) => (originOf(block) || { phrase: [] }).phrase)),
    /** @returns {string[]} ids of the draft's audience, as the search knows them */
    audienceIds: () => shelf.audienceIds(session.draft.audience),
  };
}

/** @typedef {ReturnType<typeof readDraft>} Reading */
