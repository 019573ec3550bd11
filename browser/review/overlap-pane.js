/* 和别的材料像不像: compares a paper with the library, with last year's, or with other open papers. Elements only. The work is
   done in slices, shows its progress, and can be stopped. */

import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { inSlices } from "../base/slices.js";
import { blockText } from "../rules/block-text.js";
import { makeBeside, whenUnfolded } from "./beside.js";
import { shortened } from "./listing.js";
import { makeOnePaper } from "./one-paper.js";
import { labelOf } from "./opened.js";
import { comparer } from "./overlap/compare.js";

/** @import { Paper, PaperDocument } from "./opened.js" */
/** @import { Matrix, Compared } from "./overlap/compare.js" */
/** @import { Overlap } from "./overlap/shares.js" */

/**
 * What the page knows. `expressions`: what is everybody's; `library`: all its texts; `read`: a file as a paper, or why it was refused.
 * @typedef {{paper: () => Paper | null, papers: () => Paper[], expressions: () => string[], library: () => string[],
 *   read: (name: string, bytes: Uint8Array) => Promise<Paper | string>, go: (block: string) => void,
 *   mark: (same: Map<string, {start: number, end: number}[]>) => void}} Around
 */

const SLICE = 20; // milliseconds of work after which the page has its turn: with the piece that is begun, less than 50
const MUCH = 0.3; // of a paragraph that stands elsewhere, from which it is listed
const ALIKE = 0.15; // of two papers, from which a pair is listed
const MOST_PAIRS = 60;

/** @param {number} share @returns {string} */
const percent = (share) => `${Math.round(share * 100)}%`;

