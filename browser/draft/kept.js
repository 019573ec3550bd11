/* Measures how much of a text is still the library's wording. Pure.

   The measure is the share of the text's characters, without slots, that belong to a run of at least three characters which the
   library's wording has as well. Runs of three are hardly ever shared by chance, and survive when words are inserted. The
   measure takes one pass over the text. A text that equals the library's apart from the values of its slots counts as 1
   (原文未改); any other counts as less than 1. */

import { piecesOf } from "../slots/pieces.js";
import { bodyOf, textOf } from "./text.js";

/** @import { DraftBlock } from "./text.js" */

const RUN = 3;
const ALMOST = 0.99;

/** @param {string} text @param {string} wording @returns {boolean} whether the text is the wording with anything in its slots */
function isUnchanged(text, wording) {
  const pieces = piecesOf(wording).fixed;
  if (pieces.length === 1) return text === wording;
  const last = pieces[pieces.length - 1];
  if (!text.startsWith(pieces[0])) return false;
  let at = pieces[0].length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** @param {string} text @param {string} wording @returns {number} */
function share(text, wording) {
  /** @type {Set<string>} */
  const runs = new Set();
  for (const piece of piecesOf(wording).fixed) {
    for (let at = 0; at + RUN <= piece.length; at++) runs.add(piece.slice(at, at + RUN));
  }
  let all = 0;
  let same = 0;
  for (const piece of piecesOf(text).fixed) {
    let covered = 0; // up to where characters have been counted as shared
    for (let at = 0; at + RUN <= piece.length; at++) {
      if (!runs.has(piece.slice(at, at + RUN))) continue;
      same += at + RUN - Math.max(at, covered);
      covered = at + RUN;
    }
    all += piece.length;
  }
  return all === 0 ? 0 : Math.min(same / all, ALMOST);
}

/** @param {number | undefined} share @returns {boolean} whether it is the library's wording as it was taken: 原文未改 */
export const isOriginal = (share) => share !== undefined && share >= 0.995;

/** By block: the wording it was held against, and what came out. @type {WeakMap<DraftBlock, {wording: string, kept: number}>} */
const known = new WeakMap();

/**
 * @param {string} text
 * @param {string} wording of a phrase
 * @returns {number} 0 to 1; 1 when they are equal apart from what fills the slots
 */
export const likeness = (text, wording) => (isUnchanged(text, wording) ? 1 : share(text, wording));

/**
 * @param {DraftBlock} block a point (its body counts) or a paragraph
 * @param {string} wording
 * @returns {number} 0 to 1
 */
export function keptOf(block, wording) {
  const before = known.get(block);
  if (before && before.wording === wording) return before.kept;
  const kept = likeness(textOf(bodyOf(block)), wording);
  known.set(block, { wording, kept });
  return kept;
}
