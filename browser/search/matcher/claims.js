/* Claims: what is the same claim, whatever its degree words and its order. The pattern of what is left out comes with the data
   (hooks/phrasebank/corpus/claims.py); what is left is a claim's core. */

import { literal } from "./literal.js";

/** @import { Stretch } from "./stretch.js" */

/**
 * The names of a part's points as claims. `cores`: by field of the names the core, as one string. `keys`: by a number that claims of
 * the same characters share the fields that have it.
 * @typedef {{string: string, starts: Uint32Array}} Cores
 * @typedef {{cores: Cores, keys: Map<number, number[]>}} Claims
 */

const SHORTEST = 2; // characters that a core must have to say anything
const HAN = /^[一-鿿]+$/;

/**
 * @param {RegExp} degree
 * @param {string} term in its normal form
 * @returns {string} what it claims; empty when it can be no claim
 */
export function claimOf(degree, term) {
  if (!HAN.test(term)) return "";
  const core = term.replace(degree, "");
  return core.length < SHORTEST ? "" : core;
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {number} the same for the same characters in any order, and seldom for others
 */
function keyOf(text, start, end) {
  let key = 0;
  for (let at = start; at < end; at++) {
    const mixed = Math.imul(text.charCodeAt(at), 0x9e3779b1);
    key = (key + Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)) | 0;
  }
  return key;
}

/** @param {string} text @returns {string} its characters in one order */
const sorted = (text) => text.split("").sort().join("");

/**
 * @param {RegExp} degree
 * @param {Stretch} names
 * @param {(field: number) => boolean} isName plain talk stands among the names, and is no claim
 * @returns {Claims}
 */
export function claimsOf(degree, names, isName) {
  const string = names.string.replace(degree, "");
  const starts = new Uint32Array(names.starts.length);
  /** @type {Map<number, number[]>} */
  const keys = new Map();
  for (let field = 0; field < starts.length - 1; field++) {
    const start = starts[field];
    const end = string.indexOf("\n", start);
    starts[field + 1] = end + 1;
    if (end - start < SHORTEST || !isName(field)) continue;
    const key = keyOf(string, start, end);
    const same = keys.get(key);
    if (same) same.push(field);
    else keys.set(key, [field]);
  }
  return { cores: { string, starts }, keys };
}

/**
 * @param {Claims} claims
 * @param {number} field
 * @returns {string}
 */
export const coreAt = ({ cores: { string, starts } }, field) => string.slice(starts[field], starts[field + 1] - 1);

/**
 * The names that make the same claim.
 * @param {Claims} claims
 * @param {string} core
 * @returns {number[]} their fields
 */
export function equalClaims(claims, core) {
  const alike = core === "" ? undefined : claims.keys.get(keyOf(core, 0, core.length));
  if (!alike) return [];
  const characters = sorted(core);
  return alike.filter((field) => sorted(coreAt(claims, field)) === characters);
}

/**
 * Visit the names that make the same claim, or have it in theirs.
 * @param {Claims} claims
 * @param {string} core
 * @param {(field: number) => void} visit
 */
export function eachClaim(claims, core, visit) {
  if (core === "") return;
  literal(claims.cores, core, null, (field) => {
    visit(field);
    return true;
  });
  equalClaims(claims, core).forEach(visit);
}

/**
 * Where a name says what a core says: all places, or the whole name where only the order differs.
 * @param {RegExp} degree
 * @param {string} core
 * @param {string} name in its normal form
 * @returns {[number, number][]} from and to
 */
export function claimPlaces(degree, core, name) {
  if (core === "") return [];
  /** @type {number[]} */
  const kept = [];
  let at = 0;
  degree.lastIndex = 0;
  for (let match = degree.exec(name); match; match = degree.exec(name)) {
    while (at < match.index) kept.push(at++);
    at += match[0].length;
  }
  while (at < name.length) kept.push(at++);
  const rest = name.replace(degree, "");
  /** @type {[number, number][]} */
  const places = [];
  for (let from = rest.indexOf(core); from >= 0; from = rest.indexOf(core, from + 1)) places.push([kept[from], kept[from + core.length - 1] + 1]);
  if (places.length === 0 && sorted(core) === sorted(rest)) places.push([0, name.length]);
  return places;
}
