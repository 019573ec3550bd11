/* When nothing was found, finds other queries that would find something. */

import { answerTo } from "./answer.js";
import { claimOf } from "./claims.js";
import { nearest } from "./nearest.js";
import { termsOf } from "./normal.js";
import { isWord } from "./words.js";

/** @import { SearchOptions } from "../search.js" */
/** @import { Dimension, Index, Profile } from "./index.js" */
/** @import { Near } from "./nearest.js" */

/**
 * `unfiltered`: how many phrases the whole query finds when nothing narrows it. `without`: what finds something, by leaving
 * out the terms named. `pieces`: when that leaves nothing, the longest words of the library in the query that find something, first all
 * of them with spaces between where that finds something; `points`: those that come nearest to the query; `dimension`: the one to
 * which the nearest points belong, null when nothing is near.
 * @typedef {{query: string, total: number}} Way
 * @typedef {{id: string, title: string, page: string}} NearPoint
 * @typedef {{unfiltered: number, without: (Way & {terms: string[]})[], pieces: Way[], points: NearPoint[], dimension: Dimension | null}} Rescue
 */

const MOST = 8; // ways out to try
const OFFERED = 3; // pieces
const POINTS = 5;
const LONGEST = 100; // characters of a term that are looked at

/**
 * @param {Index} index
 * @param {string} query
 * @param {SearchOptions} options
 * @returns {Generator<void, Rescue>}
 */
export function* rescueFor(index, query, options) {
  const { total, near: isNear, missing } = yield* answerTo(index, query, { limit: 0 });
  const unfiltered = isNear ? 0 : total;
  const ways = yield* without(index, query, options, missing);
  if (unfiltered > 0 || ways.length > 0) return { unfiltered, without: ways, pieces: [], points: [], dimension: null };
  const core = claimOf(index.degree, termsOf(index.normal, query).join(""));
  const near = core === "" ? [] : yield* nearest(index, core);
  return { unfiltered, without: ways, pieces: yield* pieces(index, query, options), points: pointsOf(index, near), dimension: dimensionOf(index, near) };
}

/**
 * Leave out what occurs nowhere; if that is not it, leave out one term after the other.
 * @param {Index} index
 * @param {string} query
 * @param {SearchOptions} options
 * @param {string[]} missing
 * @returns {Generator<void, Rescue["without"]>}
 */
function* without(index, query, options, missing) {
  const terms = termsOf(index.normal, query);
  const ways = missing.length > 0 ? [missing] : [];
  const known = terms.filter((term) => !missing.includes(term));
  for (const term of known.slice(0, MOST)) ways.push([...missing, term]);
  /** @type {Rescue["without"]} */
  const found = [];
  for (const left of ways) {
    const rest = terms.filter((term) => !left.includes(term)).join(" ");
    if (rest === "") continue;
    const { total, near } = yield* answerTo(index, rest, { ...options, limit: 0 });
    if (total > 0 && !near) found.push({ terms: left, query: rest, total });
    if (total > 0 && left === missing) break;
  }
  return found;
}

/**
 * The words of the library in a text, the longest first, none overlapping another.
 * @param {Index} index
 * @param {string} text
 * @returns {string[]}
 */
function wordsIn(index, text) {
  /** @type {string[]} */
  const found = [];
  const taken = new Uint8Array(text.length);
  for (let size = text.length; size > 1; size--) {
    for (let at = 0; at + size <= text.length; at++) {
      if (taken.subarray(at, at + size).includes(1) || !isWord(index, text.slice(at, at + size))) continue;
      taken.fill(1, at, at + size);
      found.push(text.slice(at, at + size));
    }
  }
  return found;
}

/**
 * @param {Index} index
 * @param {string} query
 * @param {SearchOptions} options
 * @returns {Generator<void, Way[]>}
 */
function* pieces(index, query, options) {
  const terms = termsOf(index.normal, query).map((term) => term.slice(0, LONGEST));
  const words = new Set(terms.map((term) => wordsIn(index, term)).reduce((all, some) => all.concat(some), []));
  /** @type {Way[]} */
  const offered = [];
  for (const word of [...words].sort((one, other) => other.length - one.length)) {
    if (offered.length === OFFERED) break;
    const { total, near } = yield* answerTo(index, word, { ...options, limit: 0 });
    if (total > 0 && !near) offered.push({ query: word, total });
  }
  if (offered.length > 1) {
    const apart = offered.map((piece) => piece.query).join(" ");
    const { total } = yield* answerTo(index, apart, { ...options, limit: 0 });
    if (total > 0) offered.unshift({ query: apart, total });
  }
  return offered;
}

/** @param {Index} index @param {Near} near @returns {Profile} that of its point's first phrase */
const profileOf = (index, { part, point }) => index.profiles[part.profiles[part.points[point]]];

/**
 * @param {Index} index
 * @param {Near[]} near
 * @returns {NearPoint[]}
 */
function pointsOf(index, near) {
  return near.slice(0, POINTS).map((one) => {
    const id = one.part.ids[one.point];
    return { id, title: one.part.titles[one.point], page: `${index.cells[profileOf(index, one).cell][2]}#${id}` };
  });
}

/**
 * @param {Index} index
 * @param {Near[]} near
 * @returns {Dimension | null}
 */
function dimensionOf(index, near) {
  const sums = new Float64Array(index.dimensions.length - 1); // the last is the folder of common points
  for (const one of near) {
    const { dimension } = profileOf(index, one);
    if (dimension < sums.length) sums[dimension] += one.nearness;
  }
  const best = sums.indexOf(Math.max(...sums));
  return sums[best] > 0 ? index.dimensions[best] : null;
}
