/* Checks the members of a fixed formulation: their order, and that none is missing. Pure; the twin of Series in
   rules/formulations.py, which gives the reasons. */

import { matches, spanOf } from "./words.js";

/** @import { Series, Span } from "./words.js" */

const LISTED = 4; // members of the shortest list that is incomplete when one is missing
const COMMA = /[，,]/;

/** @param {Series} series @param {string[]} listed @returns {string} what is wrong; empty when nothing is */
function faultOf({ members }, listed) {
  const order = listed.map((member) => members.indexOf(member));
  if (order.some((one, at) => at > 0 && one <= order[at - 1])) return "顺序不对";
  const missing = members.filter((member) => !listed.includes(member));
  return members.length >= LISTED && missing.length === 1 ? `少了“${missing[0]}”` : "";
}

/** @param {Series} series @param {string} text @returns {{span: Span, fault: string}[]} */
export function faultsOf(series, text) {
  return matches(series.run, text).flatMap((run) => {
    const found = matches(series.one, run[0]);
    const listed = found.map((member) => member[0]);
    if (COMMA.test(run[0]) && new Set(listed).size < series.members.length) return [];
    if (listed.length === 2 && run[0].slice(found[0].index + found[0][0].length, found[1].index) !== "、") return [];
    const fault = faultOf(series, listed);
    return fault ? [{ span: spanOf(run), fault }] : [];
  });
}
