/* Compares claims without their degree words and regardless of their order. The pattern for degree words comes with the data
   (hooks/phrasebank/corpus/claims.py); what is left of a claim without them is its core. */

import { literal } from "./literal.js";

/**
 * The cores of names, each once, as one string. `points`: by core the points of whose names it is the core. `keys`: by a number that
 * cores of the same characters share those that have it.
 * @typedef {{string: string, starts: Uint32Array, points: number[][], keys: Map<number, number[]>}} Cores
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
 * @param {string} core
 * @returns {number} the same for the same characters in any order, and seldom for others
 */
function keyOf(core) {
  let key = 0;
  for (let at = 0; at < core.length; at++) {
    const mixed = Math.imul(core.charCodeAt(at), 0x9e3779b1);
    key = (key + Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)) | 0;
  }
  return key;
}

/** @param {string} text @returns {string} its characters in one order */
const sorted = (text) => text.split("").sort().join("");

/**
 * @param {RegExp} degree
 * @param {{string: string, points: number[][]}[]} lists names in their normal form, each ended by a line feed, with the points of each; what
 *   a string has beyond them is left out
 * @returns {Cores}
 */
export function coresOf(degree, lists) {
  /** @type {Map<string, number[]>} */
  const known = new Map();
  for (const { string, points } of lists) {
    const cores = string.replace(degree, "").split("\n");
    points.forEach((own, at) => {
      const core = cores[at];
      if (core.length < SHORTEST) return;
      const others = known.get(core);
      if (others === undefined) known.set(core, own.slice());
      else others.push(...own);
    });
  }
  const starts = new Uint32Array(known.size + 1);
  /** @type {Map<number, number[]>} */
  const keys = new Map();
  let number = 0;
  for (const core of known.keys()) {
    starts[number + 1] = starts[number] + core.length + 1;
    const key = keyOf(core);
    const same = keys.get(key);
    if (same === undefined) keys.set(key, [number]);
    else same.push(number);
    number++;
  }
  return { string: [...known.keys(), ""].join("\n"), starts, points: [...known.values()], keys };
}

/** @param {Cores} cores @param {number} number @returns {string} */
const coreAt = ({ string, starts }, number) => string.slice(starts[number], starts[number + 1] - 1);

/**
 * The cores that are the same claim.
 * @param {Cores} cores
 * @param {string} core
 * @returns {number[]} their numbers
 */
export function equalCores(cores, core) {
  const alike = core === "" ? undefined : cores.keys.get(keyOf(core));
  if (!alike) return [];
  const characters = sorted(core);
  return alike.filter((number) => sorted(coreAt(cores, number)) === characters);
}

/**
 * Visit the cores that are the same claim, or have it in theirs.
 * @param {Cores} cores
 * @param {string} core
 * @param {(number: number) => void} visit
 */
export function eachClaim(cores, core, visit) {
  if (core === "") return;
  literal(cores, core, null, (number) => {
    visit(number);
    return true;
  });
  equalCores(cores, core).forEach(visit);
}

/**
 * Where a name says what a core says: all places, or the whole name where only the order differs.
 * @param {RegExp} degree
 * @param {string} core
 * @param {string} name in its normal form
 * @returns {[number, number][]} from and to
 */
export function claimPlaces(degree, core, name) {
  const rest = core === "" ? "" : name.replace(degree, "");
  if (rest === "" || !rest.includes(core)) {
    const isSame = rest !== "" && rest.length === core.length && sorted(core) === sorted(rest);
    return isSame ? [[0, name.length]] : [];
  }
  const kept = keptOf(degree, name);
  /** @type {[number, number][]} */
  const places = [];
  for (let from = rest.indexOf(core); from >= 0; from = rest.indexOf(core, from + 1)) places.push([kept[from], kept[from + core.length - 1] + 1]);
  return places;
}

/**
 * @param {RegExp} degree
 * @param {string} name
 * @returns {number[]} the places that its core keeps
 */
function keptOf(degree, name) {
  /** @type {number[]} */
  const kept = [];
  let at = 0;
  degree.lastIndex = 0;
  for (let match = degree.exec(name); match; match = degree.exec(name)) {
    while (at < match.index) kept.push(at++);
    at += match[0].length;
  }
  while (at < name.length) kept.push(at++);
  return kept;
}
