/* Document -> Markdown (CommonMark with GFM tables). Pure; the twin of documents/md.py, with the same bytes. All data is
   escaped, so that no text of a writer becomes markup or HTML. */

import { count } from "./numbers.js";
import { plain } from "./plain.js";

/** @import { BlockJson, DocumentJson, PointJson, TableJson } from "../docx.js" */
/** @import { CountJson } from "./numbers.js" */
/** @import { RunJson } from "./plain.js" */

const SPECIAL = /[\\`*_[\]|~#$]/g;
const FIRST = /^(?:[-+]|[0-9]+(?=[.)]))/; // what would begin a list or draw a rule

/** @param {string} text @returns {string} for the middle of a line */
function escaped(text) {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(SPECIAL, "\\$&")
    .replace(/\n/g, "<br>");
}

/** @param {RunJson[]} runs */
const inline = (runs) => escaped(plain.text(runs)).replace(/^ +/, "").replace(/ +$/, "");

/** @param {string} text escaped @returns {string} for the start of a line */
const line = (text) => text.replace(FIRST, (mark) => (mark === "-" || mark === "+" ? `\\${mark}` : `${mark}\\`));

/** @param {PointJson} block @param {string} label */
function point(block, label) {
  // In CommonMark bold cannot end between a punctuation mark and a character: “**…。**我” would show its asterisks.
  // So the marks at the end of the clause stand outside.
  const lead = plain.trimmed(plain.text(block.lead));
  const ends = plain.endMarks(lead);
  const words = lead.slice(0, lead.length - ends.length);
  const marks = ends + plain.finalStop(block.lead);
  const text = escaped(marks) + escaped(plain.text(block.body));
  const bold = label + escaped(words);
  return bold ? `**${bold}**${text}` : line(text.replace(/^ +/, "")); // four asterisks with nothing between them would be a rule
}

/** @param {TableJson} block */
function table(block) {
  const rows = block.rows.map((row) => [...row.map(inline), ...block.widths.slice(row.length).map(() => "")]); // a record's may be short
  const hasHeader = block.header !== 0 && rows.length > 0;
  const header = hasHeader ? rows[0] : block.widths.map(() => "");
  const lines = [header, block.widths.map(() => "---"), ...rows.slice(hasHeader ? 1 : 0)];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** @param {BlockJson} block @param {string} label */
function written(block, label) {
  switch (block.kind) {
    case "table":
      return table(block);
    case "list":
      return block.rows.map((row, index) => `${index + 1}. ${line(inline(row))}`).join("\n");
    case "point":
      return point(block, label);
    case "heading":
      return `${"#".repeat(block.level + 1)} ${label}${inline(block.runs)}`;
    case "title":
      return `# ${inline(block.runs)}`;
    case "help":
      return `> ${line(inline(block.runs))}`;
    default:
      return line(inline(block.runs));
  }
}

/**
 * @param {DocumentJson} document
 * @returns {Uint8Array} UTF-8, line feeds
 */
export function md(document) {
  /** @type {CountJson[]} */
  const counted = count(document.blocks);
  const blocks = document.blocks.map((block, index) => written(block, counted[index].label));
  return new TextEncoder().encode(`${blocks.join("\n\n")}\n`);
}
