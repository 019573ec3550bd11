/* Members as they are pasted: a column of a spreadsheet, several columns with or without their titles, or names in a row. Pure. */

import { plainName } from "./names.js";
import { KINDS } from "./people.js";

const POST = /书记|委员|组长|党小组/;
const GROUP = /小组$/;
const TITLES = /^(?:序号|编号|姓名|党员姓名|名字|名单|性别|民族|职务|党内职务|行政职务|党小组|所在党小组|身份|备注)$/;
const NAMES = /^(?:姓名|党员姓名|名字)$/;
const POSTS = [/^(?:党内|支部|党支部).*职务$/, /职务/];
const GROUPS = /小组/;
const NUMBER = /^\d{1,4}[.、．]?$/;
const COUNTED = /^\s*(?:[（(]\d{1,4}[）)]|\d{1,4}[）).、．]|[一二三四五六七八九十]{1,3}、)\s*(?=[^\d\s])/; // 1. 2、 （3） 四、 before a name
/** Cells of a roll that say something else of somebody: 性别, 民族, dates and telephones, 学历. */
const ELSE = /^(?:[男女]|[\u4e00-\u9fff]{1,4}族|\+?\d.*|(?:小学|初中|高中|中专|中技|大专|专科|(?:大学)?本科|大学|硕士|博士|(?:硕士|博士)?研究生)(?:学历|文化|毕业)?|无|[-—/]+)$/;
/** Han characters that stand apart to be as wide as three: 张  三. */
const APART = /(^|[^\u4e00-\u9fff])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g;
/** White space between two cells of a line: much of it, or one between words, behind a number, around 男 and 女. */
const BETWEEN = /\s{2,}|(?<=[\u4e00-\u9fff]{2})\s(?=[\u4e00-\u9fff]{2})|\s(?=[男女](?:\s|$))|(?<=\s[男女])\s|(?<=^\d{1,4}[.、．]?)\s/;

/** Where the columns stand whose titles were read; -1 for none. @typedef {{name: number, post: number, group: number}} Columns */

/** @param {string} text @returns {string} */
const close = (text) => text.replace(/\s+/g, "");

/** @param {string} cell @returns {string} the kind of member that it says; empty for none */
const kindIn = (cell) => KINDS.find((kind) => kind === cell) || (/预备/.test(cell) ? "预备党员" : /^(?:正式|中共)党员$/.test(cell) ? "党员" : /^列席/.test(cell) ? "列席" : "");

/** @param {string[]} cells @returns {Columns | null} null for a line that holds no titles */
function columnsIn(cells) {
  const titles = cells.map(close);
  const name = titles.findIndex((title) => NAMES.test(title));
  if (name < 0 || titles.length < 2) return null;
  const post = POSTS.map((wanted) => titles.findIndex((title) => wanted.test(title))).find((at) => at >= 0);
  return { name, post: post === undefined ? -1 : post, group: titles.findIndex((title) => GROUPS.test(title)) };
}

/** @param {string} cell 张三（预备党员） or 书记：张三 @returns {string[]} the name first, then what is said of it */
function partsOf(cell) {
  const [, before, named] = /^([^：:]*(?:书记|委员|组长|成员))[：:](.+)$/.exec(cell) || ["", "", cell];
  const [, name, within] = /^([^（(]+)[（(]([^）)]*)[）)]$/.exec(named) || ["", named, ""];
  return [name, ...within.split(/[，,、；;]/), before.replace(/成员$/, "")].map((one) => one.trim()).filter(Boolean);
}

