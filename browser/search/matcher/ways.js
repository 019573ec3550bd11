/* The ways to read a query: as it is, and before that, where it has separate syllables, with these joined to words. */

import { claimOf } from "./claims.js";
import { piecesOf } from "./normal.js";
import { wordsOf } from "./syllables.js";
import { termOf } from "./term.js";

/** @import { Index } from "./index.js" */
/** @import { Said } from "./ranking.js" */
/** @import { Term } from "./term.js" */

/**
 * `texts`: the terms in the order in which they were typed. `terms`: the longest first: it leaves the fewest places to look for the others.
 * @typedef {{texts: string[], terms: Term[], said: Said}} Way
 */

/**
 * @param {Index} index
 * @param {string} query
 * @param {boolean} fuzzy whether terms may have been mistaken
 * @returns {Way[]} the better first, as it stands last
 */
export function waysOf(index, query, fuzzy) {
  const pieces = piecesOf(index.normal, query);
  const words = wordsOf(index.alphabet, pieces, fuzzy);
  const way = (/** @type {string[]} */ texts) => wayOf(index, texts, fuzzy);
  return words === null ? [way([...new Set(pieces)])] : [way(words), way([...new Set(pieces)])];
}

/** @param {Index} index @param {string[]} texts @param {boolean} fuzzy @returns {Way} */
function wayOf(index, texts, fuzzy) {
  const terms = texts.map((text) => termOf(index.alphabet, index.degree, text, fuzzy));
  const text = texts.join("");
  return { texts, terms: terms.sort((one, other) => other.text.length - one.text.length), said: { text, core: claimOf(index.degree, text) } };
}
