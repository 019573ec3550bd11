/* Document -> Excel. Pure: it fills the pieces that the Python writer has put into the script `workbook`. Texts are strings and
   never formulas. */

import { plain } from "./document/plain.js";
import { letters, sheetRows } from "./rows.js";
import { zip } from "./zip.js";

/** @import { WorkbookJson } from "../base/data-types.js" */
/** @import { DocumentJson } from "./docx.js" */
/** @import { Cell, Row, Rule, Sheet } from "./rows.js" */

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const FORBIDDEN = /[[\]:*?/\\]/g; // in the name of a sheet
const LONGEST_NAME = 31; // UTF-16 units
const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";

/** Texts by their place in the list that all cells share. @typedef {Map<string, number>} Strings */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text clean @returns {string} */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** @param {string} title @returns {string} a name that Excel takes */
function sheetName(title) {
  const name = plain.clean(title).replace(/\n/g, " ").replace(FORBIDDEN, "").slice(0, LONGEST_NAME);
  return name.replace(/[\ud800-\udbff]$/, "").replace(/^[ ']+|[ ']+$/g, "") || "表";
}

/** @param {number} width in characters @returns {number} as a file has it, which is in whole pixels */
const stored = (width) => Math.floor(((Math.floor(width * 7 + 0.5) + 5) / 7) * 256) / 256;

/** @param {number} column @param {number} row from 0 @returns {string} */
const place = (column, row) => `${letters(column)}${row + 1}`;

/** @param {Cell} cell @param {number} column @param {number} row @param {WorkbookJson} book @param {Strings} strings @returns {string} */
function cellXml({ format, text }, column, row, { formats }, strings) {
  const head = `<c r="${place(column, row)}" s="${formats[format].index}"`;
  if (text === null) return `${head}/>`;
  if (typeof text === "number") return `${head}><v>${text}</v></c>`;
  const at = strings.get(text);
  if (at === undefined) strings.set(text, strings.size);
  return `${head} t="s"><v>${at === undefined ? strings.size - 1 : at}</v></c>`;
}

/** @param {Row} row @param {WorkbookJson} book @param {Strings} strings @returns {string} */
function rowXml({ at, cells, height }, book, strings) {
  const high = Math.floor((height * 4) / 3 + 0.5) * 0.75; // whole pixels
  return `<row r="${at + 1}" ht="${high}" customHeight="1">${cells.map((cell, column) => cellXml(cell, column, at, book, strings)).join("")}</row>`;
}

/** @param {Rule} rule @param {WorkbookJson} book @returns {string} */
function ruleXml({ kind, options, first, last, column }, { rules, marks }) {
  const ends = first === last ? place(column, first) : `${place(column, first)}:${place(column, last)}`;
  return rules[kind].split(marks.place).join(ends).split(marks.options).join(escaped(options.join(",")));
}

/** @param {Sheet} sheet @returns {string} the head of a table stays while its rows are scrolled */
function viewXml({ head }) {
  if (!head) return '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>';
  const pane = `<pane ySplit="${head.end}" topLeftCell="A${head.end + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** @param {Strings} strings @returns {string} */
function stringsXml(strings) {
  const all = Array.from(strings.keys(), (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return `${head} uniqueCount="${all.length}">${all.join("")}</sst>`;
}

/** @param {Sheet} sheet @param {DocumentJson} document @param {WorkbookJson} book @param {Strings} strings @returns {string} */
function sheetXml(sheet, document, book, strings) {
  const { head, default: usual, foot } = book.sheet[document.orientation || "portrait"];
  const columns = sheet.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${stored(width)}" customWidth="1"/>`).join("");
  const merged = sheet.rows.flatMap(({ at, merged: wide }) => wide.map(([first, last]) => `<mergeCell ref="${place(first, at)}:${place(last, at)}"/>`));
  const rules = sheet.rules.map((rule) => ruleXml(rule, book));
  return [
    head, viewXml(sheet), usual, `<cols>${columns}</cols><sheetData>`, ...sheet.rows.map((row) => rowXml(row, book, strings)), "</sheetData>",
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : "",
    rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>` : "",
    foot,
  ].join("");
}

/**
 * @param {DocumentJson} document
 * @param {WorkbookJson} book
 * @returns {Uint8Array} the file; the same bytes for the same document
 */
export function xlsx(document, book) {
  const sheet = sheetRows(document, book);
  const { marks, parts, repeating } = book;
  const encoder = new TextEncoder();
  /** @type {Record<string, string>} */
  const values = {
    [marks.name]: escaped(sheetName(document.title)),
    [marks.title]: escaped(plain.clean(document.title)),
    [marks.author]: escaped(plain.clean(document.author || "")),
    [marks.rows]: sheet.head ? `$${sheet.head.first + 1}:$${sheet.head.end}` : "",
  };
  const places = new RegExp(`[${Object.keys(values).join("")}]`, "g");
  const all = { ...parts, ...(sheet.head ? repeating : {}) };
  const quoted = `'${escaped(sheetName(document.title).replace(/'/g, "''"))}'`; // as formulas name a sheet
  const filled = Object.entries(all).map(([name, xml]) => {
    const named = xml.split(`'${marks.name}'`).map((piece) => piece.replace(places, (mark) => values[mark]));
    return /** @type {[string, Uint8Array]} */ ([name, encoder.encode(named.join(quoted))]);
  });
  /** @type {Strings} */
  const strings = new Map();
  const rows = sheetXml(sheet, document, book, strings);
  return zip([...filled, [SHEET, encoder.encode(rows)], [STRINGS, encoder.encode(stringsXml(strings))]]);
}
