/* Problems of a draft, each with the measures that answer it. Pure. */

import { regionsOf } from "./regions.js";
import { originOf, textOf, textsOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Region } from "./regions.js" */
/** @import { ShelfPoint } from "./shelf-points.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock } from "./text.js" */

/**
 * @typedef {{block: DraftBlock, region: Region}} Standing
 * @typedef {{problem: Standing, measures: DraftBlock[]}} Pair
 */

/** @param {DraftBlock} block @returns {boolean} whether it says anything */
export const says = (block) => textsOf(block).some((field) => textOf(field.runs).trim() !== "");

/** @param {Region[]} regions @param {string} section @returns {Standing[]} what stands in the regions of a section and says something */
function standing(regions, section) {
  /** @type {Standing[]} */
  const found = [];
  for (const region of regions.filter((one) => one.section === section)) {
    for (const block of region.blocks.filter(says)) found.push({ block, region });
  }
  return found;
}

/** @param {DraftBlock} block @param {Shelf | null} shelf @returns {ShelfPoint | null} the library's point that it was taken from, while there is one */
function origin(block, shelf) {
  const source = originOf(block);
  return shelf && source ? shelf.point(source.point) : null;
}

/**
 * A measure of the library answers the problems that the library links to it. Whatever has no such links (own words, a point
 * that the library dropped or links to nothing) is paired by place: a measure under the same heading answers the problems there;
 * where measures have no headings, one that answers nothing by link answers all that no link answers.
 * @param {Draft} draft
 * @param {Shelf | null} shelf null to pair by place alone
 * @returns {Pair[]} in the paper's order
 */
export function pairsOf(draft, shelf) {
  const regions = regionsOf(draft);
  const measures = standing(regions, "measures");
  const problems = standing(regions, "problems");
  const linked = problems.map(({ block }) => {
    const point = origin(block, shelf);
    const wanted = point ? point.measures : [];
    const isAnswer = (/** @type {Standing} */ one) => {
      const answer = origin(one.block, shelf);
      return answer !== null && wanted.includes(answer.id);
    };
    return { hasLinks: wanted.length > 0, answers: measures.filter(isAnswer) };
  });
  const free = measures.filter((one) => linked.every(({ answers }) => !answers.includes(one)));
  return problems.map((problem, at) => {
    const { hasLinks, answers } = linked[at];
    const here = (/** @type {Standing} */ one) => one.region.heading === problem.region.heading || one.region.heading === "";
    // A measure taken from the library for something else does not answer a problem that has its own.
    const near = free.filter((one) => here(one) && !(hasLinks && origin(one.block, shelf)));
    const all = answers.length > 0 ? answers : near;
    return { problem, measures: all.map(({ block }) => block) };
  });
}

/** @param {Draft} draft @returns {string[]} ids of the library's problem points in it, each once */
export function problemsOf(draft) {
  const taken = standing(regionsOf(draft), "problems").map(({ block }) => originOf(block));
  return Array.from(new Set(taken.flatMap((source) => (source ? [source.point] : []))));
}
