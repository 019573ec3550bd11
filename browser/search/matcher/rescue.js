/* When nothing was found: what would be. */

import { answerTo } from "./answer.js";
import { claimOf } from "./claims.js";
import { nearest } from "./nearest.js";
import { termsOf } from "./normal.js";
import { isWord } from "./words.js";

/** @import { SearchOptions } from "../search.js" */
/** @import { Answer } from "./answer.js" */
/** @import { Dimension, Index } from "./index.js" */

/**
 * `unfiltered`: how many phrases the whole query finds when nothing narrows it. `without`: what finds something, by leaving
 * out the terms named. `pieces`: when that leaves nothing, the longest words of the library in the query that find something, first all
 * of them with spaces between where that finds something. `points`: those whose names are most like the query. `dimension`: the one
 * whose phrases are nearest to the query; null when none has anything in common with it.
 * @typedef {{query: string, total: number}} Way
 * @typedef {{id: string, title: string, page: string}} NearPoint
 * @typedef {{unfiltered: number, without: (Way & {terms: string[]})[], pieces: Way[], points: NearPoint[], dimension: Dimension | null}} Rescue
 */

const MOST = 8; // ways out to try, and pairs to look for
const OFFERED = 3; // pieces
const POINTS = 5;
const LONGEST = 100; // characters of a term that are looked at
const TELLING = 1 / 4; // of all phrases: what more of them have says nothing

/**
 * @param {Index} index
 * @param {string} query
 * @param {SearchOptions} options
 * @returns {Generator<void, Rescue>}
 */
export function* rescueFor(index, query, options) {
  const { total, near, missing } = yield* answerTo(index, query, { limit: 0 });
  const everything = yield* answerTo(index, "", { limit: 0 });
  const found = near ? 0 : total;
  const ways = yield* without(index, query, options, missing);
  const isLost = found === 0 && ways.length === 0;
  return {
    unfiltered: found,
    without: ways,
    pieces: isLost ? yield* pieces(index, query, options) : [],
    points: isLost ? yield* points(index, query) : [],
    dimension: yield* closest(index, query, everything),
  };
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

/**
 * @param {Index} index
 * @param {string} query
 * @returns {Generator<void, NearPoint[]>}
 */
function* points(index, query) {
  const core = claimOf(index.degree, termsOf(index.normal, query).join("").slice(0, LONGEST));
  const near = core === "" ? [] : yield* nearest(index, core);
  return near.slice(0, POINTS).map(({ part, point }) => {
    const { cell } = index.profiles[part.profiles[part.points[point]]];
    return { id: part.ids[point], title: part.titles[point], page: `${index.cells[cell][2]}#${part.ids[point]}` };
  });
}

/**
 * Characters in a row of the query, so many each time. Letters say nothing here: some reading always fits two of them.
 * @param {Index} index
 * @param {string} query
 * @param {number} size
 * @returns {string[]}
 */
function runs(index, query, size) {
  const found = new Set();
  for (const term of termsOf(index.normal, query)) {
    const characters = Array.from(term.slice(0, LONGEST));
    for (let at = 0; at + size <= characters.length && found.size < MOST; at++) {
      const run = characters.slice(at, at + size).join("");
      if (!/[a-zü]/.test(run)) found.add(run);
    }
  }
  return [...found];
}

/**
 * The dimension in which the largest part of the phrases has something of the query: two characters in a row of it each time, or single
 * ones where no two occur, every find weighing the more the fewer phrases have it.
 * @param {Index} index
 * @param {string} query
 * @param {Answer} everything
 * @returns {Generator<void, Rescue["dimension"]>}
 */
function* closest(index, query, everything) {
  const common = index.dimensions.length - 1;
  for (const size of [2, 1]) {
    const scores = new Array(common).fill(0);
    for (const run of runs(index, query, size)) {
      const { facets, total } = yield* answerTo(index, run, { limit: 0 });
      if (total === 0 || (size === 1 && total > everything.total * TELLING)) continue;
      for (let at = 0; at < common; at++) {
        const all = everything.facets.dimensions[at].count;
        if (all > 0) scores[at] += facets.dimensions[at].count / all / Math.sqrt(total);
      }
    }
    const best = scores.indexOf(Math.max(0, ...scores));
    if (best >= 0 && scores[best] > 0) return index.dimensions[best];
  }
  return null;
}
