/* Rules that find what does not belong to the writer: no facts of their own, or the name, unit or year of another paper. Pure;
   the twin of rules/papers/own.py. */

import { bare } from "./complete.js";
import { holds } from "./marks.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Stretch, View } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

const TELLING = 6; // characters of the shortest heading that tells one campaign from another

/** @param {RegExpExecArray} match @returns {Span} of its one group */
function groupOf(match) {
  const start = match.index + match[0].indexOf(match[1]);
  return [start, start + match[1].length];
}

/** @param {Stretch} stretch @param {Words} words @returns {{name: string, span: Span}[]} */
function namesIn({ kind, text }, words) {
  const labelled = words.find("name-label", text).map((match) => {
    const start = match.index + match[0].length - match[1].length;
    return { name: match[1], span: /** @type {Span} */ ([start, start + match[1].length]) };
  });
  if (labelled.length > 0 || (kind !== "byline" && kind !== "sign")) return labelled;
  const name = words.whole("bare-name", text.trim());
  const start = text.indexOf(text.trim());
  return name ? [{ name, span: [start, start + name.length] }] : [];
}

/** Two people in one paper. @param {View} view @param {Words} words @param {Teller} teller */
function names(view, words, teller) {
  let first = "";
  for (const stretch of view.stretches) {
    for (const { name, span } of namesIn(stretch, words)) {
      if (first && name !== first) teller.tell("other-name", stretch, span, [first, name]);
      first = first || name;
    }
  }
}

/** Two units: one has a branch and an employer, and neither is held against the other. @param {View} view @param {Words} words @param {Teller} teller */
function units(view, words, teller) {
  /** @type {Map<boolean, string>} */
  const said = new Map();
  for (const stretch of view.stretches) {
    for (const pattern of ["own-unit", "work-unit"]) {
      for (const match of words.find(pattern, stretch.text)) {
        const [, unit] = match;
        const isBranch = words.first("branch", unit) !== null;
        const first = said.get(isBranch) || unit;
        said.set(isBranch, first);
        if (!first.includes(unit) && !unit.includes(first)) teller.tell("other-unit", stretch, groupOf(match), [first, unit]);
      }
    }
  }
}

const SIGNS = ["0123456789", "〇一二三四五六七八九", "○", "零"]; // of a year, each in the place of its digit

/** @param {string} text @returns {number} 2025 or 二〇二五 as a number; its digits may be full-width */
const yearOf = (text) => Number(Array.from(text.normalize("NFKC"), (sign) => Math.max(...SIGNS.map((signs) => signs.indexOf(sign)))).join(""));

/** @param {Stretch} stretch @param {number} end @param {number} year @param {number} wanted @param {Words} words @returns {boolean} whether a year may differ */
function isElsewhere({ section, text }, end, year, wanted, words) {
  // The meeting about a year is held early in the next year, for which its measures are.
  if (year === wanted + 1 && (section === "measures" || !text.slice(end).replace(/^ +/, "").startsWith("年度"))) return true;
  const before = words.find("sentence-end", text.slice(0, end));
  const start = before.length > 0 ? before[before.length - 1].index + 1 : 0;
  const after = words.first("sentence-end", text.slice(end));
  return words.first("last-year", text.slice(start, after ? end + after.index : text.length)) !== null;
}

/** The year in the title, the headings, the opening and the date; the meeting of a year may be early in the next. @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
function years(view, known, words, teller) {
  let wanted = known.year;
  for (const stretch of view.stretches) {
    const { kind, section, text } = stretch;
    if (kind === "date" && wanted !== null) {
      for (const match of words.find("year-of-date", text)) {
        const year = yearOf(match[1]);
        if (year !== wanted && year !== wanted + 1) teller.tell("other-year", stretch, groupOf(match), [match[1], String(wanted)]);
      }
    }
    if (section === "followups" || !(kind === "title" || kind === "heading" || section === "openings")) continue;
    for (const match of words.find("year-of-paper", text)) {
      const year = yearOf(match[1]);
      if (wanted === null) wanted = year;
      const span = groupOf(match);
      if (year !== wanted && !isElsewhere(stretch, match.index + match[0].length, year, wanted, words)) {
        teller.tell("other-year", stretch, span, [match[1], String(wanted)]);
      }
    }
  }
}

/** A heading of another year's campaign, and of that year alone. @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
function campaigns(view, known, words, teller) {
  if (known.year === null) return;
  const own = new Set(known.headings.map((title) => bare(title, words)));
  /** By title, the years that have it. @type {Map<string, {name: string, years: Set<number>}>} */
  const others = new Map();
  for (const { title: name, year, headings } of words.campaigns) {
    for (const title of headings.map((one) => bare(one, words))) {
      if (year === known.year) own.add(title);
      else others.set(title, { name, years: new Set([...(others.get(title) || { years: [] }).years, year]) });
    }
  }
  for (const { stretch } of view.heads) {
    const title = bare(stretch.text, words);
    const other = others.get(title);
    if (Array.from(title).length < TELLING || own.has(title) || other === undefined || other.years.size > 1) continue; // 联系服务群众 comes again and again
    // Where this year's headings are not known, it may have them again: that is said once.
    teller.tell("other-campaign", stretch, [0, stretch.text.length], [other.name], { given: own.size > 0 ? {} : { grade: "note" } });
    if (own.size === 0) break;
  }
}

/** @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
export function own(view, known, words, teller) {
  for (const [at, item] of view.items.entries()) {
    const { first, section, text, body } = item;
    if (section !== "problems" || holds(item, view.items[at + 1], words)) continue; // an item that only announces others has its facts in those
    if (words.first("own-fact", text) === null && body.trim() !== "") teller.whole("no-own-fact", first, first.text);
  }
  names(view, words, teller);
  units(view, words, teller);
  years(view, known, words, teller);
  campaigns(view, known, words, teller);
}
