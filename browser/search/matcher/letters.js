/* Where a term of letters can match at all, before anything is read. */

import { A } from "./alphabet.js";

/** @import { Stretch } from "./stretch.js" */
/** @import { Term } from "./term.js" */

/**
 * The pairs of letters (x * 26 + y) that the first two characters of every match of a term of nothing but letters begin with: one
 * pair for every way to take the first of them. null when a match may be one character, or when an ü or what may be a tone
 * comes second: then nothing is known.
 * @param {Term} term
 * @returns {number[] | null}
 */
export function firstPairs({ plain, spelling, hopeful }) {
  const { syllables, sounds, least } = spelling;
  const first = plain.charCodeAt(0) - A;
  if (first < 0 || first > 25) return null;
  const pairs = new Set();
  for (const form of syllables[first]) {
    if (form.startsWith(plain)) {
      if (least === 1) return null;
      continue;
    }
    if (!plain.startsWith(form) || hopeful[form.length] === 0) continue;
    const second = plain.charCodeAt(form.length) - A;
    if (second < 0 || second > 25) return null;
    for (const one of sounds[first]) for (const other of sounds[second]) pairs.add(one * 26 + other);
  }
  return [...pairs];
}

/**
 * Visit the places of some pairs in order, each once.
 * @param {Stretch} stretch
 * @param {number[]} pairs
 * @param {(at: number) => number} visit returns where to go on: places before it are left out
 */
export function eachPair({ pairs: places, pairStarts }, pairs, visit) {
  const heads = pairs.map((pair) => pairStarts[pair]);
  const ends = pairs.map((pair) => pairStarts[pair + 1]);
  let done = 0;
  for (;;) {
    let next = -1;
    let at = Infinity;
    for (let list = 0; list < heads.length; list++) {
      let head = heads[list];
      while (head < ends[list] && places[head] < done) head++;
      heads[list] = head;
      if (head === ends[list] || places[head] >= at) continue;
      next = list;
      at = places[head];
    }
    if (next < 0) return;
    done = visit(at);
  }
}
