/* Reads members from pasted text: one column of a spreadsheet, several columns with or without headings, or names in a row.
   Pure. */

import { apart } from "./namesakes.js";
import { COUNTED_GROUP, GROUP, POST, isPostWord, kindIn, mayBePost, saysAbsence, saysElse, saysMobile, saysNumber, saysUnit } from "./roll-cells.js";
import { headingIn, saidBelow, saidIn, under } from "./roll-headings.js";

/** @import { Named } from "./namesakes.js" */
/** @import { Heading } from "./roll-headings.js" */

const TITLES = /^(?:序号|编号|姓名|党员姓名|名字|名单|性别|民族|职务|党内职务|行政职务|党小组|所在党小组|身份|备注|(?:联系|办公|家庭|移动)?(?:电话|手机|座机)(?:号码?)?|联系方式|短号|邮箱|身份证|(?:公民)?身份证?(?:号码?|件号)|出生(?:年月日?|日期|时间)?|入党(?:时间|日期)|转正(?:时间|日期)|学历|年龄|党龄|籍贯|工号|政治面貌)$/;
const NAMES = /^(?:姓名|党员姓名|名字)$/;
const POSTS = [/^(?:党内|支部|党支部).*职务$/, /职务(?!.*(?:时间|日期|级别))/];
const GROUPS = /小组/;
const NUMBER = /^\d{1,4}[.、．]?$/;
const COUNTED = /^\s*(?:[（(]\d{1,4}[）)]|\d{1,4}[）).、．]|[一二三四五六七八九十]{1,3}、)\s*(?=[^\d\s])/; // 1. 2、 （3） 四、 before a name
/** Han characters that stand apart to be as wide as three: 张  三. */
const APART = /(^|[^\u4e00-\u9fff])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g;
/** White space between two cells of a line: much of it, or one between words, behind a number, before a long one, around 男 and 女. */
const BETWEEN = /\s{2,}|(?<=[^\d\s]\d?)\s(?=[+(（]?\d{3})|(?<=\d[年月日岁号Xx*.]?)\s(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]{2})\s(?=[\u4e00-\u9fff]{2})|\s(?=[男女](?:\s|$))|(?<=\s[男女])\s|(?<=^\d{1,4}[.、．]?)\s/;

/** What is said behind a name: 张三【预备】, 张三-请假. */
const SAID = /^([\u4e00-\u9fff·]{2,}?)\s*(?:[【[〔]([^】\]〕]*)[】\]〕]|[-—–]+\s*([^\d\s].*))$/;
/** What is said of everybody on a line, and they: 一组：张三、李四; 请假人员：王五. */
const OF_ALL = new RegExp(`^([^：:、，,；;]*(?:党员|列席[^：:]*|积极分子|发展对象|申请人|群众|小组|^${COUNTED_GROUP}|人员|姓名|名单|应到|实到|到会|请假|缺席)\\s*(?:[（(][^）)]*[）)]|共?\\d+[名人])?)[：:](.+)$`);
/** A line of a list that WeChat counts, and the line that begins it. */
const CHAIN = /^\s*#\s*接龙/;

