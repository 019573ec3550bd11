/* The papers of a meeting as files: one, or all in a zip with a folder for those of which everybody has one. Pure. */

import { paperOf } from "../draft/paper.js";
import { fileName } from "../papers/document/file-name.js";
import { docx } from "../papers/docx.js";
import { zip } from "../papers/zip.js";

/** @import { SkeletonJson } from "../base/data-types.js" */
/** @import { Paper } from "./papers.js" */

/** @param {Paper} paper @param {string} ending @returns {string} */
export const nameOf = ({ draft }, ending) => fileName(draft.title, ending);

/** @param {Paper} paper @param {SkeletonJson} skeleton @returns {Uint8Array} */
export const wordOf = ({ draft }, skeleton) => docx(paperOf(draft), skeleton);

/** @param {Paper[]} papers @param {Paper} paper @returns {string} its number among the kinds, two digits, so that folders list in the order of the meeting */
function numberOf(papers, { kind }) {
  const kinds = Array.from(new Set(papers.map((one) => one.kind)));
  return String(kinds.indexOf(kind) + 1).padStart(2, "0");
}

/**
 * @param {Paper[]} papers
 * @param {SkeletonJson} skeleton
 * @returns {Uint8Array}
 */
export function allInOne(papers, skeleton) {
  /** @type {Map<string, Uint8Array>} */
  const entries = new Map();
  for (const paper of papers) {
    const number = numberOf(papers, paper);
    const { paper: kind } = paper.kind.recipe;
    const folder = paper.whose ? `${number}${fileName(kind, "")}/` : "";
    const stem = paper.whose ? fileName(paper.whose, "") : `${number}${fileName(kind, "")}`;
    let name = `${folder}${stem}`;
    for (let again = 2; entries.has(`${name}.docx`); again++) name = `${folder}${stem}${again}`;
    entries.set(`${name}.docx`, wordOf(paper, skeleton));
  }
  return zip(Array.from(entries));
}
