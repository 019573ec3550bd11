/* Numbers of headings and points, derived while walking a Document and never stored. Pure; the twin of
   documents/numbers.py. */

import { numeral } from "../../base/numerals.js";

/** @import { BlockJson } from "../docx.js" */

/**
 * How a block counts.
 * @typedef {object} CountJson
 * @property {number} series that it counts in, from 1 in order of first use; 0 when it does not count
 * @property {string} label its number as printed; empty for blocks without one and for lists, whose rows count from 1
 */

const FIRST_HEADINGS = 1; // Word's heading styles are bound to this series

/** @param {number} level @param {number} number @returns {string} 一、, （一） or 1. (GB/T 9704-2012, 7.3.3) */
function headingLabel(level, number) {
  if (level === 1) return `${numeral(number)}、`;
  return level === 2 ? `（${numeral(number)}）` : `${number}.`;
}

/**
 * Points count from 一是 again after every heading and title, headings after every title, rows of a list in each
 * list; other blocks do not break a count.
 *
 * @param {BlockJson[]} blocks
 * @returns {CountJson[]} one for each block
 */
export function count(blocks) {
  let last = FIRST_HEADINGS;
  let headings = FIRST_HEADINGS; // 0 while the series has no member yet, as for points
  let points = 0;
  let levels = [0, 0, 0];
  let point = 0;
  return blocks.map((block) => {
    if (block.kind === "heading") {
      if (headings === 0) headings = last += 1;
      levels = levels.map((number, at) => (at < block.level - 1 ? number : at < block.level ? number + 1 : 0));
      points = point = 0;
      return { series: headings, label: headingLabel(block.level, levels[block.level - 1]) };
    }
    if (block.kind === "point") {
      if (points === 0) points = last += 1;
      point += 1;
      return { series: points, label: `${numeral(point)}是` };
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
