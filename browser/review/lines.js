/* Shows a paper's lines as they were written, with their numbers. The caller says how a part of a line is drawn. Elements only. */

import { element } from "../base/element.js";
import { blockText } from "../rules/block-text.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { ReadBlock } from "../reader/document.js" */

/**
 * What a stretch is drawn as. `key`: of its block; `from`: where the stretch begins in the block's text, below 0 in the number before it.
 * @typedef {(key: string, said: string, from: number) => (Node | string)[]} Ink
 */

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

/** @param {DraftBlock & Partial<Pick<ReadBlock, "mark">>} block @param {Ink} ink @returns {HTMLElement} */
function drawn(block, ink) {
  const text = blockText(block);
  if (block.kind === "table" || block.kind === "list") {
    const rows = cellsOf(text).map((row) => element("tr", {}, ...row.map(({ start, end }) => element("td", {}, ...ink(block.key, text.slice(start, end), start)))));
    return element("div", { class: "pb-line pb-line--table", "data-block": block.key }, element("table", { class: "pb-table" }, element("tbody", {}, ...rows)));
  }
  const level = block.kind === "heading" ? `-${block.level}` : "";
  const made = element("p", { class: `pb-line pb-line--${block.kind}${level}`, "data-block": block.key });
  const { mark } = block;
  if (mark) made.append(element("span", { class: "pb-line-mark" }, ...ink(block.key, mark, -mark.length)));
  made.append(...ink(block.key, text, 0));
  return made;
}

/** @param {HTMLElement} place @param {{blocks: DraftBlock[]}} document @param {Ink} ink */
export function drawLines(place, document, ink) {
  place.textContent = "";
  place.append(...document.blocks.map((block) => drawn(block, ink)));
}
