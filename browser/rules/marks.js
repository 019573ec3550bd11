/* Reads the numbers that a writer has set, and writes numbers in the same style. Pure; the twin of rules/papers/marks.py. */

import { numeral } from "../base/numerals.js";
import { spanOf } from "./words.js";

/** @import { Item, Stretch } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

export const STYLES = ["shi", "yao", "di", "qi", "order"]; // what counts sentences: 一是, 一要, 第一，, 其一，, 首先
const KEPT = [...STYLES, "dun", "paren", "dot", "round", "circle", "zhang", "bufen"]; // those of a number that is kept beside the text: 一、 （一） 1. （1） ① 第一章 第一部分 too
const ORDER = ["首先", "其次", "再次"];
const CIRCLED = 0x245f; // one before ①
const NUMERALS = "零一二三四五六七八九";

/** @type {Record<string, (text: string, at: number) => string>} */
const WRITTEN = {
  shi: (text) => `${text}是`,
  yao: (text) => `${text}要`,
  di: (text) => `第${text}`,
  qi: (text) => `其${text}`,
  order: (_, at) => ORDER[at - 1] || "",
  dun: (text) => `${text}、`,
  paren: (text) => `（${text}）`,
  dot: (_, at) => `${at}.`,
  round: (_, at) => `（${at}）`,
  circle: (_, at) => String.fromCharCode(CIRCLED + at),
  zhang: (text) => `第${text}章`,
  bufen: (text) => `第${text}部分`,
};

/** @typedef {{style: string, at: number, span: Span}} Mark */

/** @param {string} text @returns {number} 一 to 九十九, or digits, circled ones too, or words of an order, as a number */
export function numberOf(text) {
  if (/^(?:[0-9]+|[①-⑳])$/.test(text)) return Number(text.normalize("NFKC"));
  const order = ORDER.indexOf(text === "再者" ? "再次" : text);
  if (order >= 0) return order + 1;
  const place = text.lastIndexOf("十");
  const ones = Math.max(0, NUMERALS.indexOf(text.slice(place + 1) || "零"));
  if (place < 0) return ones;
  const tens = NUMERALS.indexOf(text.slice(0, place) || "一");
  return (tens > 0 ? tens : 1) * 10 + ones;
}

/** @param {string} style @param {number} at @returns {string} a number as its style has it */
export function written(style, at) {
  return WRITTEN[style](at === 0 ? "" : numeral(at), at);
}

/**
 * @param {Stretch} stretch
 * @param {Words} words
 * @returns {Mark | null} the number that it begins with, kept beside it or still in its text; what is kept beside it stands right before the
 *   text, at places below 0
 */
export function markOf(stretch, words) {
  const { mark } = stretch;
  for (const style of mark ? KEPT : STYLES) {
    const match = words.first(`mark-${style}`, mark || stretch.text);
    if (match) return { style, at: numberOf(match[1]), span: mark ? [-mark.length, mark.trimEnd().length - mark.length] : spanOf(match) };
  }
  return null;
}

/** @param {Item} item @param {Item | undefined} following @param {Words} words @returns {boolean} whether it has others within it: the one behind it begins another count */
export function holds(item, following, words) {
  const inner = following ? markOf(following.stretches[0], words) : null;
  const outer = markOf(item.stretches[0], words);
  return inner !== null && inner.at === 1 && (outer === null || outer.style !== inner.style);
}
