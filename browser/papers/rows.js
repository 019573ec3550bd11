/* Document -> the rows of one sheet of a workbook: their cells, looks and heights. Pure; the twin of documents/xlsx.py, which
   gives the reasons. */

import { count } from "./document/numbers.js";
import { plain } from "./document/plain.js";
import { recordSpans } from "./document/tables.js";
import { withLineBreaks } from "./document/titles.js";

/** @import { WorkbookJson } from "../base/data-types.js" */
/** @import { BlockJson, ColumnJson, DocumentJson, TableJson } from "./docx.js" */

/**
 * `text` is null for a cell without anything, a number where it counts. `height` in points. `merged`: first and last column of each
 * cell that is wider than one. Rows and columns are counted from 0.
 * @typedef {{format: string, text: string | number | null}} Cell
 * @typedef {{at: number, cells: Cell[], height: number, merged: [number, number][]}} Row
 * @typedef {{kind: string, options: string[], first: number, last: number, column: number}} Rule
 * @typedef {{widths: number[], rows: Row[], rules: Rule[], head: {first: number, end: number} | null}} Sheet head: the rows that repeat
 */

const NUMBER = /^(0|[1-9][0-9]{0,14})$/;
const HALF = /^[ -~]$/;
const MOST_LIST = 255; // characters that Excel takes for the options of a list

/** @param {number} index from 0 @returns {string} the letters of a column */
export function letters(index) {
  let left = index + 1;
  let name = "";
  while (left > 0) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    left = Math.floor((left - 1) / 26);
  }
  return name;
}

/** @param {{kind?: string, options?: string[]}} column @returns {string[]} the options that a list of Excel can hold; none else */
function optionsOf({ kind, options = [] }) {
  const clean = options.map((one) => plain.clean(one));
  const fits = Array.from(clean.join(",")).length <= MOST_LIST && !clean.some((one) => /[,"]/.test(one));
  return kind === "choice" && fits ? clean : [];
}

/** @param {ColumnJson} column @returns {string} */
function formatOf({ kind = "text", centred = false }) {
  return kind === "text" && centred ? "centred" : kind;
}

/** Blocks that look as others do. @type {Record<string, string>} */
const LIKE = { date: "sign", addressee: "paragraph" };

class Walk {
  /** @param {DocumentJson} document @param {WorkbookJson} book */
  constructor(document, { sheet, formats, measures }) {
    const table = document.blocks.find((block) => block.kind === "table" && block.widths.length > 0);
    this.widths = table && table.kind === "table" ? table.widths : [100];
    this.line = sheet[document.orientation || "portrait"].line;
    this.orientation = document.orientation || "portrait";
    this.formats = formats;
    this.measures = measures;
    /** @type {Row[]} */
    this.rows = [];
    /** @type {Rule[]} */
    this.rules = [];
    /** @type {Sheet["head"]} */
    this.head = null;
    this.at = 0;
  }

  /** @param {string} text @param {number} points @param {number} [size] @returns {number} height of a row that shows it in a width */
  height(text, points, size = 12) {
    const lines = text.split("\n").reduce((sum, line) => {
      const ems = Array.from(line).reduce((wide, character) => wide + (HALF.test(character) ? 0.5 : 1), 0);
      return sum + Math.max(1, Math.ceil((ems * size) / Math.max(size, points - 8)));
    }, 0);
    return Math.min(this.measures.row, lines * size * 1.5 + 6);
  }

  /** @param {string} text @returns {string} what a cell can hold of it */
  cut(text) {
    return text.length <= this.measures.text ? text : Array.from(text).slice(0, this.measures.text).join("");
  }

  /** A row as wide as the table. @param {string} format @param {string} text */
  wide(format, text) {
    const cells = this.widths.map((_, at) => ({ format, text: at === 0 ? this.cut(text) : null }));
    this.rows.push({ at: this.at++, cells, height: this.height(text, this.line, this.formats[format].size), merged: this.widths.length > 1 ? [[0, this.widths.length - 1]] : [] });
  }

  /** Labels and values in turn; a value of several columns is merged. @param {TableJson} block */
  record(block) {
    block.rows.forEach((line, number) => {
      /** @type {Cell[]} */
      const cells = [];
      /** @type {[number, number][]} */
      const merged = [];
      const spans = recordSpans(block, number);
      line.forEach((runs, at) => {
        const format = at % 2 === 0 ? "header" : "text";
        if (spans[at] > 1) merged.push([cells.length, cells.length + spans[at] - 1]);
        cells.push(this.cell(plain.text(runs), format), ...Array.from({ length: spans[at] - 1 }, () => ({ format, text: null })));
      });
      this.rows.push({ at: this.at++, cells, height: this.measures.empty, merged });
    });
  }

  /** @param {TableJson} block */
  table(block) {
    if (block.form === "record") {
      this.record(block);
      return;
    }
    /** @type {ColumnJson[]} */
    const columns = block.columns && block.columns.length > 0 ? block.columns : block.widths.map(() => ({ kind: "text" }));
    const total = block.widths.reduce((sum, width) => sum + width, 0);
    const header = block.header === undefined ? 1 : block.header;
    const first = this.at;
    block.rows.forEach((line, number) => {
      let height = 0;
      const cells = line.map((runs, at) => {
        const text = plain.text(runs);
        if (text) height = Math.max(height, this.height(text, (this.line * block.widths[at]) / total));
        return this.cell(text, number < header ? "header" : formatOf(columns[at]));
      });
      this.rows.push({ at: this.at++, cells, height: Math.max(height, this.measures.empty), merged: [] });
    });
    const body = first + header;
    if (body < this.at) columns.forEach((column, at) => this.rule(column, body, at));
    if (header > 0 && !this.head) this.head = { first, end: body };
  }

  /** @param {string} text @param {string} format @returns {Cell} */
  cell(text, format) {
    if (text === "") return { format, text: null };
    return { format, text: format === "number" && NUMBER.test(text) ? Number(text) : this.cut(text) };
  }

  /** @param {{kind?: string, options?: string[]}} column @param {number} first @param {number} at */
  rule(column, first, at) {
    const options = optionsOf(column);
    if (column.kind === "date" || options.length > 0) this.rules.push({ kind: options.length > 0 ? "choice" : "date", options, first, last: this.at - 1, column: at });
  }

  /** @param {BlockJson} block @param {string} label */
  block(block, label) {
    if (block.kind === "table") this.table(block);
    else if (block.kind === "list") block.rows.forEach((runs, at) => this.wide("paragraph", `${at + 1}.${plain.text(runs)}`));
    else if (block.kind === "point") this.wide("paragraph", label + plain.text(block.lead) + plain.finalStop(block.lead) + plain.text(block.body));
    else if (block.kind === "heading") this.wide("heading", label + plain.text(block.runs));
    else this.wide(LIKE[block.kind] || block.kind, plain.text(block.kind === "title" ? withLineBreaks(block.runs, this.orientation) : block.runs));
  }
}

/** @param {DocumentJson} document @param {WorkbookJson} book @returns {Sheet} */
export function sheetRows(document, book) {
  const walk = new Walk(document, book);
  const counted = count(document.blocks);
  let previous = "";
  document.blocks.forEach((block, at) => {
    if (plain.blankLineBetween(previous, block.kind)) walk.at++;
    walk.block(block, counted[at].label);
    previous = block.kind;
  });
  const total = walk.widths.reduce((sum, width) => sum + width, 0);
  return { widths: walk.widths.map((width) => (walk.line / book.measures.unit) * (width / total)), rows: walk.rows, rules: walk.rules, head: walk.head };
}