/** A long number behind a name, without a space between them: 张三：13800138000. */
const TELEPHONE = /^([^\d：:（(]+?)\s*[：:]?\s*([+(（]?\d{3}[\d\s()（）-]{3,})$/;

/** Where the columns stand whose titles were read; -1 for none. @typedef {{name: number, post: number, group: number}} Columns */

/** @param {string} text @returns {string} */
const close = (text) => text.replace(/\s+/g, "");

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
  const [, whose, telephone] = saysElse(cell) ? [] : TELEPHONE.exec(cell) || [];
  if (telephone) return [whose, telephone];
  const [, before, named] = /^([^：:]*(?:书记|委员|组长|成员))[：:](.+)$/.exec(cell) || ["", "", cell];
  const [, called = "", bracketed = "", trailing = ""] = SAID.exec(named) || [];
  const isSaid = called !== "" && [bracketed, trailing].some((word) => kindIn(word) !== "" || saysAbsence(word) || POST.test(word) || GROUP.test(word));
  const [, name, within] = isSaid ? ["", called, bracketed || trailing] : /^([^（(]+)[（(]([^）)]*)[）)]$/.exec(named) || ["", named, ""];
  return [name, ...within.split(/[，,、；;]/), before.replace(/成员$/, "")].map((one) => one.trim()).filter(Boolean);
}

/** @param {string[]} cells @param {Columns | null} columns @param {Heading[]} above @returns {Named | null} null for what names nobody */
function rowOf(cells, columns, above) {
  const all = cells.map((cell) => cell.trim());
  if (all.some((cell) => TITLES.test(close(cell)))) return null;
  const said = all.filter((cell) => cell !== "" && !NUMBER.test(cell));
  /** @param {string} cell */
  function isName(cell) {
    const [name = ""] = partsOf(cell.replace(COUNTED, ""));
    if (POST.test(name) || GROUP.test(name) || kindIn(name) !== "" || /^\d|^\P{L}*$/u.test(name)) return false;
    // A word that stands alone is a name, though it may read like 民族 or 学历.
    return said.length === 1 ? !/\d{4}/.test(name) && !saysNumber(cell) : !saysElse(name);
  }
  const called = columns ? all[columns.name] || "" : said.find((cell) => isName(cell) && !saysUnit(cell)) || said.find(isName) || "";
  const [first = "", ...within] = called === "" ? [] : partsOf(called.replace(COUNTED, ""));
  const name = close(first);
  if (name === "") return null;
  const rest = [...within, ...said.filter((cell) => cell !== called)];
  // 党员 in a column is said of all of them, those on probation too.
  const kind = rest.map(kindIn).find((one) => one !== "" && one !== "党员") || (rest.includes("正式党员") ? "党员" : "") || saidIn(above, "kind") || "党员";
  const group = (columns && columns.group >= 0 && all[columns.group]) || rest.find((cell) => GROUP.test(cell)) || saidIn(above, "group");
  const isPost = (/** @type {string} */ cell) => cell !== "" && cell !== group && kindIn(cell) === "" && !saysElse(cell) && !saysAbsence(cell);
  const named = columns && columns.post >= 0 ? all[columns.post] || "" : "";
  const post = isPost(named) ? named : rest.find((cell) => cell !== group && POST.test(cell)) || (columns ? "" : rest.find((cell) => isPost(cell) && mayBePost(cell))) || "";
  const absent = rest.find(saysAbsence);
  const remark = within.find((word) => kindIn(word) === "" && !POST.test(word) && !saysAbsence(word)) || "";
  return { row: { name, post, group, kind, ...(absent ? { absent } : {}) }, remark };
}

/** Words that a name of two to four characters is not mistaken for. */
const NO_NAMES = [isPostWord, saysElse, saysAbsence, saysUnit, (/** @type {string} */ cell) => kindIn(cell) !== "" || TITLES.test(cell)];

/** Two to four characters, rare ones too, or parts with dots between: 买买提·艾力. */
const NAME = /^(?:[\p{Script=Han}·]{2,4}|\p{Script=Han}{1,8}(?:[·•‧・]\p{Script=Han}{1,8})+)$/u;

/** @param {string[]} cells @returns {boolean} whether they may be the names of several, side by side */
const areNames = (cells) => cells.length > 1 && cells.map((cell) => close(cell).replace(/[（(][^）)]*[）)]$/, "")).every((cell) => NAME.test(cell) && !NO_NAMES.some((says) => says(cell)));

/** A line without tabs: cells of one row, or names side by side. @param {string} line @returns {string[][]} */
function cellsOf(line) {
  const cells = line.replace(/(^|\s)@(?=[^\s@])/gu, "$1 ").replace(APART, "$1$2$3").replace(APART, "$1$2$3").trim().split(BETWEEN);
  if (cells.length > 1 && cells.every((cell) => /[：:]/.test(cell))) return cells.map((cell) => [cell]); // 组长：张三  成员：李四
  const [whose, ...others] = cells;
  if (kindIn(whose) !== "" && areNames(others)) return others.map((cell) => [cell, whose]);
  const numbers = cells.filter(saysNumber);
  const called = cells.filter((cell) => !numbers.includes(cell));
  const isPaired = numbers.length === called.length; // 张三 13800138000 李四 13900139000
  return areNames(called) && (numbers.length === 0 || isPaired) ? called.map((cell) => [cell]) : [cells];
}

