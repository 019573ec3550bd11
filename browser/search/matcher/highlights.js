/* Finds the places of matches in the original texts. */

import { claimPlaces } from "./claims.js";
import { matchesIn } from "./matches.js";
import { offsetsOf } from "./normal.js";

/** @import { Normal } from "./normal.js" */
/** @import { Stretch } from "./stretch.js" */
/** @import { Term } from "./term.js" */

/**
 * [from, to[ in UTF-16 units of the original text.
 * @typedef {[number, number]} Extent
 */

const LONGEST = 120;
const BEFORE = 24;

/**
 * All matches of the terms in a field, in order; what overlaps or touches is one range.
 * @param {Normal} normal
 * @param {Stretch} stretch
 * @param {number} field
 * @param {string} text the field's original text
 * @param {Term[]} terms
 * @param {RegExp | null} [degree] of a name: what makes no difference to its claim
 * @returns {Extent[]}
 */
export function rangesOf(normal, stretch, field, text, terms, degree = null) {
  /** @type {Extent[]} */
  const found = [];
  const start = stretch.starts[field];
  for (const term of terms) {
    const { starts, ends } = matchesIn(stretch, term, field);
    for (let index = 0; index < starts.length; index++) found.push([starts[index], ends[index]]);
    if (degree === null || term.core === "") continue;
    const name = stretch.string.slice(start, stretch.starts[field + 1] - 1);
    for (const [from, to] of claimPlaces(degree, term.core, name)) found.push([start + from, start + to]);
  }
  if (found.length === 0) return found;
  const offsets = offsetsOf(normal, text);
  found.sort((one, other) => one[0] - other[0]);
  /** @type {Extent[]} */
  const ranges = [];
  for (const [first, end] of found) {
    const from = offsets[first - start];
    const to = offsets[end - start - 1] + 1;
    const last = ranges[ranges.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}

/**
 * The part of a long text that shows its first match, with … where it was cut, and the ranges in it.
 * @param {string} text
 * @param {Extent[]} ranges
 * @returns {{text: string, ranges: Extent[]}}
 */
export function excerptOf(text, ranges) {
  if (text.length <= LONGEST) return { text, ranges };
  const from = whole(text, Math.max(0, (ranges.length > 0 ? ranges[0][0] : 0) - BEFORE));
  const to = whole(text, Math.min(text.length, from + LONGEST));
  const head = from > 0 ? "…" : "";
  const shift = head.length - from;
  return {
    text: head + text.slice(from, to) + (to < text.length ? "…" : ""),
    ranges: ranges.filter((range) => range[0] < to).map((range) => [range[0] + shift, Math.min(range[1], to) + shift]),
  };
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {number} the place, moved out of a pair of surrogates
 */
function whole(text, at) {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
