/* Normalises text for the search, by the table in the data (hooks/phrasebank/corpus/normal.py). */

import { composed } from "./tones.js";

/** @import { NormalTable } from "../../base/data-types.js" */

/**
 * By UTF-16 unit the one it stands for, 0 where it vanishes, and 1 where it ends a sentence; and what separates the terms of a query.
 * @typedef {{map: Uint16Array, stops: Uint8Array, spaces: Set<string>}} Normal
 */

/**
 * @param {NormalTable} table
 * @returns {Normal}
 */
export function normalOf(table) {
  const map = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0xd800; unit++) map[unit] = unit;
  for (let unit = 0xe000; unit < 0x10000; unit++) map[unit] = unit;
  for (const [first, last] of table.ignored) map.fill(0, first, last + 1);
  for (const [first, last, to] of table.shifted) {
    for (let unit = first; unit <= last; unit++) map[unit] = unit - first + to;
  }
  for (const pairs of [table.pairs, table.traditional]) {
    for (let index = 0; index < pairs.length; index += 2) map[pairs.charCodeAt(index)] = pairs.charCodeAt(index + 1);
  }
  const stops = new Uint8Array(0x10000);
  for (const stop of table.stops) stops[stop.charCodeAt(0)] = 1;
  return { map, stops, spaces: new Set(table.spaces) };
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {boolean} whether a surrogate and its partner begin there
 */
function isPair(text, at) {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/**
 * Write a text's normal form; returns where it ends.
 * @param {Normal} normal
 * @param {string} text
 * @param {Uint16Array} units with room for the whole text
 * @param {number} at
 * @param {Uint8Array} stops gets 1 where a sentence ended just before
 * @returns {number}
 */
export function fold(normal, text, units, at, stops) {
  const map = normal.map;
  for (let index = 0; index < text.length; index++) {
    const kept = map[text.charCodeAt(index)];
    if (kept !== 0) {
      units[at++] = kept;
    } else if (isPair(text, index)) {
      units[at++] = text.charCodeAt(index++);
      units[at++] = text.charCodeAt(index);
    } else if (normal.stops[text.charCodeAt(index)] !== 0) {
      stops[at] = 1;
    }
  }
  return at;
}

/**
 * Where in the original text each unit of its normal form stands.
 * @param {Normal} normal
 * @param {string} text
 * @returns {number[]}
 */
export function offsetsOf(normal, text) {
  const offsets = [];
  for (let index = 0; index < text.length; index++) {
    if (normal.map[text.charCodeAt(index)] !== 0) {
      offsets.push(index);
    } else if (isPair(text, index)) {
      offsets.push(index++, index);
    }
  }
  return offsets;
}

/**
 * A long string of units, flat and 16 bits wide, as `indexOf` likes it best.
 * @param {Uint16Array} units
 * @returns {string}
 */
export function stringOf(units) {
  return new TextDecoder("utf-16le").decode(units);
}

/** A year, which people type without a space before what they look for (2025年民主生活会), while titles say 2025 年度组织生活会、民主生活会. */
const YEAR = /((?:19|20)[0-9]{2}年度?|(?:19|20)[0-9]{2}(?=[一-鿿]))/;

/** What people type behind the name of a paper that they want to have (会议记录模板), and what its page says somewhere else. */
const ASKED = /(?<=..)(模板|范本|样本|样表|空表|空白表|表格|格式|电子版|怎么写)$/;

/**
 * The pieces of a query in their normal form, in order; none is empty. A year is a piece of its own, and how a paper is asked for.
 * @param {Normal} normal
 * @param {string} query
 * @returns {string[]}
 */
export function piecesOf(normal, query) {
  const typed = composed(query);
  const pieces = [];
  let start = 0;
  for (let at = 0; at <= typed.length; at++) {
    if (at < typed.length && !normal.spaces.has(typed[at])) continue;
    const units = new Uint16Array(at - start);
    const end = fold(normal, typed.slice(start, at), units, 0, new Uint8Array(at - start + 1));
    if (end > 0) pieces.push(...stringOf(units.subarray(0, end)).split(ASKED).flatMap((part) => part.split(YEAR)).filter((piece) => piece !== ""));
    start = at + 1;
  }
  return pieces;
}

/**
 * The terms of a query: its pieces, each once.
 * @param {Normal} normal
 * @param {string} query
 * @returns {string[]}
 */
export const termsOf = (normal, query) => [...new Set(piecesOf(normal, query))];
