/* What has been found of a term in a stretch. */

/** @import { Stretch } from "./stretch.js" */

/**
 * What a term matches in a stretch. `any`: whether it does at all. `kinds`: by field 0 for no match, else the best kind of those it has: EXACT, PINYIN, STRAINED.
 * `places`: all matches in order, by their field, start and end in the stretch; null when nobody wants to know.
 * @typedef {{any: boolean, kinds: Uint8Array, places: Places | null}} Matches
 * @typedef {{fields: number[], starts: number[], ends: number[]}} Places
 */

export const EXACT = 1;
export const PINYIN = 2;
export const STRAINED = 3;

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
