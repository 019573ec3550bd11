/* How many pages a Document will take in Word. Pure: an estimate from the widths of characters, without any layout.

   A line is as long as 28 characters of body type, digits and Latin letters take half of one; a paragraph begins two
   characters further in and breaks wherever the line is full. Title, body and tables have type and line heights of
   layouts/docx/styles.xml; a heading stays with what follows, the name with the date, a table's row is never split and
   its header stands on every page. What is left out moves a line here and there: marks that may not begin a line, words
   that are not split, the room between Chinese and digits. All lengths are twips. */

import { plain } from "./plain.js";
import { sheetOf } from "./sheet.js";
import { signature } from "./signature.js";

/** @import { DocumentJson } from "../docx.js" */
/** @import { StripJson } from "./sheet.js" */

const { CHARACTER, width } = signature;

/** @type {Record<string, {line: number, height: number}>} A4 without the margins of GB/T 9704-2012, 5.2 */
const SHEETS = { portrait: { line: 8844, height: 12756 }, landscape: { line: 12756, height: 8844 } };
const BODY = 578; // height of a line
const TITLE = { character: 440, height: 680 };
const HELP = { character: 210, height: 320, frame: 280 };
const TABLE = { character: 240, height: 400, row: 567, beside: 216 }; // at least 1 cm a row; left and right of a cell

/**
 * What stands below each other.
 * @typedef {object} Piece
 * @property {number} lines
 * @property {number} height of a line
 * @property {boolean} keep whether it stays whole and with what follows
 * @property {number} again height of what stands above it when it begins a page: a table's header
 */

/**
 * @param {string} text
 * @param {number} line its length in twips
 * @param {number} [character] advance of a full-width character
 * @returns {number}
 */
function lines(text, line, character = CHARACTER) {
  const room = (line / character) * CHARACTER;
  return text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(width(part) / room)), 0);
}

/** @param {StripJson} strip @returns {string} */
const said = ({ label, lead, inks }) => label + [...lead, ...inks].map((ink) => ink.text).join("");

/** @param {StripJson} strip @param {number} line @returns {Piece[]} */
function table(strip, line) {
  const total = strip.widths.reduce((sum, percent) => sum + percent, 0);
  const heights = strip.rows.map((row) => {
    const most = Math.max(
      0,
      ...row.map((cell, at) => {
        const isRest = strip.record && at === row.length - 1;
        const percent = isRest ? strip.widths.slice(at).reduce((sum, one) => sum + one, 0) : strip.widths[at];
        const room = Math.max(TABLE.character, (line * percent) / total - TABLE.beside);
        return lines(cell.map((ink) => ink.text).join(""), room, TABLE.character);
      }),
    );
    return Math.max(TABLE.row, most * TABLE.height);
  });
  const header = heights.slice(0, strip.header).reduce((sum, height) => sum + height, 0);
  return heights.map((height, at) => ({ lines: 1, height, keep: at < strip.header, again: at < strip.header ? 0 : header }));
}

/** @param {StripJson} strip @param {number} following level of the heading right after it, 0 where there is none @param {number} line @returns {Piece[]} */
function pieces(strip, following, line) {
  const indent = "\u3000\u3000";
  /** @param {number} count @param {boolean} [keep] @returns {Piece} */
  const piece = (count, keep = false) => ({ lines: count, height: BODY, keep, again: 0 });
  switch (strip.kind) {
    case "table":
      return table(strip, line);
    case "list":
      return strip.rows.map((cells) => piece(lines(indent + cells.map((inks) => inks.map((ink) => ink.text).join("")).join(""), line)));
    case "title":
      return [{ ...piece(lines(said(strip), line, TITLE.character)), height: TITLE.height }];
    case "byline":
    case "addressee":
    case "date":
      return [piece(lines(said(strip), line))];
    case "help":
      return [{ lines: 1, height: lines(said(strip), line - TABLE.beside, HELP.character) * HELP.height + HELP.frame, keep: false, again: 0 }];
    case "sign":
      return [piece(lines(said(strip), line), true)];
    default:
      return [piece(lines(indent + said(strip), line), strip.kind === "heading" && !plain.leadsNowhere(strip.level, following))];
  }
}

/** @param {StripJson[]} strips @param {number} line @returns {Piece[]} with the blank lines between */
function stacked(strips, line) {
  /** @type {Piece[]} */
  const found = [];
  let previous = "";
  strips.forEach((strip, at) => {
    if (plain.blankLineBetween(previous, strip.kind)) found.push({ lines: 1, height: BODY, keep: false, again: 0 });
    found.push(...pieces(strip, at + 1 < strips.length ? strips[at + 1].level : 0, line));
    previous = strip.kind;
  });
  if (plain.blankLineBetween(previous, "")) found.push({ lines: 1, height: BODY, keep: false, again: 0 });
  return found;
}

/**
 * @param {DocumentJson} document
 * @returns {number} pages, at least 1
 */
export function estimatePages(document) {
  const sheet = SHEETS[document.orientation || "portrait"];
  const stack = stacked(sheetOf(document).strips, sheet.line);
  /** What must stand on one page from each piece on. */
  const together = stack.map((piece) => piece.height);
  for (let at = stack.length - 2; at >= 0; at--) {
    if (stack[at].keep) together[at] = stack[at].lines * stack[at].height + together[at + 1];
  }
  let count = 1;
  let used = 0;
  stack.forEach((piece, at) => {
    if (used > 0 && used + Math.min(together[at], sheet.height) > sheet.height) {
      count++;
      used = piece.again;
    }
    for (let line = 0; line < piece.lines; line++) {
      if (used > 0 && used + piece.height > sheet.height) {
        count++;
        used = 0;
      }
      used += piece.height;
    }
  });
  return count;
}
