/* Numbers of headings and points. They are derived from the order of the blocks and never stored. Pure; the twin of
   words/numbers.py. */

import { numeral } from "../../base/numerals.js";

/**
 * How a block counts.
 * @typedef {object} CountJson
 * @property {number} series that it counts in, from 1 in order of first use; 0 when it does not count
 * @property {string} label its number as printed; empty for blocks without one, lone points among them, and for lists, whose rows
 *   count from 1
 */

const FIRST_HEADINGS = 1; // Word's heading styles are bound to this series

/** @param {number} level @param {number} number @returns {string} 一、, （一） or 1. (GB/T 9704-2012, 7.3.3) */
function headingLabel(level, number) {
  if (level === 1) return `${numeral(number)}、`;
  return level === 2 ? `（${numeral(number)}）` : `${number}.`;
}

/** @param {number} number @param {number} all how many stand together @returns {string} 一是, 二是 …; empty for a lone one */
export const pointLabel = (number, all) => (all < 2 ? "" : `${numeral(number)}是`);

/** What of a block its number depends on. @typedef {{kind: string, level?: number}} Counting */

/** @param {Counting[]} blocks @returns {Set<number>} where points stand alone below their heading: they get no 一是, after which a reader expects 二是 */
function lonePoints(blocks) {
  /** @type {Set<number>} */
  const lone = new Set();
  /** @type {number[]} */
  let group = [];
  const close = () => {
    if (group.length === 1) lone.add(group[0]);
    group = [];
  };
  blocks.forEach(({ kind }, at) => {
    if (kind === "point") group.push(at);
    else if (kind === "heading" || kind === "title") close();
  });
  close();
  return lone;
}

/**
 * Points count from 一是 again after every heading and title, and a lone one has no number; headings count anew after every
 * title, rows of a list in each list; other blocks do not break a count.
 *
 * @param {Counting[]} blocks
 * @returns {CountJson[]} one for each block
 */
export function count(blocks) {
  let last = FIRST_HEADINGS;
  let headings = FIRST_HEADINGS; // 0 while the series has no member yet, as for points
  let points = 0;
  let levels = [0, 0, 0];
  let point = 0;
  const lone = lonePoints(blocks);
  return blocks.map((block, at) => {
    if (block.kind === "heading") {
      if (headings === 0) headings = last += 1;
      const depth = block.level || 1;
      levels = levels.map((number, level) => (level < depth - 1 ? number : level < depth ? number + 1 : 0));
      points = point = 0;
      return { series: headings, label: headingLabel(depth, levels[depth - 1]) };
    }
    if (block.kind === "point" && !lone.has(at)) {
      if (points === 0) points = last += 1;
      point += 1;
      return { series: points, label: pointLabel(point, 2) };
    }
    if (block.kind === "list") return { series: (last += 1), label: "" };
    if (block.kind === "title") {
      points = point = 0;
      if (levels.some(Boolean)) {
        headings = 0;
        levels = [0, 0, 0];
      }
    }
    return { series: 0, label: "" };
  });
}
