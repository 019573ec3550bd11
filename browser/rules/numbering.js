/* Rules about numbers in a paper: none missing, none twice, one style, each with its own mark. Pure; the twin of
   rules/papers/numbering.py. */

import { numeral } from "../base/numerals.js";
import { spanOf } from "./words.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Item, Stretch, View } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

const STYLES = ["shi", "yao", "di", "qi"]; // what counts sentences: 一是, 一要, 第一，, 其一，
const NUMERALS = "零一二三四五六七八九";
const EDGES = ["title", "byline", "sign", "date"];

/** @typedef {{style: string, at: number, span: Span}} Mark */

/** @param {string} text @returns {number} 一 to 九十九 as a number */
function numberOf(text) {
  const place = text.lastIndexOf("十");
  const ones = Math.max(0, NUMERALS.indexOf(text.slice(place + 1) || "零"));
  if (place < 0) return ones;
  const tens = NUMERALS.indexOf(text.slice(0, place) || "一");
  return (tens > 0 ? tens : 1) * 10 + ones;
}

/** @param {string} style @param {number} at @returns {string} a number as its style has it */
function written(style, at) {
  const text = numeral(at);
  return style === "shi" ? `${text}是` : style === "yao" ? `${text}要` : style === "di" ? `第${text}` : `其${text}`;
}

/** The number that a stretch begins with, kept beside it or still in its text. @param {Stretch} stretch @param {Words} words @returns {Mark | null} */
function markOf(stretch, words) {
  for (const style of STYLES) {
    const match = words.first(`mark-${style}`, stretch.mark || stretch.text);
    if (match) return { style, at: numberOf(match[1]), span: stretch.mark ? [0, 0] : spanOf(match) };
  }
  return null;
}

/** Say where a number does not follow the one before. @param {number} last @param {Mark} mark @param {Stretch} stretch @param {Teller} teller */
function follow(last, { style, at, span }, stretch, teller) {
  if (at > last + 1) teller.tell("numbering-gap", stretch, span, [written(style, at), written(style, last + 1)]);
  else if (at <= last) teller.tell("numbering-twice", stretch, span, [written(style, at)]);
}

/** Items one after another. One without a number of its own has the next. @param {Item[]} items @param {Words} words @param {Teller} teller */
function starts(items, words, teller) {
  let last = 0;
  let used = "";
  for (const { kind, stretches: [stretch] } of items) {
    const mark = markOf(stretch, words);
    if (!mark) {
      if (kind === "point") last++;
      continue;
    }
    if (mark.span[1] === 0) mark.span = [0, Math.min(stretch.text.length, 1)];
    if (used && mark.style !== used) teller.tell("mixed-numbers", stretch, mark.span, [written(mark.style, mark.at), written(used, 1)]);
    follow(last, mark, stretch, teller);
    last = mark.at;
    used = used || mark.style;
  }
}

/** @param {Stretch} stretch @param {Words} words @returns {Mark[]} the numbers inside a text, without the one that it begins with */
function counted({ text }, words) {
  const found = STYLES.flatMap((style) => words.find(`count-${style}`, text).map((match) => ({ style, at: numberOf(match[1]), span: spanOf(match) })));
  return found.filter(({ span }) => span[0] > 0).sort((one, other) => one.span[0] - other.span[0]);
}

/** Numbers inside texts; a text may begin anew. @param {Item[]} items @param {Words} words @param {Teller} teller */
function inside(items, words, teller) {
  for (const { stretches } of items) {
    /** @type {Map<string, number>} */
    const last = new Map();
    for (const stretch of stretches) {
      for (const mark of counted(stretch, words)) {
        const { style, at, span } = mark;
        const before = last.get(style) || 0;
        const other = Array.from(last.keys()).find((name) => name !== style && last.get(name) === at - 1);
        if (at !== 1 || before === 1) {
          if (before === 0 && other !== undefined) teller.tell("mixed-numbers", stretch, span, [written(style, at), written(other, at - 1)]);
          else if (before) follow(before, mark, stretch, teller);
        }
        last.set(style, at);
      }
    }
  }
}

/** @param {View} view @param {Known} _known @param {Words} words @param {Teller} teller */
export function numbering(view, _known, words, teller) {
  const groups = view.heads.length > 0 ? view.heads.map(({ items }) => items) : [view.items];
  for (const items of groups) {
    starts(items, words, teller);
    inside(items, words, teller);
  }
  for (const stretch of view.stretches) {
    if (EDGES.includes(stretch.kind)) continue;
    for (const match of words.find("number-mark", stretch.text)) teller.tell("number-mark", stretch, spanOf(match), [match[0]]);
  }
}
