/* A text in a form that can be found again in others: its runs of twelve characters, without marks and spaces. Pure.

   Set expressions, headings, the words of the notice and quotations belong to everybody: a run that consists of these by half
   or more does not count. */

import { slots } from "../../slots/slots.js";

export const RUN = 12;
const KEPT = /[\p{L}\p{N}]/u;
const QUOTED = new RegExp(`“[^“”]{1,80}”|《[^《》]{1,60}》|${slots.pattern().source}`, "g");

/**
 * `places`: where each kept character stands in the text. `hashes`: of the run that begins with each; `counts`: whether it is counted.
 * @typedef {{key: string, text: string, kept: string, places: number[], hashes: Float64Array, counts: Uint8Array}} Profile
 */

/** @param {string} text @returns {string} its characters without marks and spaces, as they are compared */
export const keptOf = (text) => Array.from(text, (character) => (KEPT.test(character) ? character : "")).join("");

/**
 * @param {string} kept
 * @returns {Float64Array} for each place the number of the run that begins there: 53 bits, which no two runs of some papers share by
 *   chance; none behind the last run
 */
export function hashesOf(kept) {
  const count = Math.max(0, kept.length - RUN + 1);
  const hashes = new Float64Array(count);
  let [one, other] = [0, 0];
  let [top, otherTop] = [1, 1];
  for (let at = 1; at < RUN; at++) {
    top = Math.imul(top, 0x01000193);
    otherTop = Math.imul(otherTop, 0x5bd1e995);
  }
  for (let at = 0; at < kept.length; at++) {
    if (at >= RUN) {
      const old = kept.charCodeAt(at - RUN) + 1;
      one = (one - Math.imul(old, top)) | 0;
      other = (other - Math.imul(old, otherTop)) | 0;
    }
    const code = kept.charCodeAt(at) + 1;
    one = (Math.imul(one, 0x01000193) + code) | 0;
    other = (Math.imul(other, 0x5bd1e995) + code) | 0;
    if (at >= RUN - 1) hashes[at - RUN + 1] = (one >>> 0) * 0x200000 + (other >>> 11);
  }
  return hashes;
}

/** @param {string} text @param {RegExp} pattern @param {Uint8Array} shared by place in the text, what is everybody's */
function markQuoted(text, pattern, shared) {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) shared.fill(1, found.index, found.index + found[0].length);
}

/**
 * What is everybody's: made once for many texts.
 * @param {string[]} expressions set expressions, headings, the words of the notice
 * @returns {(kept: string, places: number[], shared: Uint8Array) => void} marks them in a text
 */
export function everybodys(expressions) {
  const known = Array.from(new Set(expressions.flatMap((one) => one.split("…")).map(keptOf))).filter(({ length }) => length >= 4);
  const short = known.filter(({ length }) => length < RUN);
  const long = new Set(known.flatMap((one) => Array.from(hashesOf(one))));
  return (kept, places, shared) => {
    for (const one of short) {
      for (let at = kept.indexOf(one); at >= 0; at = kept.indexOf(one, at + one.length)) for (let next = at; next < at + one.length; next++) shared[places[next]] = 1;
    }
    hashesOf(kept).forEach((hash, at) => {
      if (long.has(hash)) for (let next = at; next < at + RUN; next++) shared[places[next]] = 1;
    });
  };
}

/**
 * @param {string} key of the block
 * @param {string} text
 * @param {ReturnType<typeof everybodys>} mark
 * @returns {Profile}
 */
export function profileOf(key, text, mark) {
  /** @type {number[]} */
  const places = [];
  let kept = "";
  for (let at = 0; at < text.length; at++) {
    if (!KEPT.test(text[at])) continue;
    places.push(at);
    kept += text[at];
  }
  const shared = new Uint8Array(text.length);
  markQuoted(text, QUOTED, shared);
  mark(kept, places, shared);
  const hashes = hashesOf(kept);
  const counts = new Uint8Array(hashes.length);
  let set = 0; // how many of the run's characters are everybody's
  for (let at = 0; at < kept.length; at++) {
    set += shared[places[at]] - (at >= RUN ? shared[places[at - RUN]] : 0);
    if (at >= RUN - 1) counts[at - RUN + 1] = set * 2 < RUN ? 1 : 0;
  }
  return { key, text, kept, places, hashes, counts };
}
