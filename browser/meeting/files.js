/* Makes files of the papers of a meeting: one, or all in a zip, in which papers that every member has get a folder. Also makes
   drafts for members. Pure. */

import { draftFile } from "../draft/draft-file.js";
import { paperOf } from "../draft/paper.js";
import { printedOf, asPrinted } from "../draft/printed.js";
import { apart, fileName } from "../papers/document/file-name.js";
import { docx } from "../papers/docx.js";
import { xlsx } from "../papers/xlsx.js";
import { zip } from "../papers/zip.js";
import { unwrittenIn } from "./unwritten.js";

/** @import { ComposerPart, SkeletonJson, WorkbookJson } from "../base/data-types.js" */
/** @import { Draft } from "../draft/create.js" */
/** @import { BlockJson, DocumentJson } from "../papers/docx.js" */
/** @import { Paper } from "./papers.js" */

const { write } = draftFile;

/** @param {Paper} paper @param {string} ending @returns {string} */
export const nameOf = ({ draft }, ending) => fileName(draft.title, ending);

/** @param {ComposerPart[]} parts @param {{title: string, section: string}} region @returns {string} what the recipe wants there */
const promptOf = (parts, { title, section }) => (parts.find((part) => part.section === section && (part.title === title || section !== "")) || { prompt: "" }).prompt;

/**
 * The paper as it is handed out: where nothing is written yet, what to write stands as a slot, as on the blank paper.
 * @param {Paper} paper
 * @returns {DocumentJson}
 */
function handedOut(paper) {
  const { draft, kind } = paper;
  const document = paperOf(draft);
  /** By the block below which it stands. @type {Map<string, string>} */
  const prompts = new Map(unwrittenIn(paper).map((region) => [[region.key, ...region.blocks.map(({ key }) => key)].slice(-1)[0], promptOf(kind.recipe.parts, region)]));
  const blocks = document.blocks.flatMap((block) => {
    const prompt = prompts.get(block.key);
    /** @type {BlockJson[]} */
    const below = prompt ? [{ key: `${block.key}w`, kind: "paragraph", runs: [{ blank: `${block.key}w.1`, name: prompt }] }] : [];
    return [block, ...below];
  });
  return asPrinted({ ...document, blocks });
}

/** @param {Paper} paper @param {SkeletonJson} skeleton @returns {Uint8Array} */
export const wordOf = (paper, skeleton) => docx(handedOut(paper), skeleton);

/** Whether it is a table, which is taken away for Excel too. @param {Paper} paper */
export const isTable = ({ kind }) => kind.info.kind === "table";

/** @param {Paper} paper @param {WorkbookJson} book @returns {Uint8Array} */
export const excelOf = ({ draft }, book) => xlsx(printedOf(draft), book);

/** @param {Paper[]} papers @param {Paper} paper @returns {string} its number among the kinds, two digits, so that folders list in the order of the meeting */
function numberOf(papers, { kind }) {
  const kinds = Array.from(new Set(papers.map((one) => one.kind)));
  return String(kinds.indexOf(kind) + 1).padStart(2, "0");
}

/**
 * All of them as one zip, a piece a paper so that the page can have its turn between two: each yields how far it is, 0 to 1.
 * @param {Paper[]} papers
 * @param {SkeletonJson} skeleton
 * @param {WorkbookJson} book
 * @returns {Generator<number, Uint8Array>}
 */
export function* allInOne(papers, skeleton, book) {
  /** @type {[string, Uint8Array][]} */
  const entries = [];
  /** @type {Set<string>} */
  const taken = new Set();
  for (const [at, paper] of papers.entries()) {
    const number = numberOf(papers, paper);
    const { paper: kind } = paper.kind.recipe;
    const folder = paper.whose ? `${number}${fileName(kind, "")}/` : "";
    const stem = paper.whose ? fileName(paper.whose, "") : `${number}${fileName(kind, "")}`;
    const name = apart(taken, `${folder}${stem}`);
    entries.push([`${name}.docx`, wordOf(paper, skeleton)]);
    if (isTable(paper)) entries.push([`${name}.xlsx`, excelOf(paper, book)]);
    yield (at + 1) / papers.length;
  }
  return zip(entries);
}

/** @param {Draft[]} drafts @returns {Uint8Array} a zip of files that 拟稿 opens */
export function draftsInOne(drafts) {
  /** @type {Set<string>} */
  const taken = new Set();
  return zip(drafts.map((draft) => [`${apart(taken, fileName(draft.title, ""))}.json`, new TextEncoder().encode(write(draft))]));
}
