/* Members as they are pasted: a column of a spreadsheet, several columns, or names in a row. Pure. */

import { KINDS } from "./people.js";

const POST = /书记|委员|组长|党小组/;
const HEADER = /^(?:姓名|序号|党员姓名|名单)$/;
const NUMBER = /^\d{1,4}[.、．]?$/;

/** @param {string} text @returns {string} a name without the space that lines up two characters with three */
const nameOf = (text) => text.replace(/\s+/g, "").replace(/^\d{1,4}[.、．]/, "");

/** @param {string[]} cells @returns {Record<string, string> | null} null for what names nobody */
function rowOf(cells) {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== "" && !NUMBER.test(cell));
  if (said.length === 0 || said.some((cell) => HEADER.test(cell))) return null;
  const [first, ...rest] = said;
  const kind = rest.find((cell) => KINDS.includes(cell)) || (rest.some((cell) => /预备/.test(cell)) ? "预备党员" : "党员");
  const group = rest.find((cell) => /小组$/.test(cell)) || "";
  const post = rest.find((cell) => cell !== group && POST.test(cell)) || rest.find((cell) => cell !== group && !KINDS.includes(cell) && !/预备/.test(cell)) || "";
  const name = nameOf(first);
  return name ? { name, post, group, kind } : null;
}

/** A line without tabs: cells of one row, or names side by side. @param {string} line @returns {string[][]} */
function cellsOf(line) {
  const cells = line.trim().split(/\s{2,}|(?<=[\u4e00-\u9fff]{2})\s(?=[\u4e00-\u9fff]{2})/);
  const areNames = cells.length > 1 && cells.every((cell) => /^[\u4e00-\u9fff·]{2,4}$/.test(cell) && !POST.test(cell) && !KINDS.includes(cell));
  return areNames ? cells.map((cell) => [cell]) : [cells];
}

/**
 * @param {string} text
 * @param {string[]} known names that are there already
 * @returns {Record<string, string>[]} cells of new rows, none of a name that is known or stands before
 */
export function membersIn(text, known) {
  const lines = text.split(/\r?\n/).flatMap((line) => (line.includes("\t") ? [line.split("\t")] : line.split(/[、，,；;]/).flatMap(cellsOf)));
  const taken = new Set(known);
  /** @type {Record<string, string>[]} */
  const rows = [];
  for (const row of lines.map(rowOf)) {
    if (!row || taken.has(row.name)) continue;
    taken.add(row.name);
    rows.push(row);
  }
  return rows;
}
