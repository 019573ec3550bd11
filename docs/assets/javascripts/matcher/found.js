// @ts-check
/* What has been found of a term in a stretch. */

/**
 * What a term matches in a stretch. `any`: whether it does at all. `kinds`: by field 0 for no match, else the best kind of those it has: EXACT, PINYIN, STRAINED.
 * `places`: all matches in order, by their field, start and end in the stretch; null when nobody wants to know.
 * @typedef {{any: boolean, kinds: Uint8Array, places: Places | null}} Matches
 * @typedef {{fields: number[], starts: number[], ends: number[]}} Places
 */

(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;
const matcher = Phrasebank.matcher;

const EXACT = 1;
const PINYIN = 2;
const STRAINED = 3;

Object.assign(matcher, { EXACT, PINYIN, STRAINED });

/**
 * @param {Stretch} stretch
 * @param {boolean} everywhere whether all places are wanted
 * @returns {Matches}
 */
matcher.nothing = function (stretch, everywhere) {
  const kinds = new Uint8Array(stretch.starts.length - 1);
  return { any: false, kinds, places: everywhere ? { fields: [], starts: [], ends: [] } : null };
};

/**
 * @param {Matches} found
 * @param {number} field
 * @param {number} start
 * @param {number} end
 * @param {number} kind
 */
matcher.note = function (found, field, start, end, kind) {
  const { kinds, places } = found;
  found.any = true;
  if (kinds[field] === 0 || kind < kinds[field]) kinds[field] = kind;
  if (places === null) return;
  places.fields.push(field);
  places.starts.push(start);
  places.ends.push(end);
};
})();
