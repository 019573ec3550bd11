/* Finds syllables of pinyin that are written separately in a query, as input methods and dictionaries do: li lun wu zhuang. */

import { mistakenOf } from "./alphabet.js";
import { toneless } from "./tones.js";

/** @import { Alphabet } from "./alphabet.js" */

const TONE = /[1-5]$/;

/**
 * A query's pieces with each row of syllables as one word, the last of which may be unfinished. Each once.
 * @param {Alphabet} alphabet
 * @param {string[]} pieces in their normal form
 * @param {boolean} fuzzy
 * @returns {string[] | null} null where no two syllables stand side by side
 */
export function wordsOf(alphabet, pieces, fuzzy) {
  const known = [alphabet.strict.whole];
  const isSyllable = (/** @type {string} */ piece) => known.some((whole) => whole.has(toneless(piece).replace(TONE, "")));
  const isBegun = (/** @type {string} */ piece) => known.some((whole) => [...whole].some((syllable) => syllable.startsWith(toneless(piece))));
  if (fuzzy && pieces.length > 1) known.push(mistakenOf(alphabet).whole);
  /** @type {string[]} */
  const words = [];
  let inRow = false;
  pieces.forEach((piece, at) => {
    const last = at === pieces.length - 1;
    const joins = isSyllable(piece) || (inRow && last && isBegun(piece));
    if (joins && inRow) words[words.length - 1] += piece;
    else words.push(piece);
    inRow = joins;
  });
  return words.length < pieces.length ? [...new Set(words)] : null;
}
