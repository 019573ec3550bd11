/* Which of the sheets that a member hands in a paper is, and what that of criticisms says of others. A sheet takes the place of an
   earlier one of its own kind alone. Pure. */

import { piecesOf } from "../slots/pieces.js";
import { keptPaper, textOfBlock } from "./kept-paper.js";

/** @import { Row } from "../draft/meeting.js" */
/** @import { DraftBlock } from "../draft/text.js" */

/** @typedef {{title: string, file: string, blocks: DraftBlock[]}} Sheet */
/** @typedef {"examination" | "criticism" | "appraisal" | "talk"} Sort */

/** In this order: what is a self-examination says so, whatever else its title names. @type {[Sort, RegExp][]} */
const SORTS = [
  ["examination", /对照检查|检视剖析|发言提纲|问题清单/],
  ["criticism", /批评意见/],
  ["appraisal", /自评|登记表/],
  ["talk", /谈话记录|谈心谈话/],
];
const HEAD = 3; // blocks among which a paper is titled
const LONGEST_TITLE = 40; // characters
const EDGES = ["title", "byline", "sign", "date"];
const CRITICISM = /^对(.{1,20}?)(?:同志)?的批评/;

/** @param {Row} row of the list `papers` @returns {Sheet} */
export const sheetOf = (row) => ({ title: row.title, file: row.file, blocks: keptPaper(row).blocks });

/** @param {DraftBlock} block @returns {boolean} whether it may be a title: no sentence, and not the table of a form */
const isTitle = (block) => block.kind !== "table" && !/[。：:；;，,]$/.test(textOfBlock(block).trim()) && textOfBlock(block).length < LONGEST_TITLE;

/** @param {Sheet} sheet @returns {Sort} a self-examination where it does not say */
export function sortOf({ title, file, blocks }) {
  const titles = [title, file, ...blocks.slice(0, HEAD).filter(isTitle).map(textOfBlock)];
  const [sort] = SORTS.find(([, words]) => titles.some((one) => words.test(one))) || ["examination"];
  return /** @type {Sort} */ (sort);
}

/** @param {string} text @returns {boolean} whether somebody has written something there, not only the slot that says what to write */
export const isWritten = (text) => piecesOf(text).fixed.some((piece) => /[\p{L}\p{N}]/u.test(piece));

/** @param {DraftBlock[]} blocks @returns {string[]} whom a sheet has headings for, as it calls them */
export const addresseesIn = (blocks) => blocks.filter(({ kind }) => kind === "heading").map((block) => (CRITICISM.exec(textOfBlock(block).trim()) || ["", ""])[1]).filter((to) => to !== "" && !to.includes("【"));

/** @param {DraftBlock[]} blocks @returns {{to: string, text: string}[]} what is written below those headings */
export function criticismsIn(blocks) {
  /** @type {{to: string, text: string}[]} */
  const found = [];
  let to = "";
  for (const block of blocks.filter(({ kind }) => !EDGES.includes(kind))) {
    const text = textOfBlock(block).trim();
    if (block.kind === "heading") [to = ""] = addresseesIn([block]);
    else if (to !== "" && isWritten(text) && !text.startsWith("本人查摆的问题")) found.push({ to, text });
  }
  return found;
}
