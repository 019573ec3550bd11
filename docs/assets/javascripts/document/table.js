// @ts-check
/* Rows to take away to a spreadsheet: on the clipboard, or as a CSV file. Pure: values in, text out. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;
// What a spreadsheet may take for a formula, after spaces too; some take the full-width signs (OWASP, CSV Injection).
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** @typedef {string | number} Cell */

/** @param {Cell} cell @returns {string} as text for any spreadsheet: what would be a formula begins with an apostrophe */
function safe(cell) {
  const text = Phrasebank.plain.clean(String(cell));
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
Phrasebank.grid = function (rows, header) {
  const html = rows.map((row, index) => {
    const tag = index < header ? "th" : "td";
    const cells = row.map((text) => `<${tag}>${Phrasebank.block.escaped(text).replace(/\n/g, "<br>")}</${tag}>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  return {
    text: rows.map((row) => row.map((text) => text.replace(/\n/g, " ")).join("\t")).join("\n"),
    html: `<table border="1" cellspacing="0">${html.join("")}</table>`,
  };
};

/**
 * Rows for a spreadsheet that lies open.
 * @param {Cell[][]} rows
 * @param {number} [header] how many first rows name the columns
 * @returns {{text: string, html: string}} as `grid` makes them
 */
Phrasebank.table = (rows, header = 0) => Phrasebank.grid(rows.map((row) => row.map(safe)), header);

/**
 * @param {Cell[][]} rows
 * @returns {Uint8Array} UTF-8 with BOM, by which Excel knows it; CRLF; cells quoted where needed (RFC 4180)
 */
Phrasebank.csv = function (rows) {
  const text = rows.map((row) => `${row.map((cell) => quoted(safe(cell))).join(",")}\r\n`).join("");
  return new TextEncoder().encode(`\ufeff${text}`);
};
})();
