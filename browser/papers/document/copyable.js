/* Writes a whole paper as text to be copied. Pure.

   As with phrases (block.js) it takes the style of the place into which it is pasted: it has no fonts, sizes or indents, only
   alignment (centred, right) and bold text. */

import { block } from "../block.js";
import { plain } from "./plain.js";
import { sheetOf } from "./sheet.js";
import { grid } from "./table.js";

/** @import { BlockJson, DocumentJson } from "../docx.js" */
/** @import { InkJson, StripJson } from "./sheet.js" */

/** @type {Record<string, string>} */
const PLACES = { title: "center", byline: "center", sign: "right", date: "right" };

/** @param {InkJson[]} inks @returns {string} */
const said = (inks) => inks.map((ink) => ink.text).join("");

/** @param {string} text @returns {string} */
const escaped = (text) => block.escaped(text).replace(/\n/g, "<br>");

/** @param {string} content @param {string} [place] */
const paragraph = (content, place) => `<p class="MsoNormal"${place ? ` align="${place}"` : ""}>${content}</p>`;

/** @param {StripJson} strip @param {BlockJson} block of which it is the strip @returns {{text: string, html: string}} */
function copied(strip, block) {
  if (block.kind === "title") {
    const title = plain.text(block.runs); // the strip is broken into lines of even length; elsewhere a title is one line
    return { text: title, html: paragraph(escaped(title), "center") };
  }
  if (strip.kind === "table") return grid(strip.rows.map((row) => row.map(said)), strip.header);
  if (strip.kind === "list") {
    const lines = strip.rows.map(([number, text]) => said(number) + said(text));
    return { text: lines.join("\n"), html: lines.map((line) => paragraph(escaped(line))).join("") };
  }
  const lead = strip.label + said(strip.lead);
  const text = said(strip.inks);
  const shown = strip.kind === "point" ? `<b>${escaped(lead)}</b>${escaped(text)}` : escaped(lead + text);
  return { text: lead + text, html: paragraph(shown, PLACES[strip.kind]) };
}

/**
 * @param {DocumentJson} document
 * @returns {{text: string, html: string}} with blank lines where the paper has them, which in HTML are empty paragraphs
 */
export function copyable(document) {
  /** @type {string[]} */
  const lines = [];
  let html = "";
  let previous = "";
  sheetOf(document).strips.forEach((strip, at) => {
    const made = copied(strip, document.blocks[at]);
    if (plain.blankLineBetween(previous, strip.kind)) {
      lines.push("");
      html += paragraph("&nbsp;");
    }
    lines.push(made.text);
    html += made.html;
    previous = strip.kind;
  });
  return { text: lines.join("\n"), html };
}
