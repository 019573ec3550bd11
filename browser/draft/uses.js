/* Counts which phrases other drafts on this machine have taken, so that somebody who writes several papers, one for each member
   or one a year, is offered other sentences in each. Pure. */

import { fieldsOf, listOf } from "../base/outside.js";
import { partsOfId } from "../slots/moves.js";

/**
 * `drafts`: how many have a point; `times`: how often they have the sentence of a phrase, by point, place of the move and key.
 * @typedef {{drafts: (point: string) => number, times: (point: string, at: number, key: string) => number}} Uses
 */

/** Where there is no other draft. @type {Uses} */
export const NO_USES = { drafts: () => 0, times: () => 0 };

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/** @param {unknown} draft as it is kept, whatever that is @returns {Set<string>} ids of the phrases that it has, or combinations of them */
function phrasesIn(draft) {
  const { document, unfiled } = fieldsOf(draft);
  const blocks = [...listOf(fieldsOf(document).blocks), ...listOf(unfiled)];
  const ids = blocks.map((block) => fieldsOf(fieldsOf(block).source).phrase);
  return new Set(ids.filter(isText));
}

/** @param {unknown[]} drafts @returns {Uses} */
export function usesOf(drafts) {
  /** By point, how many drafts have it, and the keys of what they have of it. @type {Map<string, {drafts: number, taken: string[][]}>} */
  const points = new Map();
  for (const draft of drafts) {
    /** @type {Set<string>} */
    const seen = new Set();
    for (const { point, keys } of Array.from(phrasesIn(draft), partsOfId)) {
      const known = points.get(point) || { drafts: 0, taken: [] };
      points.set(point, { drafts: known.drafts + (seen.has(point) ? 0 : 1), taken: [...known.taken, keys] });
      seen.add(point);
    }
  }
  const of = (/** @type {string} */ point) => points.get(point) || { drafts: 0, taken: [] };
  return {
    drafts: (point) => of(point).drafts,
    times: (point, at, key) => of(point).taken.filter((keys) => keys[keys.length === 1 ? 0 : at] === key).length,
  };
}
