/* Shows a paper's text with its findings marked. Elements only. */

import { element } from "../base/element.js";
import { drawLines } from "./lines.js";
import { groupedByBlock, segmentsOf } from "./segments.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Listed } from "./listing.js" */
/** @import { Range } from "./segments.js" */

/** What a mark stands for: findings by place in the list; `same` for words that stand elsewhere too. @typedef {number | "same"} Marked */

/** @param {string} said @param {number} from @param {Range<Marked>[]} ranges @param {Listed[]} findings @returns {(Node | string)[]} */
function inked(said, from, ranges, findings) {
  return segmentsOf(from, from + said.length, ranges).map(({ start, end, values }) => {
    const words = said.slice(start - from, end - from);
    const numbers = values.filter((one) => one !== "same");
    if (values.length === 0) return words;
    const made = element("mark", { class: `pb-found${values.length > numbers.length ? " pb-found--same" : ""}` }, words);
    if (numbers.length === 0) return made;
    const [first] = numbers;
    made.classList.add(`pb-found--${findings[first].grade}`);
    made.dataset.findings = numbers.join(" ");
    made.tabIndex = 0;
    made.setAttribute("role", "button");
    made.setAttribute("aria-describedby", `__finding-${first}`);
    return made;
  });
}

/**
 * @param {HTMLElement} place
 * @param {{blocks: DraftBlock[]}} document
 * @param {Listed[]} findings
 * @param {(at: number) => boolean} [isAside] whether a finding is set aside: it is not marked
 * @param {Map<string, {start: number, end: number}[]>} [same] by block, words that stand elsewhere too
 */
export function drawText(place, document, findings, isAside = () => false, same = new Map()) {
  /** @type {(Range<Marked> & {block: string})[]} */
  const ranges = [];
  findings.forEach(({ block, start, end }, at) => {
    if (block !== null && start < end && !isAside(at)) ranges.push({ block, start, end, value: at });
  });
  for (const [block, places] of same) for (const one of places) ranges.push({ ...one, block, value: "same" });
  const of = groupedByBlock(ranges);
  drawLines(place, document, (key, said, from) => inked(said, from, of(key), findings));
}

/** @param {HTMLElement} place @param {number} finding @returns {HTMLElement | null} the mark of a finding */
export function markOf(place, finding) {
  const all = Array.from(place.querySelectorAll("mark[data-findings]"));
  const found = all.find((mark) => mark instanceof HTMLElement && (mark.dataset.findings || "").split(" ").includes(String(finding)));
  return found instanceof HTMLElement ? found : null;
}
