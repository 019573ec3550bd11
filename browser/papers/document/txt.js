/* Document -> plain text for Windows. Pure; the twin of documents/txt.py, to the byte. */

import { count } from "./numbers.js";
import { plain } from "./plain.js";
import { signature } from "./signature.js";

/** @import { BlockJson, DocumentJson } from "../docx.js" */
/** @import { CountJson } from "./numbers.js" */
/** @import { RunJson } from "./plain.js" */
/** @import { Place } from "./signature.js" */

const { CHARACTER } = signature;
const INDENT = "\u3000\u3000";
const LINE = 28 * CHARACTER; // as wide as the paper's: 28 characters

/** @param {RunJson[][]} cells tabs paste into Excel as cells @returns {string} */
const row = (cells) => cells.map((cell) => plain.text(cell).replace(/\n/g, " ")).join("\t");

/** @param {string} text @param {Place} place */
function placed(text, { begins, gap }) {
  const left = begins ? gap : Math.max(0, LINE - gap - signature.width(text));
  return "\u3000".repeat(Math.round(left / CHARACTER)) + text;
}

/** @param {BlockJson} block @param {string} label @param {Place | undefined} place @returns {string[]} */
function lines(block, label, place) {
  switch (block.kind) {
    case "table":
      return block.rows.map(row);
    case "list":
      return block.rows.map((runs, index) => `${INDENT}${index + 1}.${plain.text(runs)}`);
    case "point":
      return [INDENT + label + plain.text(block.lead) + plain.finalStop(block.lead) + plain.text(block.body)];
    case "sign":
    case "date":
      return place ? [placed(plain.text(block.runs), place)] : [];
    case "title":
    case "byline":
    case "addressee":
      return [plain.text(block.runs)];
    default:
      return [INDENT + label + plain.text(block.runs)];
  }
}

/**
 * @param {DocumentJson} document
 * @returns {Uint8Array} UTF-8 with BOM, CRLF, paragraphs indented by two full-width spaces
 */
export function txt(document) {
  const places = signature.places(document.blocks, LINE);
  /** @type {CountJson[]} */
  const counted = count(document.blocks);
  /** @type {string[]} */
  const found = [];
  let previous = "";
  document.blocks.forEach((block, index) => {
    if (plain.blankLineBetween(previous, block.kind)) found.push("");
    found.push(...lines(block, counted[index].label, places.get(index)));
    previous = block.kind;
  });
  const text = found.map((line) => `${line}\n`).join("");
  return new TextEncoder().encode(`\ufeff${text.replace(/\n/g, "\r\n")}`);
}
