/* Finds quickly where a term of letters may match, before anything is read. */

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
export function firstPairs({ plain, end, spelling, hopeful }) {
  const { syllables, sounds, least } = spelling;
  const first = plain.charCodeAt(0) - A;
  if (first < 0 || first > 25) return null;
  const open = plain.slice(0, end);
  /** @type {Set<number>} */
  const pairs = new Set();
  for (const form of syllables[first]) {
    if (form.startsWith(open)) {
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
 * Where matches may begin, by their first two characters. There is nothing in the loop but that: a keystroke runs through
 * thousands of places, of which few are left.
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {number[]} pairs as `firstPairs`
 * @param {boolean} ordered whether all of them are wanted in order, each once
 * @returns {(number[] | Uint32Array)[]} lists, each in order
 */
export function placesOf({ pairs: { places, starts }, codes }, { fits }, pairs, ordered) {
  /** @type {number[][]} */
  const lists = [];
  for (const pair of pairs) {
    /** @type {number[]} */
    const list = [];
    for (let index = starts[pair]; index < starts[pair + 1]; index++) {
      const at = places[index];
      if ((fits[codes[at]] & (fits[codes[at + 1]] >> 1)) !== 0) list.push(at);
    }
    if (list.length > 0) lists.push(list);
  }
  if (!ordered || lists.length < 2) return lists;
  const all = Uint32Array.from(lists.reduce((some, list) => some.concat(list))).sort();
  return [all.filter((at, index) => at !== all[index - 1])];
}
