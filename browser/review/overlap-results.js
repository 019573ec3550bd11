/* What a comparison comes to, in words and elements: of one paper, and of several. */

import { element } from "../base/element.js";
import { blockText } from "../rules/block-text.js";
import { shortened } from "./listing.js";
import { labelOf } from "./opened.js";
import { ALIKE, alikeAmong, pairItems, percent } from "./pairs.js";

/** @import { Paper, PaperDocument } from "./opened.js" */
/** @import { Matrix } from "./overlap/compare.js" */
/** @import { Overlap } from "./overlap/shares.js" */

/** `said`: in a sentence. `boxes`: what is shown below it. @typedef {{said: string, boxes: HTMLElement[]}} Results */

const MUCH = 0.3; // of a paragraph that stands elsewhere, from which it is listed
const MOST_PAIRS = 60;

/** What a paper is held against, and how a paragraph is like it, in words. @typedef {{what: string, like: string}} Held */

/**
 * @param {PaperDocument} document
 * @param {Overlap} overlap
 * @param {Held} held
 * @param {(block: string) => void} go to a paragraph
 * @returns {Results}
 */
export function overlapResults(document, overlap, { what, like }, go) {
  const much = Array.from(overlap.blocks).filter(([, { share }]) => share >= MUCH).sort(([, one], [, other]) => other.share - one.share);
  const said = overlap.share > 0 ? `全文有 ${percent(overlap.share)} 和${what}相同，正文里标着底色。规范表述、标题、通知里的话和引文没有算。` : `没有和${what}连着十二个字以上相同的地方。`;
  const items = much.map(([key, { share }]) => {
    const block = document.blocks.find((one) => one.key === key);
    const button = element("button", { type: "button", class: "pb-quiet" }, `“${shortened(block ? blockText(block) : "")}”`);
    button.addEventListener("click", () => go(key));
    return element("li", {}, button, ` 这一段有 ${percent(share)} ${like}。`);
  });
  return { said, boxes: items.length > 0 ? [element("ul", { class: "pb-alike pb-alike--long" }, ...items)] : [] };
}

/** @param {Paper[]} papers @param {Matrix} matrix @returns {Results} */
export function matrixResults(papers, { pairs, passages }) {
  const alike = alikeAmong(pairs);
  const said = alike.length > 0 ? `${papers.length} 篇里有 ${alike.length} 对相同的超过 ${percent(ALIKE)}，最像的在前面。各篇都有的话没有算。` : `${papers.length} 篇互相没有相同超过 ${percent(ALIKE)} 的。`;
  const items = pairItems(alike.slice(0, MOST_PAIRS), passages, { name: (at) => `${at + 1}. ${labelOf(papers[at])}`, document: (at) => papers[at].document });
  return { said, boxes: [element("ul", { class: "pb-alike" }, ...items), matrixTable(papers, pairs)] };
}

/** @param {Paper[]} papers @param {Matrix["pairs"]} pairs @returns {HTMLElement} */
function matrixTable(papers, pairs) {
  const shares = new Map(pairs.map(({ one, other, share }) => [`${one} ${other}`, share]));
  const shareOf = (/** @type {number} */ row, /** @type {number} */ column) => shares.get(`${Math.min(row, column)} ${Math.max(row, column)}`) || 0;
  const head = element("tr", {}, element("th", { scope: "col" }, "材料"), ...papers.map((_, at) => element("th", { scope: "col" }, String(at + 1))));
  const rows = papers.map((paper, row) => {
    const cells = papers.map((_, column) => {
      const share = row === column ? -1 : shareOf(row, column);
      return element("td", { class: share >= ALIKE ? "pb-alike-cell" : "" }, share < 0 ? "" : percent(share));
    });
    return element("tr", {}, element("th", { scope: "row" }, `${row + 1}. ${labelOf(paper)}`), ...cells);
  });
  const table = element("table", { class: "pb-table" }, element("thead", {}, head), element("tbody", {}, ...rows));
  const box = element("div", { class: "pb-scroll", tabindex: "0", role: "region", "aria-label": "两两相同的比例" }, table);
  return element("details", { class: "pb-more" }, element("summary", {}, "两两相同的比例，列成表"), box);
}
