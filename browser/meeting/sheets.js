/* Decides which of the sheets that a member hands in a paper is, and what a sheet of criticisms says about others. A sheet only
   replaces an earlier one of its own kind. Pure. */

import { textOf } from "../draft/text.js";
import { isHead, isTail } from "../papers/document/plain.js";
import { piecesOf } from "../slots/pieces.js";
import { keptPaper, textOfBlock } from "./kept-paper.js";
import { plainName, spelled } from "./names.js";

/** @import { Row } from "../draft/meeting.js" */
/** @import { DraftBlock, TableBlock } from "../draft/text.js" */

/** @typedef {{title: string, file: string, blocks: DraftBlock[]}} Sheet */
/** @typedef {"examination" | "criticism" | "appraisal" | "talk"} Sort */

/** In this order: what is a self-examination says so, whatever else its title names. Of its parts some tell of a talk, or of an appraisal. @type {[Sort, RegExp][]} */
const SORTS = [
  ["examination", /对照检查|检视剖析|发言提纲|问题清单/],
  ["criticism", /批评意见/],
  ["appraisal", /自评|登记表/],
  ["talk", /谈话记录|谈心谈话/],
];
const HEAD = 3; // blocks among which a paper is titled
const LONGEST_TITLE = 40; // characters
const CRITICISM = /批评/;
const OTHERS = /^(?:(?:其他|其它|各位|同志们|他人|别人|每位|每名|大家|以上)|(?:自己|自我|本人|我)$)/; // nobody by name
/** 王伟同志：开会拖延, of somebody who is not on the list, or of two who are told apart there. */
const COMRADE = /^(?:[对给向]\s*)?((?!各位|全体|其[他它]|有[的些]|部分|个别|多数|身边|党员|支委|班子|领导|群众|基层|年轻)[\u4e00-\u9fff·]{2,8}?)\s*同志[：:]([^]*)$/u;
const ABOUT = /^(?:本人查摆的问题|(?:批评人|日期|时间)\s*[：:])/; // lines of a form that are no criticism
const CRITICISED = /^(?:被批评(?:人|的?同志)|批评对象)(?:姓名)?\s*[：:]\s*/; // in forms
const COUNTED = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])\s*/;

/** @param {Row} row of the list `papers` @returns {Sheet} */
export const sheetOf = (row) => ({ title: row.title, file: row.file, blocks: keptPaper(row).blocks });

/** @param {DraftBlock} block @returns {boolean} whether it may be a title: no sentence, and not the table of a form */
const isTitle = (block) => block.kind !== "table" && !/[。：:；;，,]$/.test(textOfBlock(block).trim()) && textOfBlock(block).length < LONGEST_TITLE;

/** @param {DraftBlock & {mark?: string}} block @returns {boolean} whether it is counted, in what was read or in a draft: it names a part, and not the whole */
const isPart = ({ kind, mark }) => (kind === "heading" || kind === "point") && mark !== "";

/** @param {Sheet} sheet @returns {Sort} a self-examination where it does not say */
export function sortOf({ title, file, blocks }) {
  const heads = blocks.slice(0, HEAD).filter(isTitle);
  const titles = [title, file.slice(file.lastIndexOf("/") + 1), ...heads.filter((block) => !isPart(block)).map(textOfBlock)];
  const parts = heads.filter(isPart).map(textOfBlock);
  const [sort] = SORTS.find(([which, words]) => titles.some((one) => words.test(one)) || (which === "criticism" && parts.some((one) => words.test(one)))) || ["examination"];
  return /** @type {Sort} */ (sort);
}

/** @param {string} text @returns {boolean} whether somebody has written something there, not only the slot that says what to write */
export const isWritten = (text) => piecesOf(text).fixed.some((piece) => /[\p{L}\p{N}]/u.test(piece));

