/* Papers that are alike, pair by pair: each pair unfolds to both papers beside each other. Elements only. */

import { element } from "../base/element.js";
import { makeBeside, whenUnfolded } from "./beside.js";

/** @import { Compared, Matrix } from "./overlap/compare.js" */

/** By number of the paper. @typedef {{name: (at: number) => string, document: (at: number) => Compared}} Papers */

export const ALIKE = 0.15; // of two papers, from which a pair is listed

/** @param {number} share @returns {string} */
export const percent = (share) => `${Math.round(share * 100)}%`;

/** @param {Matrix["pairs"]} pairs @returns {Matrix["pairs"]} those that are listed */
export const alikeAmong = (pairs) => pairs.filter(({ share }) => share >= ALIKE);

/** @param {Matrix["pairs"]} pairs @param {Matrix["passages"]} passages @param {Papers} papers @returns {HTMLElement[]} */
export function pairItems(pairs, passages, { name, document }) {
  const named = (/** @type {number} */ at) => ({ name: name(at), document: document(at) });
  return pairs.map(({ one, other, share }) => {
    const details = element("details", { class: "pb-more" }, element("summary", {}, `${name(one)} 和 ${name(other)}：${percent(share)}`));
    whenUnfolded(details, () => makeBeside(named(one), named(other), passages(one, other)));
    return element("li", {}, details);
  });
}
