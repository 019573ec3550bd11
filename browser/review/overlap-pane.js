/* 和别的材料像不像: compares a paper with the library, with last year's, or with other open papers. Elements only. The work is
   done in slices, shows its progress, and can be stopped. */

import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { makeBeside } from "./beside.js";
import { makeOnePaper } from "./one-paper.js";
import { labelOf } from "./opened.js";
import { comparer } from "./overlap/compare.js";
import { matrixResults, overlapResults } from "./overlap-results.js";
import { makeRunning } from "./running.js";

/** @import { Paper, PaperDocument } from "./opened.js" */
/** @import { Compared } from "./overlap/compare.js" */
/** @import { Held, Results } from "./overlap-results.js" */
/** @import { Overlap } from "./overlap/shares.js" */

/**
 * What the page knows. `expressions`: what is everybody's; `library`: all its texts; `read`: a file as a paper, or why it was refused.
 * @typedef {{paper: () => Paper | null, papers: () => Paper[], expressions: () => string[], library: () => string[],
 *   read: (name: string, bytes: Uint8Array) => Promise<Paper | string>, go: (block: string) => void,
 *   mark: (same: Map<string, {start: number, end: number}[]>) => void}} Around
 */

/**
 * @param {() => string[]} expressions that everybody uses: they are left out
 * @returns {() => ReturnType<typeof comparer>} the same one as long as the expressions stay the same, since it remembers the texts of the library
 */
function lastingComparer(expressions) {
  /** @type {{said: string, compare: ReturnType<typeof comparer>} | null} */
  let known = null;
  return () => {
    const now = expressions();
    const said = now.join("\n");
    if (!known || known.said !== said) known = { said, compare: comparer(now) };
    return known.compare;
  };
}

/** @param {HTMLElement} root @param {Around} around */
export function makeOverlapPane(root, around) {
  const place = partOf(root, "overlap", HTMLElement, "review");
  const section = /** @type {HTMLElement} */ (place.parentElement);
  const running = makeRunning(partOf(root, "busy", HTMLElement, "review"), partOf(root, "progress", HTMLProgressElement, "review"));
  const compared = lastingComparer(around.expressions);
  const file = partOf(root, "last-year-file", HTMLInputElement, "review");
  /** What a comparison comes to: a live region is heard where it stood before. */
  const told = element("p", { role: "status" });
  const lastYears = makeOnePaper({
    begin,
    read: (name, bytes) => around.read(name, bytes),
    take: againstLastYears,
  });
  place.append(lastYears.box, told);

  /** Nothing is compared, and nothing is shown of what was. */
  function empty() {
    running.halt();
    told.textContent = "";
    for (const one of Array.from(place.children)) if (one !== told && one !== lastYears.box) one.remove();
  }

  /** Room for another comparison. */
  function begin() {
    empty();
    section.classList.remove("pb-overlap--empty");
    around.mark(new Map());
  }

  /** @template T @param {(compare: ReturnType<typeof comparer>) => Generator<number, T>} work @param {(made: T) => void} show */
  function run(work, show) {
    begin();
    running.run(() => work(compared()), show);
  }

  /** @param {Paper} other */
  function againstLastYears(other) {
    const paper = around.paper();
    if (!paper) return;
    run(
      (compare) => compare.withPaper(paper.document, /** @type {Compared} */ (other.document)),
      ({ overlap, passages }) => {
        showOverlap(paper.document, overlap, { what: `《${labelOf(other)}》`, like: "和那一篇相同" });
        if (passages.length === 0) return;
        const beside = makeBeside({ name: "这一篇", document: paper.document }, { name: labelOf(other), document: /** @type {Compared} */ (other.document) }, passages);
        place.append(beside.box);
        beside.show();
      },
    );
  }

  /** @param {Results} results */
  function tell({ said, boxes }) {
    told.textContent = said;
    place.append(...boxes);
  }

  /** @param {PaperDocument} document @param {Overlap} overlap @param {Held} held against what */
  function showOverlap(document, overlap, held) {
    around.mark(new Map(Array.from(overlap.blocks, ([key, { ranges }]) => [key, ranges])));
    tell(overlapResults(document, overlap, held, around.go));
  }

  partOf(root, "stop", HTMLButtonElement, "review").addEventListener("click", () => {
    running.halt();
    say("已停下");
  });
  partOf(root, "with-library", HTMLButtonElement, "review").addEventListener("click", () => {
    const paper = around.paper();
    lastYears.clear();
    if (paper) run((compare) => compare.withLibrary(paper.document, around.library()), (overlap) => showOverlap(paper.document, overlap, { what: "素材库", like: "和素材原文相同" }));
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
    run((compare) => compare.among(papers.map(({ document }) => document)), (matrix) => tell(matrixResults(papers, matrix)));
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
