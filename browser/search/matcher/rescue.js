/* When nothing was found: what would be. */

import { answerTo } from "./answer.js";
import { termsOf } from "./normal.js";

/** @import { SearchOptions } from "../search.js" */
/** @import { Answer } from "./answer.js" */
/** @import { Dimension, Index } from "./index.js" */

/**
 * `unfiltered`: how many phrases the whole query finds when nothing narrows it. `without`: what finds something, by leaving
 * out the terms named. `pieces`: when that leaves nothing, the longest pieces of the query that find something, first all of them
 * with spaces between where that finds something. `dimension`: the one whose phrases are nearest to the query; null when none
 * has anything in common with it.
 * @typedef {{query: string, total: number}} Way
 * @typedef {{unfiltered: number, without: (Way & {terms: string[]})[], pieces: Way[], dimension: Dimension | null}} Rescue
 */

const MOST = 8; // ways out to try, and pieces of one length to look for
const LONGEST = 6; // characters in a piece
const OFFERED = 3; // pieces
const TELLING = 1 / 4; // of all phrases: what more of them have says nothing

/**
 * @param {Index} index
 * @param {string} query
 * @param {SearchOptions} options
 * @returns {Generator<void, Rescue>}
 */
export function* rescueFor(index, query, options) {
  const { total, missing } = yield* answerTo(index, query, { limit: 0 });
  const everything = yield* answerTo(index, "", { limit: 0 });
  const ways = yield* without(index, query, options, missing);
  return {
    unfiltered: total,
    without: ways,
    pieces: total > 0 || ways.length > 0 ? [] : yield* pieces(index, query, options, everything),
    dimension: yield* nearest(index, query, everything),
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
    const { total } = yield* answerTo(index, rest, { ...options, limit: 0 });
    if (total > 0) found.push({ terms: left, query: rest, total });
    if (total > 0 && left === missing) break;
  }
  return found;
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
    const characters = Array.from(term.slice(0, 100));
    for (let at = 0; at + size <= characters.length && found.size < MOST; at++) {
      const run = characters.slice(at, at + size).join("");
      if (!/[a-zü]/.test(run)) found.add(run);
    }
  }
  return [...found];
}

/**
 * @param {Index} index
 * @param {string} query
 * @param {SearchOptions} options
 * @param {Answer} everything
 * @returns {Generator<void, Way[]>}
 */
function* pieces(index, query, options, everything) {
  const words = termsOf(index.normal, query).join(" ");
  for (let size = LONGEST; size > 0; size--) {
    /** @type {Way[]} */
    const found = [];
    let end = 0; // of the last piece: what overlaps it is mostly cut across words
    for (const run of runs(index, query, size)) {
      const at = words.indexOf(run, end);
      if (at < 0) continue;
      const { total } = yield* answerTo(index, run, { ...options, limit: 0 });
      if (total === 0 || total > everything.total * TELLING) continue;
      found.push({ query: run, total });
      end = at + size;
    }
    const offered = found.slice(0, OFFERED);
    if (offered.length > 1) {
      const apart = offered.map((piece) => piece.query).join(" ");
      const { total } = yield* answerTo(index, apart, { ...options, limit: 0 });
      if (total > 0) offered.unshift({ query: apart, total });
    }
    if (offered.length > 0) return offered;
  }
  return [];
}

/**
 * The dimension in which the largest part of the phrases has something of the query: two characters in a row of it each time, or single
 * ones where no two occur, every find weighing the more the fewer phrases have it.
 * @param {Index} index
 * @param {string} query
 * @param {Answer} everything
 * @returns {Generator<void, Rescue["dimension"]>}
 */
function* nearest(index, query, everything) {
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
