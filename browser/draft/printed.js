/* A draft as it is printed and exported: each line of a paragraph or point becomes a paragraph, each line of a list a numbered
   row, and no number is printed twice. Pure.

   Writers press Enter or paste several paragraphs at once. Each paragraph is indented by two characters (GB/T 9704-2012, 7.3.3)
   by its style: a line feed within a paragraph would begin a line without indent, and spaces at the beginning of pasted
   paragraphs would add to it. Pasted headings and points also bring numbers, which the paper counts itself: 一是一是. Code that
   looks for places in the text of a block uses `paperOf`, in which a block is as it was written. */

import { count } from "../papers/document/numbers.js";
import { plain } from "../papers/document/plain.js";
import { markOf } from "../reader/marks.js";
import { paperOf } from "./paper.js";
import { textOf, trimmed } from "./text.js";

/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { BlockJson, DocumentJson, ListJson } from "../papers/docx.js" */
/** @import { Draft } from "./create.js" */

const MARK = "+"; // between the key of a block and the number of a paragraph of it

/** @param {RunJson} run @returns {RunJson[]} one a line; the very run when it is one line, or a slot that is still open */
function linesOfRun(run) {
  const said = plain.said(run);
  if (plain.isOpen(run) || !said.includes("\n")) return [run];
  return said.split("\n").map((text) => ("text" in run || plain.trimmed(text) === "" ? { text } : { ...run, value: text }));
}

/** @param {RunJson[]} runs @returns {RunJson[][]} a line each; the very runs where nothing is to be done */
function linesOf(runs) {
  /** @type {RunJson[][]} */
  const lines = [[]];
  for (const run of runs) {
    const [first, ...others] = linesOfRun(run);
    lines[lines.length - 1].push(first);
    for (const one of others) lines.push([one]);
  }
  if (lines.length === 1) return [trimmed(runs)];
  return lines.map(trimmed);
}

/** How the numbers are written that a paper counts by, in whatever style it does so itself. */
const COUNTED = ["dun", "paren", "bracket", "circle", "digit"];

/** What begins with a number of its own, whatever number stands before it: a year, and what the Party calls by a number. */
const COUNTS = /^(?:\d{4}年|[一二三四五六七八九十]+(?:会一课|个(?:意识|自信|维护|服从|带头)|项(?:规定|纪律)|风(?!力)|严三实|学一做|岗双责))/;

/** @param {RunJson[]} runs @param {string[]} styles of numbers @returns {RunJson[]} without blanks and a number before them; the very runs where there are none */
function uncounted(runs, styles) {
  const bare = trimmed(runs);
  const [first, ...rest] = bare;
  const mark = first && "text" in first ? markOf(textOf(bare)) : null;
  if (!mark || !first || !("text" in first) || !styles.includes(mark.style)) return bare;
  const number = first.text.slice(0, mark.length);
  const behind = first.text.slice(mark.length);
  // Numbers that are words of the sentence stay: 5 G; 一、二线岗位; 3、5号楼; 一是一、二是二.
  const isSaid = /^[\p{L}\p{N}]+\s+$/u.test(number) || (/、\s*$/.test(number) && /^[一二三四五六七八九十\d]/.test(behind) && !COUNTS.test(behind)) || /^一、?二是二/.test(behind);
  if (number.length < mark.length || isSaid) return bare;
  return trimmed([{ text: behind }, ...rest]);
}

/** @param {BlockJson} block @param {boolean} isCounted whether the paper gives it a number @returns {BlockJson} without the number that the writer gave it; the very block where there is none */
function withoutNumber(block, isCounted) {
  if (block.kind === "heading") {
    const runs = uncounted(block.runs, COUNTED);
    return runs === block.runs ? block : { ...block, runs };
  }
  if (block.kind !== "point") return block;
  const styles = isCounted ? [...COUNTED, "shi"] : [];
  if (plain.trimmed(plain.text(block.lead)) === "") {
    const body = uncounted(block.body, styles); // all was pasted below the field of the lead clause, which stayed empty
    return body === block.body ? block : { ...block, body };
  }
  const lead = uncounted(block.lead, styles);
  return lead === block.lead ? block : { ...block, lead };
}

/** @param {BlockJson} block @returns {BlockJson} as it is said where something else counts, as in a ledger; the very block where it has no number of its own */
export const unnumbered = (block) => withoutNumber(block, true);

/** @param {ListJson} block @returns {ListJson} with a row for every line; the very block where each row is one */
function withRows(block) {
  const rows = block.rows.flatMap((row) => linesOf(row).filter((line) => line.length > 0).map((line) => uncounted(line, COUNTED)));
  return rows.length === block.rows.length && rows.every((row, at) => row === block.rows[at]) ? block : { ...block, rows };
}

/** @param {BlockJson} block @returns {BlockJson[]} its paragraphs; the very block where it is one already */
function paragraphsOf(block) {
  if (block.kind === "list") return [withRows(block)];
  if (block.kind !== "point" && block.kind !== "paragraph") return [block];
  const runs = block.kind === "point" ? block.body : block.runs;
  // Behind a lead clause nothing may stand on its line; an empty line anywhere else is none.
  const [first = [], ...others] = linesOf(runs).filter((line, at) => line.length > 0 || (at === 0 && block.kind === "point"));
  /** @type {BlockJson} */
  const own = first === runs ? block : block.kind === "point" ? { ...block, body: first } : { ...block, runs: first };
  /** @type {BlockJson[]} */
  const below = others.map((line, at) => ({ key: `${block.key}${MARK}${at + 2}`, kind: "paragraph", runs: line }));
  return [own, ...below];
}

/** By block. @type {WeakMap<BlockJson, {isCounted: boolean, made: BlockJson[]}>} */
const known = new WeakMap();

/** @param {BlockJson} block @param {boolean} isCounted @returns {BlockJson[]} what it prints; the same objects for the same block */
function printedBlocks(block, isCounted) {
  const before = known.get(block);
  if (before && before.isCounted === isCounted) return before.made;
  const made = paragraphsOf(withoutNumber(block, isCounted));
  known.set(block, { isCounted, made });
  return made;
}

/** @param {DocumentJson} document @returns {DocumentJson} blocks with nothing to change are the same objects */
export function asPrinted(document) {
  const counted = count(document.blocks);
  return { ...document, blocks: document.blocks.flatMap((block, at) => printedBlocks(block, counted[at].label !== "")) };
}

/** @param {Draft} draft @returns {DocumentJson} */
export const printedOf = (draft) => asPrinted(paperOf(draft));

/** @param {string} key of a block of a printed paper @returns {string} the key of the draft's block that it is a paragraph of */
export const ownerOf = (key) => key.split(MARK)[0];
