/* 自定义对照方面: the line of a unit's own notice, split into headings. Pure. A guess, which the writer then corrects. */

import { counting } from "./counted.js";

/** @import { DraftHeading } from "./create.js" */
/** @import { Shelf } from "./shelf.js" */

const MOST = 20; // headings
const LONGEST = 80; // characters of a heading, as a campaign's

const { NUMBER, split } = counting;
/** What counts headings up: 一是, 一、, （一）, 1., ①, 第一. */
const MARK = new RegExp(`(?:^|[\\s。；;，,：:、])\\s*(?:${NUMBER}是(?:要)?|第${NUMBER}[，,、：:]?|${NUMBER}、|[（(]${NUMBER}[）)]、?|[（(]?\\d{1,2}[.．、）)](?!\\d)|[①-⑳])`, "g");
const COUNTED = new RegExp(`(?:围绕|对照|聚焦|紧扣|按照|从|在)([^。；;\\n]+?)(?:等|这)?(?:${NUMBER}|两|\\d{1,2})(?:个|大|条)?(?:方面|带头|维度|重点|专题|要求|内容)`);
const QUOTED = /“([^“”]{2,80})”|"([^"]{2,80})"/g;
/** From here on a notice says how to look, no longer at what. */
const REMARK = /[。；;\n]|[，,：:](?=重点|主要|着重|查摆|看|是否|检视|深入)/;
const EDGE = /^[\s、，,；;。：:.．“”"'《》]+|[\s、，,；;。：:.．]+$/g;

/** @param {string} text @returns {string} a heading, without what stands around it in a sentence */
function title(text) {
  const bare = text.split(REMARK)[0].replace(EDGE, "").replace(/^(?:对照|围绕|聚焦|在)(?=.{3})/, "").replace(/(?:等)?方面(?:的?(?:问题|情况|差距|不足))?$/, "");
  const quoted = /^“([^“”]+)”?$/.exec(bare);
  const closed = quoted ? quoted[1] : bare.split("”").length > bare.split("“").length ? bare.replace(/”$/, "") : bare;
  return Array.from(closed.trim()).slice(0, LONGEST).join("");
}

/** @param {string} text @returns {string[]} what stands in quotation marks; none when that is only one */
function quoted(text) {
  const found = [];
  QUOTED.lastIndex = 0;
  for (let match = QUOTED.exec(text); match; match = QUOTED.exec(text)) found.push(match[1] || match[2]);
  return found.length < 2 ? [] : found;
}

/** @param {string} text @returns {string[]} the members of a list in a sentence */
function listed(text) {
  if ((text.match(/带头/g) || []).length > 1) return text.split(/[、，,；;\s]+(?=带头)/);
  return text.split(/[；;]/.test(text) ? /[；;]/ : /[、\s]+/);
}

/** @param {string} text @returns {string[]} */
function pieces(text) {
  const whole = text.replace(/\r\n?/g, "\n").trim();
  const byNumber = split(whole, MARK);
  if (byNumber.length > 1) return byNumber;
  const counted = COUNTED.exec(whole);
  if (counted) {
    const inner = quoted(counted[1]);
    return inner.length > 0 ? inner : listed(counted[1].replace(/^“|”$/g, ""));
  }
  const lines = whole.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1) return lines;
  const byQuote = quoted(whole);
  return byQuote.length > 0 ? byQuote : listed(whole);
}

export const notice = {
  /**
   * @param {string} text pasted: 一是…二是…, a numbered list, “围绕甲、乙、丙三个方面”, a heading a line …
   * @returns {string[]} headings, none twice
   */
  split: (text) => Array.from(new Set(pieces(text).map(title).filter(Boolean))).slice(0, MOST),

  /** @param {string[]} titles @param {Shelf} shelf @returns {DraftHeading[]} as a draft keeps them, with the dimensions that their wording suggests */
  headings: (titles, shelf) => titles.map((one, at) => ({ id: `own-${at + 1}`, title: one, from: shelf.suggest(one) })),
};
