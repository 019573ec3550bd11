/* Records what was found of a term in a stretch. */

/** @import { Stretch } from "./stretch.js" */

/**
 * What a term matches in a stretch. `any`: whether it does at all. `kinds`: by field 0 for no match, else the best kind of those it has: EXACT, PINYIN, STRAINED, or one of those for a term that is
 * mistaken: MISTAKEN, MISTAKEN_STRAINED.
 * `places`: all matches in order, by their field, start and end in the stretch; null when nobody wants to know.
 * @typedef {{any: boolean, kinds: Uint8Array, places: Places | null}} Matches
 * @typedef {{fields: number[], starts: number[], ends: number[]}} Places
 */

export const EXACT = 1;
export const PINYIN = 2;
export const STRAINED = 3;
export const MISTAKEN = 4;
export const MISTAKEN_STRAINED = 5;

const NO_KINDS = new Uint8Array(0);

/**
 * @param {Stretch} stretch
 * @param {boolean} everywhere whether all places are wanted
 * @returns {Matches}
 */
export function nothing(stretch, everywhere) {
  const kinds = new Uint8Array(stretch.starts.length - 1);
  return { any: false, kinds, places: everywhere ? { fields: [], starts: [], ends: [] } : null };
}

/** For the places of one field, whose kind nobody asks for: there are hundreds of them behind a keystroke. @returns {Matches} */
export const onlyPlaces = () => ({ any: false, kinds: NO_KINDS, places: { fields: [], starts: [], ends: [] } });

/**
 * @param {Matches} found
 * @param {number} field
 * @param {number} start
 * @param {number} end
 * @param {number} kind
 */
export function note(found, field, start, end, kind) {
  const { kinds, places } = found;
  found.any = true;
  if (kinds[field] === 0 || kind < kinds[field]) kinds[field] = kind;
  if (places === null) return;
  places.fields.push(field);
  places.starts.push(start);
  places.ends.push(end);
}

/**
 * @param {Places} one
 * @param {Places} other of other fields
 * @returns {Places} all of them in order
 */
export function merged(one, other) {
  /** @type {Places} */
  const all = { fields: [], starts: [], ends: [] };
  let at = 0;
  const take = (/** @type {Places} */ { fields, starts, ends }, /** @type {number} */ from, /** @type {number} */ before) => {
    for (; from < fields.length && fields[from] < before; from++) {
      all.fields.push(fields[from]);
      all.starts.push(starts[from]);
      all.ends.push(ends[from]);
    }
    return from;
  };
  for (let from = 0; from < other.fields.length; ) {
    at = take(one, at, other.fields[from]);
    from = take(other, from, at < one.fields.length ? one.fields[at] : Infinity);
  }
  take(one, at, Infinity);
  return all;
}
