/* Document -> Sheet: how the paper looks, as plain values. Pure; the twin of documents/sheet.py. */

import { count } from "./numbers.js";
import { plain } from "./plain.js";
import { isCentred } from "./tables.js";
import { withLineBreaks } from "./titles.js";

/** @import { BlockJson, DocumentJson } from "../docx.js" */
/** @import { CountJson } from "./numbers.js" */
/** @import { RunJson } from "./plain.js" */

/** @typedef {{text: string, blank: string}} InkJson characters as they will print; blank: the key of the slot they stand for, or empty */
/**
 * One block of a paper.
 * @typedef {object} StripJson
 * @property {BlockJson["kind"]} kind
 * @property {number} level 1 to 3 for a heading, 0 for all else
 * @property {string} label its number as printed; empty when it has none
 * @property {InkJson[]} lead a point's lead clause with the stop after it
 * @property {InkJson[]} inks what it says, after the lead
 * @property {InkJson[][][]} rows a table's rows of cells; a list's rows, each of two cells: its number and its text
 * @property {number[]} widths a table's columns in percent
 * @property {number} header how many first rows of a table name its columns
 * @property {boolean} record whether a table is labels and values in turn; the last value of a row is as wide as what is left
 * @property {number[]} centred the columns of a table whose cells stand in the middle
 */
/** @typedef {{landscape: boolean, strips: StripJson[]}} SheetJson */

/** @param {RunJson[]} runs @returns {InkJson[]} */
const inks = (runs) => runs.map((run) => ({ text: plain.said(run), blank: "text" in run ? "" : run.blank }));

/** @param {RunJson[]} lead @returns {InkJson[]} */
function ended(lead) {
  const stop = plain.finalStop(lead);
  return stop ? [...inks(lead), { text: stop, blank: "" }] : inks(lead);
}

/**
 * @param {BlockJson} block
 * @param {string} label its number
 * @param {"portrait" | "landscape"} orientation of the sheet
 * @returns {StripJson}
 */
export function stripOf(block, label, orientation) {
  /** @type {StripJson} */
  const strip = { kind: block.kind, level: 0, label, lead: [], inks: [], rows: [], widths: [], header: 0, record: false, centred: [] };
  switch (block.kind) {
    case "table":
      strip.rows = block.rows.map((row) => row.map(inks));
      strip.widths = block.widths;
      strip.header = block.header === undefined ? 1 : block.header;
      strip.record = block.form === "record";
      strip.centred = (block.columns || []).flatMap((column, index) => (isCentred(column) ? [index] : []));
      return strip;
    case "list":
      strip.rows = block.rows.map((row, index) => [[{ text: `${index + 1}.`, blank: "" }], inks(row)]);
      return strip;
    case "point":
      strip.lead = ended(block.lead);
      strip.inks = inks(block.body);
      return strip;
    case "heading":
      strip.level = block.level;
      strip.inks = inks(block.runs);
      return strip;
    case "title":
      strip.inks = inks(withLineBreaks(block.runs, orientation));
      return strip;
    default:
      strip.inks = inks(block.runs);
      return strip;
  }
}

/**
 * @param {DocumentJson} document
 * @returns {SheetJson} the paper as it will print, numbers included
 */
export function sheetOf(document) {
  /** @type {CountJson[]} */
  const counted = count(document.blocks);
  return {
    landscape: document.orientation === "landscape",
    strips: document.blocks.map((block, index) => stripOf(block, counted[index].label, document.orientation || "portrait")),
  };
}
