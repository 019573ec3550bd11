/* Operations on the headings of a draft, each with the region below it. Pure. */

import { edit } from "./blocks.js";
import { nextNumber, rebuilt, regionOf, structure } from "./regions.js";
import { runsOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Stretched, Structure } from "./regions.js" */
/** @import { HeadingBlock, Level } from "./text.js" */

/** @param {Stretched} region @returns {number} */
const levelOf = (region) => region.heading.level;

/** @param {Stretched[]} regions @param {number} at @returns {number} where what belongs to the heading ends */
function endOf(regions, at) {
  let end = at + 1;
  while (end < regions.length && levelOf(regions[end]) > levelOf(regions[at])) end++;
  return end;
}

/** @param {Draft} draft @param {string} key @returns {{parts: Structure, at: number}} -1 when there is no such heading */
function find(draft, key) {
  const parts = structure(draft.document.blocks);
  return { parts, at: parts.regions.findIndex((region) => region.heading.key === key) };
}

/**
 * A new heading after a heading and all that stands in its region, or right after a block: what follows that block in its
 * region then stands under the new heading. After anything else: at the end.
 * @param {Draft} draft
 * @param {string} after key
 * @param {Level} level
 * @param {string} title
 * @param {string} [section]
 * @returns {Draft}
 */
export function addHeading(draft, after, level, title, section = "") {
  const key = `b${nextNumber(draft)}`;
  /** @type {HeadingBlock} */
  const heading = { key, kind: "heading", level, runs: runsOf(title, key), section, heading: "", leads: [] };
  const parts = structure(draft.document.blocks);
  const region = regionOf(draft, after);
  const { at } = find(draft, region);
  const regions = parts.regions.slice();
  if (at < 0) return rebuilt(draft, { ...parts, regions: [...regions, { heading, blocks: [] }] });
  const { blocks } = regions[at];
  const cut = region === after ? blocks.length : blocks.findIndex((block) => block.key === after) + 1;
  const split = [
    { heading: regions[at].heading, blocks: blocks.slice(0, cut) },
    { heading, blocks: blocks.slice(cut) },
  ];
  regions.splice(at, 1, ...split);
  return rebuilt(draft, { ...parts, regions });
}

/** @param {Draft} draft @param {string} key @param {string} title @returns {Draft} */
export function renameHeading(draft, key, title) {
  return find(draft, key).at < 0 ? draft : edit(draft, key, { text: title });
}

/** Take a heading out: its blocks go to the region before it, those of the first region to 待归类. @param {Draft} draft @param {string} key @returns {Draft} */
export function removeHeading(draft, key) {
  const { parts, at } = find(draft, key);
  if (at < 0) return draft;
  const regions = parts.regions.slice();
  const [{ blocks }] = regions.splice(at, 1);
  if (at === 0) return { ...rebuilt(draft, { ...parts, regions }), unfiled: [...draft.unfiled, ...blocks] };
  const before = regions[at - 1];
  regions[at - 1] = { heading: before.heading, blocks: [...before.blocks, ...blocks] };
  return rebuilt(draft, { ...parts, regions });
}

/**
 * Move a heading, with all that stands under it, past so many others of its level; it stays under the heading it stands under.
 * @param {Draft} draft
 * @param {string} key
 * @param {number} by negative towards the beginning
 * @returns {Draft}
 */
export function moveHeading(draft, key, by) {
  const { parts, at } = find(draft, key);
  if (at < 0) return draft;
  const regions = parts.regions.slice();
  let from = at;
  for (let left = Math.abs(by); left > 0; left--) {
    const end = endOf(regions, from);
    if (by < 0) {
      let before = from - 1;
      while (before >= 0 && levelOf(regions[before]) > levelOf(regions[from])) before--;
      if (before < 0 || levelOf(regions[before]) < levelOf(regions[from])) break;
      regions.splice(before, end - before, ...regions.slice(from, end), ...regions.slice(before, from));
      from = before;
    } else {
      if (end >= regions.length || levelOf(regions[end]) < levelOf(regions[from])) break;
      const next = endOf(regions, end);
      regions.splice(from, next - from, ...regions.slice(end, next), ...regions.slice(from, end));
      from += next - end;
    }
  }
  return from === at ? draft : rebuilt(draft, { ...parts, regions });
}
