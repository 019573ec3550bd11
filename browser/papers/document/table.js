/* Writes rows for a spreadsheet, for the clipboard or as a CSV file. Pure. */

import { block } from "../block.js";
import { plain } from "./plain.js";

// Excel takes a line break for the end of a row, unless it is told that the cell goes on, in a word of its own.
const BREAK = '<br style="mso-data-placement:same-cell">';

// What a spreadsheet may take for a formula, after spaces too; some take the full-width signs (OWASP, CSV Injection).
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** @typedef {string | number} Cell */

/** @param {Cell} cell @returns {string} as text for any spreadsheet: what would be a formula begins with an apostrophe */
function safe(cell) {
  const text = plain.clean(String(cell));
  return FORMULA.test(text) ? `'${text}` : text;
}

/** @param {string} text @returns {string} */
const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * @param {string[][]} rows clean
 * @param {number} header how many first rows name the columns
 * @returns {{text: string, html: string}} cells parted by tabs, rows by line feeds, a line break within a cell is a
 * space; and a table with the line breaks
 */
export function grid(rows, header) {
  const html = rows.map((row, index) => {
    const tag = index < header ? "th" : "td";
    const cells = row.map((text) => `<${tag}>${block.escaped(text).replace(/\n/g, BREAK)}</${tag}>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  return {
    text: rows.map((row) => row.map((text) => text.replace(/\n/g, " ")).join("\t")).join("\n"),
    html: `<table border="1" cellspacing="0">${html.join("")}</table>`,
  };
}

/**
 * Rows for a spreadsheet that lies open.
 * @param {Cell[][]} rows
 * @param {number} [header] how many first rows name the columns
 * @returns {{text: string, html: string}} as `grid` makes them
 */
export const table = (rows, header = 0) => grid(rows.map((row) => row.map(safe)), header);

/**
 * @param {Cell[][]} rows
 * @returns {Uint8Array} UTF-8 with BOM, by which Excel knows it; CRLF; cells quoted where needed (RFC 4180)
 */
export function csv(rows) {
  const text = rows.map((row) => `${row.map((cell) => quoted(safe(cell))).join(",")}\r\n`).join("");
  return new TextEncoder().encode(`\ufeff${text}`);
}
