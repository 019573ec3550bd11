/* A paper's text with its numbers as they were written, and marks where something is to be said. Elements only. */

import { element } from "../base/element.js";
import { blockText } from "../rules/block-text.js";
import { segmentsOf } from "./segments.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { ReadBlock } from "../reader/document.js" */
/** @import { Listed } from "./listing.js" */
/** @import { Range } from "./segments.js" */

/** What a mark stands for: findings by place in the list; `same` for words that stand elsewhere too. @typedef {number | "same"} Marked */

/** @param {string} text @param {number} from @param {number} to @param {Range<Marked>[]} ranges @param {Listed[]} findings @returns {(Node | string)[]} */
function inked(text, from, to, ranges, findings) {
  return segmentsOf(from, to, ranges).map(({ start, end, values }) => {
    const said = text.slice(start, end);
    const numbers = values.filter((one) => one !== "same");
    if (values.length === 0) return said;
    const made = element("mark", { class: `pb-found${values.length > numbers.length ? " pb-found--same" : ""}` }, said);
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

/** Where the cells of a table, or the rows of a list, stand in its text. @param {string} text @returns {{start: number, end: number}[][]} */
function cellsOf(text) {
  let at = 0;
  return text.split("\n").map((row) =>
    row.split("\t").map((cell) => {
      const place = { start: at, end: at + cell.length };
      at += cell.length + 1;
      return place;
    }),
  );
}

/** @param {DraftBlock & Partial<Pick<ReadBlock, "mark">>} block @param {Range<Marked>[]} ranges @param {Listed[]} findings @returns {HTMLElement} */
function drawn(block, ranges, findings) {
  const text = blockText(block);
  const ink = (/** @type {number} */ start, /** @type {number} */ end) => inked(text, start, end, ranges, findings);
  if (block.kind === "table" || block.kind === "list") {
    const rows = cellsOf(text).map((row) => element("tr", {}, ...row.map(({ start, end }) => element("td", {}, ...ink(start, end)))));
    return element("div", { class: "pb-line pb-line--table", "data-block": block.key }, element("table", { class: "pb-table" }, element("tbody", {}, ...rows)));
  }
  const level = block.kind === "heading" ? `-${block.level}` : "";
  const made = element("p", { class: `pb-line pb-line--${block.kind}${level}`, "data-block": block.key });
  const { mark } = block;
  if (mark) {
    const ahead = ranges.map((one) => ({ ...one, start: one.start + mark.length, end: one.end + mark.length })); // places below 0 are in it
    made.append(element("span", { class: "pb-line-mark" }, ...inked(mark, 0, mark.length, ahead, findings)));
  }
  made.append(...ink(0, text.length));
  return made;
}

/**
 * @param {HTMLElement} place
 * @param {{blocks: DraftBlock[]}} document
 * @param {Listed[]} findings
 * @param {(at: number) => boolean} [isAside] whether a finding is set aside: it is not marked
 * @param {Map<string, {start: number, end: number}[]>} [same] by block, words that stand elsewhere too
 */
export function drawText(place, document, findings, isAside = () => false, same = new Map()) {
  /** @type {Map<string, Range<Marked>[]>} */
  const ranges = new Map();
  const add = (/** @type {string} */ key, /** @type {Range<Marked>} */ range) => ranges.set(key, [...(ranges.get(key) || []), range]);
  findings.forEach(({ block, start, end }, at) => {
    if (block !== null && start < end && !isAside(at)) add(block, { start, end, value: at });
  });
  for (const [key, places] of same) for (const one of places) add(key, { ...one, value: "same" });
  place.textContent = "";
  place.append(...document.blocks.map((block) => drawn(block, ranges.get(block.key) || [], findings)));
}

/** @param {HTMLElement} place @param {number} finding @returns {HTMLElement | null} the mark of a finding */
export function markOf(place, finding) {
  const all = Array.from(place.querySelectorAll("mark[data-findings]"));
  const found = all.find((mark) => mark instanceof HTMLElement && (mark.dataset.findings || "").split(" ").includes(String(finding)));
  return found instanceof HTMLElement ? found : null;
}