/** @param {HTMLElement} root @param {Around} around */
export function makeOverlapPane(root, around) {
  const place = partOf(root, "overlap", HTMLElement, "review");
  const section = /** @type {HTMLElement} */ (place.parentElement);
  const busy = partOf(root, "busy", HTMLElement, "review");
  const bar = partOf(root, "progress", HTMLProgressElement, "review");
  const file = partOf(root, "last-year-file", HTMLInputElement, "review");
  /** What a comparison comes to: a live region is heard where it stood before. */
  const told = element("p", { role: "status" });
  const lastYears = makeOnePaper({
    begin() {
      empty();
      section.classList.remove("pb-overlap--empty");
      around.mark(new Map());
    },
    read: (name, bytes) => around.read(name, bytes),
    take: againstLastYears,
  });
  place.append(lastYears.box, told);
  /** Stands for the comparison that runs; a newer one replaces it. @type {object} */
  let current = {};
  /** The comparer in use. `said`: the expressions that it leaves out, as everybody uses them. @type {{said: string, compare: ReturnType<typeof comparer>} | null} */
  let known = null;

  /** Nothing is compared, and nothing is shown of what was. */
  function empty() {
    current = {};
    busy.hidden = true;
    told.textContent = "";
    for (const one of Array.from(place.children)) if (one !== told && one !== lastYears.box) one.remove();
  }

  /** @returns {ReturnType<typeof comparer>} the same one as long as the expressions stay the same, since it remembers the texts of the library */
  function compared() {
    const expressions = around.expressions();
    const said = expressions.join("\n");
    if (!known || known.said !== said) known = { said, compare: comparer(expressions) };
    return known.compare;
  }

  /** @template T @param {(compare: ReturnType<typeof comparer>) => Generator<number, T>} work @param {(made: T) => void} show */
  async function run(work, show) {
    empty();
    const mine = {};
    current = mine;
    section.classList.remove("pb-overlap--empty");
    around.mark(new Map());
    bar.value = 0;
    busy.hidden = false;
    const made = await inSlices(work(compared()), () => current !== mine, SLICE, (done) => (bar.value = done));
    if (current !== mine) return;
    busy.hidden = true;
    if (made !== null) show(made);
  }

  /** @param {Paper} other */
  function againstLastYears(other) {
    const paper = around.paper();
    if (!paper) return;
    run(
      (compare) => compare.withPaper(paper.document, /** @type {Compared} */ (other.document)),
      ({ overlap, passages }) => {
        showOverlap(paper.document, overlap, `《${labelOf(other)}》`, "和那一篇相同");
        if (passages.length === 0) return;
        const beside = makeBeside({ name: "这一篇", document: paper.document }, { name: labelOf(other), document: /** @type {Compared} */ (other.document) }, passages);
        place.append(beside.box);
        beside.show();
      },
    );
  }

  function stop() {
    current = {};
    busy.hidden = true;
    say("已停下");
  }

  /** @param {PaperDocument} document @param {Overlap} overlap @param {string} what it is held against @param {string} like how a paragraph is like it */
  function showOverlap(document, overlap, what, like) {
    around.mark(new Map(Array.from(overlap.blocks, ([key, { ranges }]) => [key, ranges])));
    const much = Array.from(overlap.blocks).filter(([, { share }]) => share >= MUCH).sort(([, one], [, other]) => other.share - one.share);
    const said = overlap.share > 0 ? `全文有 ${percent(overlap.share)} 和${what}相同，正文里标着底色。规范表述、标题、通知里的话和引文没有算。` : `没有和${what}连着十二个字以上相同的地方。`;
    told.textContent = said;
    const list = element("ul", { class: "pb-alike pb-alike--long" });
    for (const [key, { share }] of much) {
      const block = document.blocks.find((one) => one.key === key);
      const go = element("button", { type: "button", class: "pb-quiet" }, `“${shortened(block ? blockText(block) : "")}”`);
      go.addEventListener("click", () => around.go(key));
      list.append(element("li", {}, go, ` 这一段有 ${percent(share)} ${like}。`));
    }
    if (much.length > 0) place.append(list);
  }

  /** @param {Paper[]} papers @param {Matrix} matrix */
  function showMatrix(papers, { pairs, passages }) {
    const alike = pairs.filter(({ share }) => share >= ALIKE);
    const name = (/** @type {number} */ at) => `${at + 1}. ${labelOf(papers[at])}`;
    told.textContent = alike.length > 0 ? `${papers.length} 篇里有 ${alike.length} 对相同的超过 ${percent(ALIKE)}，最像的在前面。各篇都有的话没有算。` : `${papers.length} 篇互相没有相同超过 ${percent(ALIKE)} 的。`;
    const list = element("ul", { class: "pb-alike" });
    for (const { one, other, share } of alike.slice(0, MOST_PAIRS)) {
      const details = element("details", { class: "pb-more" }, element("summary", {}, `${name(one)} 和 ${name(other)}：${percent(share)}`));
      whenUnfolded(details, () => {
        const named = (/** @type {number} */ at) => ({ name: name(at), document: papers[at].document });
        return makeBeside(named(one), named(other), passages(one, other));
      });
      list.append(element("li", {}, details));
    }
    place.append(list, matrixTable(papers, pairs));
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

  partOf(root, "stop", HTMLButtonElement, "review").addEventListener("click", stop);
  partOf(root, "with-library", HTMLButtonElement, "review").addEventListener("click", () => {
    const paper = around.paper();
    lastYears.clear();
    if (paper) run((compare) => compare.withLibrary(paper.document, around.library()), (overlap) => showOverlap(paper.document, overlap, "素材库", "和素材原文相同"));
  });
  partOf(root, "with-last-year", HTMLButtonElement, "review").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    const [chosen] = Array.from(file.files || []);
    if (chosen) lastYears.open(chosen);
    file.value = "";
  });
  const others = partOf(root, "with-others", HTMLButtonElement, "review");
  others.addEventListener("click", () => {
    const papers = around.papers();
    lastYears.clear();
    run((compare) => compare.among(papers.map(({ document }) => document)), (matrix) => showMatrix(papers, matrix));
  });

  return {
    /** The paper is another one, or its words have changed: the results on the page no longer hold. */
    clear() {
      lastYears.clear();
      empty();
      section.classList.add("pb-overlap--empty");
      others.hidden = around.papers().length < 2;
    },
  };
}
