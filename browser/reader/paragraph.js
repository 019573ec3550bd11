/* A paragraph as it comes from a file: its text, with as much as a word processor says about it. Pure. */

import { unwrapped } from "./unwrap.js";

/**
 * `level`: of a heading, 1 to 9; 0 for none that is said. `bold`: characters at its beginning that are bold. `rows`: of a table, whose
 * paragraph has no text of its own; `cells`: what the paragraphs of each of its cells are, where a cell can have several.
 * @typedef {{text: string, level: number, bold: number, rows: string[][] | null, cells?: Paragraph[][][]}} Paragraph
 */

/** What ends a line in any kind of text. */
const BREAK = /\r\n?|[\n\u2028\u2029\v\f\u0085]/g;

/** @param {string} text @param {Partial<Paragraph>} [more] @returns {Paragraph} */
export const paragraph = (text, more = {}) => ({ text, level: 0, bold: 0, rows: null, ...more });

const CELLS = 3; // of a row, from which lines with tabs are a table that was pasted

/** @param {string} line @param {number} [width] of the table that it goes on with, whose rows may say something in one cell alone @returns {string[]} its cells; none for a line that is no row */
function cellsOf(line, width = 0) {
  const cells = line.split("\t");
  const isRow = cells.length >= CELLS && line.trim() !== "" && (cells.length === width || line.trim().includes("\t"));
  return isRow ? cells.map((cell) => cell.trim()) : [];
}

/** @param {string} text @returns {Paragraph[]} one a line; a table that was pasted, lines of as many cells, is one */
export function paragraphsOf(text) {
  /** @type {Paragraph[]} */
  const made = [];
  const lines = unwrapped(text.replace(BREAK, "\n").split("\n"));
  for (let at = 0; at < lines.length; at++) {
    const rows = [cellsOf(lines[at])];
    const { length } = rows[0];
    while (length > 0 && at + rows.length < lines.length && cellsOf(lines[at + rows.length], length).length === length) rows.push(cellsOf(lines[at + rows.length], length));
    const isTable = length > 0 && rows.length > 1;
    made.push(isTable ? paragraph("", { rows }) : paragraph(lines[at]));
    if (isTable) at += rows.length - 1;
  }
  return made;
}

/** @param {Paragraph} one @returns {Paragraph[]} a break within it begins another: writers press Shift and Enter for that */
export function lines(one) {
  if (one.rows) return [one];
  let at = 0;
  return one.text.replace(BREAK, "\n").split("\n").map((text) => {
    const bold = Math.min(text.length, Math.max(0, one.bold - at));
    at += text.length + 1;
    return { ...one, text, bold };
  });
}

/** @param {string | Paragraph[]} read @returns {Paragraph[]} a line each */
export const linesIn = (read) => (typeof read === "string" ? paragraphsOf(read) : read.flatMap(lines));