/** @param {string[]} cells @param {Columns | null} columns @returns {Record<string, string> | null} null for what names nobody */
function rowOf(cells, columns) {
  const all = cells.map((cell) => cell.trim());
  if (all.some((cell) => TITLES.test(close(cell)))) return null;
  const said = all.filter((cell) => cell !== "" && !NUMBER.test(cell));
  /** @param {string} cell */
  function isName(cell) {
    const [name = ""] = partsOf(cell.replace(COUNTED, ""));
    // A word that stands alone is a name, though it may read like 民族 or 学历.
    return !POST.test(name) && !GROUP.test(name) && kindIn(name) === "" && (said.length === 1 ? !/^\d|\d{4}/.test(name) : !ELSE.test(name));
  }
  const called = columns ? all[columns.name] || "" : said.find(isName) || "";
  const [first = "", ...within] = called === "" ? [] : partsOf(called.replace(COUNTED, ""));
  const name = close(first);
  if (name === "") return null;
  const rest = [...within, ...said.filter((cell) => cell !== called)];
  const kind = rest.map(kindIn).find(Boolean) || "党员";
  const group = (columns && columns.group >= 0 && all[columns.group]) || rest.find((cell) => GROUP.test(cell)) || "";
  const isPost = (/** @type {string} */ cell) => cell !== "" && cell !== group && kindIn(cell) === "" && !ELSE.test(cell);
  const named = columns && columns.post >= 0 ? all[columns.post] || "" : "";
  const post = isPost(named) ? named : rest.find((cell) => cell !== group && POST.test(cell)) || (columns ? "" : rest.find(isPost)) || "";
  return { name, post, group, kind };
}

/** A line without tabs: cells of one row, or names side by side. @param {string} line @returns {string[][]} */
function cellsOf(line) {
  const cells = line.replace(APART, "$1$2$3").replace(APART, "$1$2$3").trim().split(BETWEEN);
  if (cells.length > 1 && cells.every((cell) => /[：:]/.test(cell))) return cells.map((cell) => [cell]); // 组长：张三  成员：李四
  const areNames = cells.length > 1 && cells.every((cell) => /^[\u4e00-\u9fff·]{2,4}$/.test(cell) && !POST.test(cell) && kindIn(cell) === "" && !TITLES.test(cell));
  return areNames ? cells.map((cell) => [cell]) : [cells];
}

/** A line without tabs that commas part: names, or what is said of one. @param {string} line @returns {string[][]} */
function partedOf(line) {
  const [, whose = "", names = ""] = /^([^：:、，,；;]*(?:党员|列席[^：:]*|小组))[：:](.+)$/.exec(line) || [];
  if (names !== "") return partedOf(names).map((cells) => (kindIn(whose) !== "" || GROUP.test(whose) ? [...cells, whose.trim()] : cells)); // of all on the line
  const parts = line.split(/[、，,；;](?![^（(]*[）)])/).map((part) => part.trim()).filter(Boolean);
  const saysOnly = (/** @type {string} */ part) => partsOf(part).length === 1 && (POST.test(part) || GROUP.test(part) || kindIn(part) !== "" || ELSE.test(part) || TITLES.test(close(part)));
  const isOfOne = parts.length > 1 && parts.slice(1).some(saysOnly);
  return isOfOne ? [parts] : parts.flatMap(cellsOf);
}

/**
 * @param {string} text
 * @param {string[]} known names that are there already
 * @returns {{rows: Record<string, string>[], again: string[]}} cells of new rows, none of a name that is known or stands before: such
 *   names are in `again`
 */
export function membersIn(text, known) {
  const lines = text.split(/\r?\n/).flatMap((line) => (line.includes("\t") ? [line.split("\t")] : partedOf(line.replace(COUNTED, ""))));
  const taken = new Set(known.map(plainName));
  /** @type {Record<string, string>[]} */
  const rows = [];
  /** @type {string[]} */
  const again = [];
  /** @type {Columns | null} */
  let columns = null;
  for (const cells of lines) {
    columns = columnsIn(cells) || columns;
    const row = rowOf(cells, cells.length > 1 ? columns : null);
    if (!row) continue;
    if (taken.has(plainName(row.name))) again.push(row.name);
    else rows.push(row);
    taken.add(plainName(row.name));
  }
  return { rows, again };
}