/**
 * Whom a line addresses: 对李四同志的批评意见, 李四同志：开会拖延, 被批评人：李四. A name of the list is known whatever stands around it, any other by the words alone.
 * @param {string} line
 * @param {string[]} names on the list, the longest first
 * @returns {{to: string, text: string} | null} text: what is said to him in the line itself
 */
function addressed(line, names) {
  const bare = line.trim().replace(COUNTED, "").replace(CRITICISED, "对");
  const one = names.length > 0 ? `(?:${names.map(spelled).join("|")})` : "(?:(?!))"; // where nobody is on it, nothing
  const [whole, before, known = "", comrade, kind, colon, text = ""] = new RegExp(`^${one}?\\s*([对给向])?\\s*(${one})\\s*(同志)?\\s*(的?(?:批评|意见|建议|[和与及、])*)\\s*(?:([：:]|(?<=同志)[，,])([^]*))?$`, "u").exec(bare) || [];
  if (whole !== undefined && (before || comrade || kind || colon)) return { to: names.find((name) => plainName(name) === plainName(known)) || known, text: text.trim() };
  const [, other = "", rest = ""] = /^对(.{1,20}?)(?:同志)?的批评(?:意见|建议)*[：:]?([^]*)$/u.exec(bare) || COMRADE.exec(bare) || [];
  return other === "" || other.includes("【") || OTHERS.test(other) ? null : { to: other, text: rest.trim() };
}

/**
 * The rows of a table that says whom each criticism is of. One that says of each who made it is no sheet of one member.
 * @param {TableBlock} table
 * @returns {{to: string, text: string}[]}
 */
function criticismsInTable(table) {
  const [titles = [], ...rows] = table.rows.map((row) => row.map((runs) => textOf(runs).trim()));
  const whom = titles.findIndex((title) => /^(?:被批评人|被批评的?同志|批评对象|对象)$/.test(title.replace(/\s/g, "")));
  const what = titles.findIndex((title) => /意见|问题/.test(title));
  if (whom < 0 || what < 0 || titles.some((title) => /^批评人$/.test(title))) return [];
  return rows.map((cells) => ({ to: cells[whom] || "", text: cells[what] || "" })).filter(({ to }) => to !== "");
}

/**
 * What a sheet says of others: all of one that is for it, of a self-examination what stands below a heading that says so.
 * @param {Sheet} sheet
 * @param {string[]} names on the list, the longest first
 * @returns {{addressees: string[], criticisms: {to: string, text: string}[]}} addressees: with those to whom nothing is written
 */
export function saidOfOthers(sheet, names) {
  /** @type {string[]} */
  const addressees = [];
  /** @type {{to: string, text: string}[]} */
  const criticisms = [];
  const isWhole = sortOf(sheet) === "criticism";
  let isHere = isWhole;
  let to = "";
  for (const block of sheet.blocks.filter(({ kind }) => !isTail(kind))) {
    if (block.kind === "table") {
      const rows = isHere ? criticismsInTable(block) : [];
      addressees.push(...rows.map((row) => row.to));
      criticisms.push(...rows.filter((row) => isWritten(row.text)));
      continue;
    }
    const line = textOfBlock(block).trim();
    const isHeading = block.kind === "heading";
    const found = isHere || isHeading ? addressed(line, names) : null;
    if (found && (isHere || CRITICISM.test(line))) {
      to = found.to;
      addressees.push(to);
      if (isWritten(found.text)) criticisms.push({ to, text: found.text });
      continue;
    }
    if (isHead(block.kind)) continue; // the title of a sheet may address somebody, and says nothing else
    if (isHeading) {
      isHere = isWhole || (/批评/.test(line) && !/自我批评/.test(line));
      to = "";
    } else if (to !== "" && isWritten(line) && !ABOUT.test(line)) criticisms.push({ to, text: line });
  }
  return { addressees, criticisms };
}

/** @param {string} problem @param {string[]} names on the list @returns {boolean} whether it is said of somebody, and no problem of the writer's own */
export const isOfOther = (problem, names) => addressed(problem, names) !== null;