/** Names between slashes, and what is said of one; a date or two posts of one person have slashes too, and stay whole. @param {string} text @returns {string[]} */
function slashed(text) {
  const parts = text.split(/[/／]/).map((part) => part.trim());
  const [first, ...others] = parts;
  const isOfOne = others.length > 0 && areNames([first, first]) && others.every((part) => POST.test(part) || kindIn(part) !== "");
  return areNames(parts) || isOfOne ? parts : [text];
}

/** A line without tabs that commas part: names, or what is said of one. @param {string} line @returns {string[][]} */
function partedOf(line) {
  const [, whose = "", names = ""] = OF_ALL.exec(line) || [];
  const said = saysAbsence(whose.replace(/人员$/, "")) ? ["请假"] : [];
  if (names !== "") return partedOf(names).map((cells) => [...cells, saidBelow(whose).value, ...said]); // of all on the line
  const parts = line.split(/[、，,；;](?![^（(]*[）)])/).flatMap(slashed).map((part) => part.trim()).filter(Boolean);
  const saysOnly = (/** @type {string} */ part) => partsOf(part).length === 1 && (POST.test(part) || GROUP.test(part) || kindIn(part) !== "" || saysElse(part) || TITLES.test(close(part)));
  const called = parts.filter((_, at) => at % 2 === 0);
  const isPaired = parts.length === 2 * called.length && areNames(called) && parts.every((part, at) => at % 2 === 0 || saysMobile(part));
  if (isPaired) return called.map((part) => [part]); // 张三，13800138000，李四，13900139000
  const isOfOne = parts.length > 1 && parts.slice(1).some(saysOnly);
  return isOfOne ? [parts] : parts.flatMap(cellsOf);
}

/** @param {string} line @returns {string[][]} the cells of each row in it */
const cellsIn = (line) => (line.includes("\t") ? [line.split("\t")] : partedOf(line.replace(COUNTED, "")));

/** @param {string} text @returns {string[]} its lines; of a list that WeChat counts those that are counted alone: its title is nobody */
function linesOf(text) {
  const lines = text.split(/\r?\n/);
  const chain = lines.findIndex((line) => CHAIN.test(line));
  return chain < 0 ? lines : [...lines.slice(0, chain), ...lines.slice(chain).filter((line) => COUNTED.test(line))];
}

/**
 * @param {string} text
 * @param {string[]} known names that are there already
 * @returns {{rows: Record<string, string>[], again: string[], left: string[]}} cells of new rows, none of a name that is known or stands
 *   before: such names are in `again`; `left`: lines that say something in words, and name nobody
 */
export function membersIn(text, known) {
  /** @type {Named[]} */
  const all = [];
  /** @type {string[]} */
  const left = [];
  /** @type {Columns | null} */
  let columns = null;
  /** @type {Heading[]} */
  let above = [];
  let isBelow = false; // whether somebody stands below the last of them
  for (const line of linesOf(text)) {
    const heading = headingIn(line.split("\t"));
    if (heading) {
      above = under(above, heading, isBelow);
      isBelow = false;
      continue;
    }
    const before = all.length;
    let isOfTitles = false;
    for (const cells of cellsIn(line)) {
      const titles = columnsIn(cells);
      columns = titles || columns;
      isOfTitles = isOfTitles || titles !== null || cells.some((cell) => TITLES.test(close(cell)));
      const named = rowOf(cells, cells.length > 1 ? columns : null, above);
      if (!named) continue;
      isBelow = true;
      all.push(named);
    }
    if (all.length === before && !isOfTitles && /\p{L}/u.test(line)) left.push(line.trim().replace(/\s+/g, " "));
  }
  return { ...apart(all, known), left };
}
