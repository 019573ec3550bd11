/* Markdown -> paragraphs, with its headings, bold beginnings and tables. Its other marks are removed, and the words stay. Pure. */

import { paragraph } from "./paragraph.js";

/** @import { Paragraph } from "./paragraph.js" */

const HEADING = /^(#{1,6})\s+(.*?)(?:\s+#+)?$/;
/** Markdown needs spaces around what is bold in Chinese text. */
const NEEDED = /(?<=[^\x00-\xff])(?:\*\* +| +\*\*(?=[^\x00-\xff]))/g;
const BOLD = /^((?:[^*\s]{0,8}?|\d{1,2}[.、]\s*))\*\*([^*]+)\*\*/;
const ROW = /^\|.*\|$/;
const RULE = /^\|?[\s:|-]+\|?$/;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|~>])/g;

/** A line that only draws a rule. */
const DRAWN = /^([-*_])(?:\s*\1){2,}$/;
/**
 * A line that begins bold, perhaps behind a number. Stars also stand for names that are not told (**街道**社区党支部): what is bold is a number, ends
 * with a mark, or is followed by one.
 */
const BEGINS_BOLD = /^[^\S\n\r\u2028\u2029]*(?:[-*+]\s+|\d{1,2}[.、]\s*)?\*\*(?:[一二三四五六七八九十]{1,3}[是、][^*\n]*\*\*|[^*\n]+[。；;：:！!？?，,]\*\*|[^*\n]{2,}\*\*(?![\p{L}\p{N}]))/gmu;

/** @param {string} text @returns {boolean} whether it is written in Markdown: what talking machines answer is, headings or not */
export const isMarkdown = (text) => /^#{1,6}\s+\S/m.test(text) || (text.match(BEGINS_BOLD) || []).length > 1;

/** @param {string} text @returns {string} */
const plain = (text) => text.replace(/<br\s*\/?>/g, "\n").replace(/(?<!\\)\*\*/g, "").replace(ESCAPED, "$1").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** @param {string} line @returns {string[]} */
const cellsOf = (line) => line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => plain(cell.trim()));

/** @param {string} text @returns {Paragraph[]} */
export function markdownOf(text) {
  /** @type {Paragraph[]} */
  const made = [];
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const said = line.trim().replace(/^(?:>\s?)+/, "");
    if (DRAWN.test(said)) continue;
    const heading = HEADING.exec(said);
    const last = made[made.length - 1];
    if (ROW.test(said)) {
      const rows = RULE.test(said) ? [] : [cellsOf(said)];
      if (last && last.rows) last.rows.push(...rows);
      else made.push(paragraph("", { rows }));
    } else if (heading) made.push(paragraph(plain(heading[2]), { level: Math.max(0, heading[1].length - 1) })); // # is the title's
    else {
      const bold = BOLD.exec(said);
      made.push(paragraph(plain(said.replace(NEEDED, "**")), { bold: bold ? plain(bold[1] + bold[2]).length : 0 }));
    }
  }
  return made.filter(({ rows }) => rows === null || rows.length > 0);
}
