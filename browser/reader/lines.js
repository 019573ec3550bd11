/* A text -> its lines, each with the number at its beginning, and what stands at both ends of a paper: title, name, date. Pure. */

import { isMarkdown, markdownOf } from "./markdown.js";
import { markOf } from "./marks.js";
import { lines as linesOfParagraph, linesIn, paragraph } from "./paragraph.js";
import { unjoined } from "./unjoined.js";

/** @import { Mark } from "./marks.js" */
/** @import { Paragraph } from "./paragraph.js" */
/** @import { SectionNames } from "./section-names.js" */

/**
 * `at`: which line of the text, from 0. `text`: without the mark and without space around it. `edge`: whether it is of the title or
 * of the signature. `level`, `bold` and `rows` as of its paragraph, `bold` of the text alone.
 * @typedef {{at: number, mark: Mark | null, head: string, text: string, edge: "" | "title" | "sign", level: number, bold: number,
 *   rows: string[][] | null}} Line
 */

export const TITLE = /材料|提纲|批评意见|自评|对照检查|剖析|检视|报告|发言|清单|自查|检查|总结|汇报/;
const DATE = /^(?:\d{4}|[二〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/;
const SIGNED = /^(?:汇报人|检查人|报告人|发言人|剖析人|姓名|单位|所在支部|支部|党支部|职务|签名|日期|时间)\s*[：:]/;
/** A name or a date that nobody has filled in yet, perhaps behind its unit. */
const UNSIGNED = /【(?:姓名|日期)】$/;
const ENDED = /[。；;：:！!？?，,、]$/;
export const LONGEST_TITLE = 60; // characters of a line
const LONGEST_SIGN = 24;
const MOST_SIGNS = 4; // lines
const SHORTEST_ANSWER = 10; // characters beside the name of a part
const NAME = /^(?!.*(?:谢|完毕|以上|同志|汇报|报告|指正)|特此|敬请|请)[一-龥·](?:\s*[一-龥·]){1,3}$/;
const UNIT_AND_NAME = /^(?!.*(?:谢|完毕|以上|同志|汇报|报告|指正|特此|敬请|请))[一-龥（）]{3,24}\s+[一-龥·](?:\s?[一-龥·]){1,3}$/;
const AROUND = /^[\s\u200b\ufeff]+|(?<![\s\u200b\ufeff])[\s\u200b\ufeff]+$/g;

/** @param {string} text of a line @returns {boolean} whether it is a date, or the place of one */
export const isDate = (text) => DATE.test(text) || text === "【日期】";

/** @param {string} text of a line @returns {boolean} whether it says itself that it belongs to a signature */
const saysSigned = (text) => isDate(text) || SIGNED.test(text) || UNSIGNED.test(text);

/** @param {string} line @returns {boolean} whether it is a short one of its own, as titles and names are */
const isBare = (line) => !ENDED.test(line) && !/[。；;]/.test(line);

/** Title and name lines at the top: none unless one of them has the words of a title. @param {Line[]} lines @param {SectionNames} names */
function markTitle(lines, names) {
  let end = 0;
  while (end < lines.length && end < 5) {
    const { mark, text, rows } = lines[end];
    const isTop = !mark && !rows && text.length <= LONGEST_TITLE && isBare(text) && !names.of(text).isWhole && !/方面$/.test(text);
    if (!isTop) break;
    end++;
  }
  if (lines.slice(0, end).some(({ text }) => TITLE.test(text))) for (const line of lines.slice(0, end)) line.edge = "title";
}

/** Name and date lines at the foot. @param {Line[]} lines @param {SectionNames} names */
function markSignature(lines, names) {
  let from = lines.length;
  let isSigned = false;
  while (from > 0 && lines.length - from < MOST_SIGNS) {
    const { mark, text, edge, rows } = lines[from - 1];
    const says = saysSigned(text);
    if (edge || mark || rows || text.length > LONGEST_SIGN || !(says || isBare(text))) break;
    isSigned = isSigned || says;
    from--;
  }
  const [last, before] = [lines[lines.length - 1], lines[lines.length - 2]];
  if (!isSigned && last && before && !last.mark && !last.edge && !last.rows && (NAME.test(last.text) || UNIT_AND_NAME.test(last.text)) && /[。！]$/.test(before.text) && !names.of(last.text).isWhole) {
    last.edge = "sign"; // a name alone, or behind its unit, without a date
  }
  if (!isSigned) return;
  // A short line above the first that says so may be a heading or a point: one is taken, as the name stands on one line.
  const first = lines.findIndex(({ text }, at) => at >= from && saysSigned(text));
  for (const line of lines.slice(Math.max(from, first - 2), lines.length)) line.edge = "sign";
}

/** @param {string[][]} rows @returns {string} what a table says */
const saidIn = (rows) => rows.map((cells) => cells.join("\t")).join("\n");

/**
 * Many units hand out a form: beside 存在问题 stands what is written of it. Such rows are a heading and its text; other rows stay a table.
 * @param {Paragraph} one
 * @param {SectionNames} names
 * @returns {Paragraph[]}
 */
function outOfForm(one, names) {
  const { rows, cells } = one;
  const isPart = (/** @type {string[]} */ row) => row.length === 2 && names.of(row[0]).isWhole && row[1].length >= SHORTEST_ANSWER && !names.of(row[1]).isWhole;
  if (!rows || !rows.some(isPart)) return [one];
  /** @type {Paragraph[]} */
  const made = [];
  rows.forEach((row, at) => {
    const last = made[made.length - 1];
    if (isPart(row)) made.push(paragraph(row[0]), ...(cells ? cells[at][1].flatMap(linesOfParagraph) : [paragraph(row[1])]));
    else if (last && last.rows) last.rows.push(row);
    else made.push(paragraph("", { rows: [row] }));
  });
  return made;
}

/** @param {string | Paragraph[]} read @param {SectionNames} names @returns {Paragraph[]} a line each */
function paragraphsIn(read, names) {
  if (typeof read === "string") return linesIn(isMarkdown(read) ? markdownOf(read) : unjoined(read, names));
  const said = read.filter(({ text, rows }) => rows || text.trim() !== "");
  const [{ text, rows }] = said.length === 1 ? said : [paragraph("")];
  const parted = rows ? text : unjoined(text, names);
  return linesIn(parted === text ? read : parted);
}

/**
 * @param {string | Paragraph[]} read a text, or what a word processor says of it
 * @param {SectionNames} names
 * @returns {Line[]} without empty ones
 */
export function linesOf(read, names) {
  /** @type {Line[]} */
  const lines = [];
  const all = paragraphsIn(read, names).flatMap((one) => outOfForm(one, names));
  all.forEach(({ text, level, bold, rows }, at) => {
    if (rows) {
      lines.push({ at, mark: null, head: "", text: saidIn(rows), edge: "", level: 0, bold: 0, rows });
      return;
    }
    const line = text.replace(AROUND, "");
    if (line === "") return;
    const mark = markOf(line);
    const head = mark ? line.slice(0, mark.length) : "";
    const ahead = text.indexOf(line) + head.length;
    lines.push({ at, mark, head, text: line.slice(head.length), edge: "", level, bold: Math.max(0, Math.min(line.length - head.length, bold - ahead)), rows });
  });
  markTitle(lines, names);
  markSignature(lines, names);
  return lines;
}
