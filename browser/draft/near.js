/* Finds the library's points that are nearest to the writer's own words, as the search ranks claims. Pure. */

import { claimOf, equalCores } from "../search/matcher/claims.js";
import { nearest } from "../search/matcher/nearest.js";

/** @import { Index } from "../search/matcher/index.js" */

const NOT_HAN = /[^一-鿿]+/g;
const LEAST = 0.25; // how near, as where a search finds nothing
const MOST = 3; // points
const LONGEST = 40; // characters that a claim is compared by

/** @template T @param {Generator<void, T, unknown>} work @returns {T} done in one piece */
function done(work) {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * @param {Index} index with every part
 * @param {(id: string) => string} sectionOf the section of a point
 */
export function nearPoints(index, sectionOf) {
  /** What was asked before. @type {Map<string, string[]>} */
  const known = new Map();

  /** @param {string} core @param {string} section @returns {string[]} points that make the same claim first, then the nearest */
  function look(core, section) {
    const same = index.parts.flatMap(({ ids, names: { cores } }) => equalCores(cores, core).flatMap((number) => cores.points[number].map((at) => ids[at])));
    const near = done(nearest(index, core)).filter(({ nearness }) => nearness >= LEAST).map(({ part, point }) => part.ids[point]);
    return Array.from(new Set([...same, ...near])).filter((id) => sectionOf(id) === section).slice(0, MOST);
  }

  /** @param {string} claim a lead clause @param {string} section @returns {string[]} ids of points, the nearest first */
  return (claim, section) => {
    const core = claimOf(index.degree, claim.replace(NOT_HAN, "").slice(0, LONGEST));
    const asked = `${section} ${core}`;
    const before = known.get(asked);
    if (before) return before;
    const made = core === "" ? [] : look(core, section);
    known.set(asked, made);
    return made;
  };
}
