/* Runs of a Document as text with 【name】 in it, and back. Pure. Drafts are edited as text. */

import { isHead, isTail } from "../papers/document/plain.js";
import { piecesOf } from "../slots/pieces.js";
import { textOf } from "../rules/block-text.js";
import { slots } from "../slots/slots.js";

/** @import { RunJson } from "../papers/document/plain.js" */

export { textOf };

/**
 * The blocks of a Document, see hooks/phrasebank/documents/model.py. `source`: the phrase that the library's wording was taken from.
 * @typedef {{point: string, phrase: string}} Origin
 * @typedef {{kind: string, hint?: string, options?: string[], centred?: boolean}} InputJson
 * @typedef {"title" | "byline" | "sign" | "date"} EdgeKind
 * @typedef {1 | 2 | 3} Level
 * @typedef {{key: string, kind: EdgeKind, runs: RunJson[]}} EdgeBlock
 * @typedef {{key: string, kind: "addressee", runs: RunJson[]}} AddresseeBlock
 * @typedef {{key: string, kind: "paragraph", runs: RunJson[], source?: Origin}} ParagraphBlock
 * @typedef {{key: string, kind: "heading", level: Level, runs: RunJson[], section: string, heading: string, leads: string[]}} HeadingBlock
 * @typedef {{key: string, kind: "point", lead: RunJson[], body: RunJson[], source?: Origin}} PointBlock
 * @typedef {{key: string, kind: "list", rows: RunJson[][]}} ListBlock
 * @typedef {{key: string, kind: "table", form: "grid" | "record", widths: number[], header: number, rows: RunJson[][][], columns: InputJson[]}} TableBlock
 * @typedef {EdgeBlock | AddresseeBlock | ParagraphBlock | HeadingBlock | PointBlock | ListBlock | TableBlock} DraftBlock
 */

/**
 * A text of a block. `row` and `column` are null outside lists and tables, `column` also in lists.
 * @typedef {{field: "text" | "lead" | "body" | "cell", row: number | null, column: number | null, runs: RunJson[]}} TextField
 */

/** @param {string} name @returns {boolean} whether one value of it serves the whole paper */
const isShared = (name) => slots.about(name).scope === "paper";

/**
 * Brackets that are nested, or not closed, stay text.
 * @param {string} text
 * @param {string} key from which the slots' keys are made: unique in the document
 * @returns {RunJson[]} no two texts side by side, none empty
 */
export function runsOf(text, key) {
  const { fixed, names } = piecesOf(text);
  /** @type {RunJson[]} */
  const runs = [];
  let own = 0;
  fixed.forEach((piece, at) => {
    if (piece !== "") runs.push({ text: piece });
    if (at === names.length) return;
    const name = names[at];
    runs.push({ blank: isShared(name) ? name : `${key}.${++own}`, name });
  });
  return runs;
}

/** @param {DraftBlock} block @returns {block is EdgeBlock} whether it is a line at either end of a paper */
export const isEdge = (block) => isHead(block.kind) || isTail(block.kind);

/** @param {DraftBlock} block @returns {RunJson[]} what a point says below its lead clause, and any other text all in all; none for lists and tables */
export function bodyOf(block) {
  if (block.kind === "list" || block.kind === "table") return [];
  return block.kind === "point" ? block.body : block.runs;
}

/** @param {DraftBlock} block @returns {RunJson[]} what a block is called by: the lead clause of a point, any other text itself */
export const leadOf = (block) => (block.kind === "point" ? block.lead : bodyOf(block));

/** @param {DraftBlock} block @returns {Origin | null} */
export const originOf = (block) => ("source" in block && block.source) || null;

/** @param {TextField["field"]} field @param {RunJson[]} runs @returns {TextField} */
const alone = (field, runs) => ({ field, row: null, column: null, runs });

/** @param {number} row @param {number | null} column @param {RunJson[]} runs @returns {TextField} */
const cell = (row, column, runs) => ({ field: "cell", row, column, runs });

/**
 * The texts of a block that a writer edits, in the order of the paper.
 * @param {DraftBlock} block
 * @returns {TextField[]}
 */
export function textsOf(block) {
  if (block.kind === "point") return [alone("lead", block.lead), alone("body", block.body)];
  if (block.kind === "list") return block.rows.map((runs, row) => cell(row, null, runs));
  if (block.kind === "table") return block.rows.map((line, row) => line.map((runs, column) => cell(row, column, runs))).flat();
  return [alone("text", block.runs || [])]; // a newer version of this site may have left a kind without a text
}

/** @param {RunJson[]} runs @param {RegExp} blanks at one end of a text @param {number} at that end: 0, or -1 for the last @returns {RunJson[]} without blanks there; the very runs when there are none */
function cut(runs, blanks, at) {
  const [run] = runs.slice(at);
  if (!run || !("text" in run)) return runs;
  const text = run.text.replace(blanks, "");
  if (text === run.text && text !== "") return runs;
  const rest = at === 0 ? runs.slice(1) : runs.slice(0, -1);
  if (text === "") return cut(rest, blanks, at);
  return at === 0 ? [{ text }, ...rest] : [...rest, { text }];
}

/** @param {RunJson[]} runs @returns {RunJson[]} without blanks at their end; the very runs when there are none */
export const withoutEnd = (runs) => cut(runs, /\s+$/, -1);

/** @param {RunJson[]} runs @returns {RunJson[]} without blanks at either end; the very runs when there are none */
export const trimmed = (runs) => withoutEnd(cut(runs, /^\s+/, 0));
