/* The sentence in which a unit's notice names what is to be examined -> its headings. Pure. The result is a guess, which the
   writer corrects.

   A number in the notice (五个方面) decides between several ways to split its list. Where none of them gives that number, the
   result says so. */

import { NUMBER, numberOf } from "./marks.js";
import { metIn } from "./words.js";

/** @import { Met } from "./words.js" */

/** `count`: how many the notice says there are; 0 where it does not. @typedef {{titles: string[], count: number}} Notice */

const MOST = 20; // headings
const LONGEST = 80; // characters of a heading, as a campaign's
/** How far a list is looked for, in characters before or behind the number that announces it. */
const NEAR = 2000;
const MOST_PLACES = 30; // at which a notice is taken to say how many there are, or 方面
const MOST_STARTS = 20; // words before such a place behind which its list may begin, the nearest first

/** What counts headings up: 一是, 一、, （一）, 1., ①, 第一. */
const MARK = new RegExp(`(?:^|[。；;，,：:、]|(?<!\\s)\\s)\\s*(?:${NUMBER}是(?:要)?|第${NUMBER}[，,、：:]?|${NUMBER}、|[（(]${NUMBER}[）)]、?|[（(]?\\d{1,2}[.．、）)](?!\\d)|[①-⑳])`, "g");
const HOW_MANY = `(${NUMBER}|两|\\d{1,2})`;
const COUNTED = new RegExp(`(?:等|这|以下|如下|下列){0,4}\\s{0,4}“?${HOW_MANY}\\s{0,4}(?:个|大|条|项|种){0,2}\\s{0,4}[“”]?(?:对照)?(?:方面|带头|维度|重点|专题|要求|内容|纪律)”?`, "g");
const SOME = /(?:等|以下|如下){0,4}(?:几个|各个|多个|各)?方面/g;
/** What a list stands behind. 从 and 在 also stand within headings: behind a verb or a mark alone they begin a list. */
const BEFORE = /围绕|对照|聚焦|紧扣|着眼|按照|根据|(?:^|[，,。；;：:]|自身|自己|本人|个人|我|重点|主要|分别|逐一|深入|着重|认真|严格|查找|查摆|检视|剖析|围绕|问题)(?:在|从)/g;
/** What stands between a number and the list that it announces. */
const AHEAD = /^(?:[^：:、，,。]{0,10}[：:]|[\s，,]*(?:即|分别是|分别为|就是|包括|主要是|为|是)?[：:]?)/;
/** From here on a notice says how to look, no longer at what. */
const HOW = "[，,：:](?=重点|主要|着重|查摆|查找|看|是否|检视|深入|认真|逐一|全面|结合)";
const REMARK = new RegExp(`[。；;\\n\\t]|${HOW}`);
const SENTENCE = new RegExp(`[。\\n]|${HOW}`);
const AROUND = /^[\s、，,；;。：:.．]+|(?<![\s、，,；;。：:.．])[\s、，,；;。：:.．]+$/g;
const LEADING = /^(?:对照|围绕|聚焦|紧扣|重点|主要|自身在|在|从)(?=.{2})/;
const TRAILING = /(?:等)?(?:几个|各个)?方面(?:存在)?(?:的?(?:突出|主要)?(?:问题|情况|差距|不足))?$|等$/;
/** The title of a column of headings. */
const COLUMN = /^(?:对照)?(?:方面|内容|维度)$/;
/** Words in which what joins does not part. */
const ONE = /批评和自我批评|共同富裕|以及时/;
const LAST = /以及|及|和|与/;
const OPENING = "《“（(「『";
const CLOSING = "》”）)」』";

/** @param {string} text @returns {string} a heading, without what stands around it in a sentence */
function titleOf(text) {
  const bare = text.replace(AROUND, "").replace(LEADING, "").split(REMARK)[0].replace(AROUND, "").replace(TRAILING, "");
  const quoted = /^“([^“”]+)”$/.exec(bare) || /^"([^"]+)"$/.exec(bare);
  const [opened, closed] = ["“", "”"].map((mark) => bare.split(mark).length);
  const whole = quoted ? quoted[1] : opened > closed ? bare.replace("“", "") : closed > opened ? bare.replace("”", "") : bare;
  return Array.from(whole.replace(AROUND, "")).slice(0, LONGEST).join("");
}

/** @param {string} text @param {string} marks @returns {string[]} cut at the marks that stand in no quotation, and between two that follow on each other */
function cut(text, marks) {
  const pieces = [""];
  let depth = 0;
  Array.from(text).forEach((character, at, all) => {
    if (OPENING.includes(character)) depth++;
    const last = pieces.length - 1;
    const isBetween = depth === 1 && OPENING.includes(character) && at > 0 && CLOSING.includes(all[at - 1]);
    if (isBetween) pieces.push(character);
    else if (depth === 0 && marks.includes(character)) pieces.push("");
    else pieces[last] += character;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
  });
  return pieces.filter((piece) => piece.trim() !== "");
}

/** @param {string[]} items @returns {string[]} with the last one parted where it joins two (甲、乙和丙) */
function withLastParted(items) {
  const last = items[items.length - 1] || "";
  const found = ONE.test(last) ? null : LAST.exec(last);
  if (!found || found.index < 2 || last.length - found.index - found[0].length < 2) return items;
  return [...items.slice(0, -1), last.slice(0, found.index), last.slice(found.index + found[0].length)];
}

/** @param {string} text @returns {string[]} what stands in quotation marks, when that is all there is, and more than one */
function quoted(text) {
  const rest = text.replace(/“[^“”]*”|"[^"]*"/g, "");
  const found = (text.match(/“[^“”]{2,80}”|"[^"]{2,80}"/g) || []).map((one) => one.slice(1, -1));
  return found.length > 1 && /^(?:[\s、，,；;]|以及|及|和|与|查找差距|的)*$/.test(rest) ? found : [];
}

/**
 * @param {string} text of a list
 * @param {number} count how many there should be; 0 for not known
 * @returns {string[]}
 */
function listed(text, count) {
  const whole = /^“[^“”]*”$/.test(text.trim()) ? text.trim().slice(1, -1) : text;
  const inner = quoted(whole);
  if (inner.length > 0) return inner;
  if ((whole.match(/带头/g) || []).length > 1) return whole.split(/(?<![、，,；;\s])[、，,；;\s]*(?=带头)/).filter((one) => one.includes("带头"));
  const ways = ["；;", "，,", "、", "、，,；;", "、，,；; \u3000"].map((marks) => cut(whole, marks));
  const all = [...ways, ...ways.map(withLastParted)];
  const exact = count > 0 ? all.find((way) => way.length === count) : undefined;
  if (exact) return exact;
  // Without a number: the heaviest mark parts, and lighter ones stand within; the last two are joined by a word.
  const [semicolons, commas, points, , spaces] = ways;
  const way = [semicolons, commas, points].find((one) => one.length > 1) || spaces;
  return way.length > 1 || /以及/.test(whole) ? withLastParted(way) : way;
}

/** @param {string} text @returns {number} how many that says */
const valueOf = (text) => (text === "两" ? 2 : /\d/.test(text) ? Number(text) : numberOf(text));

/** @param {string} whole @param {number} at @returns {string} what stands right before a place, as far as a list may reach */
const before = (whole, at) => whole.slice(Math.max(0, at - NEAR), at);

/** @param {string} text that ends where the notice says 五个方面 or 等方面 @param {number} count @returns {string[]} the list that ends there */
function endingAt(text, count) {
  const sentence = text.slice(text.lastIndexOf("。") + 1);
  const starts = metIn(sentence, BEFORE).map(({ end }) => end).reverse().slice(0, MOST_STARTS);
  if (starts.length === 0) {
    const bare = count > 0 ? listed(sentence, count) : []; // no word before it: a list only where the number says so
    return bare.length === count ? bare : [];
  }
  const lists = starts.map((start) => listed(sentence.slice(start), count)).filter((items) => items.length > 0);
  return lists.find((items) => items.length === count) || lists.find((items) => items.length > 1) || lists[0] || [];
}

/** @param {string} text @returns {string[]} 对照甲，对照乙，对照丙 */
function repeated(text) {
  for (const word of ["对照", "围绕", "聚焦", "紧扣"]) {
    const parts = text.split(new RegExp(`(?:^|[，,、；;。：:\\s])${word}`)).slice(1);
    if (parts.length > 1) return parts.map((part) => part.split(/[，,。；;]/)[0]);
  }
  return [];
}

/** @param {string} text @param {RegExp} mark @returns {string[]} what stands behind each mark */
function behind(text, mark) {
  const places = metIn(text, mark);
  return places.map(({ end }, nth) => text.slice(end, nth + 1 < places.length ? places[nth + 1].at : text.length));
}

/** @param {string} mark 二、 or （2） @returns {{shape: string, number: number}} two of one shape belong to one list */
function markSaid(mark) {
  const [digits = ""] = /[①-⑳]|\d{1,2}|[一二三四五六七八九十]{1,3}/.exec(mark) || [];
  const number = /[①-⑳]/.test(digits) ? digits.charCodeAt(0) - "①".charCodeAt(0) + 1 : valueOf(digits);
  return { shape: mark.replace(/^[。；;，,：:、\s]+/, "").replace(digits, /\d/.test(digits) ? "1" : "一").trim(), number };
}

/**
 * Of a whole notice, whose own parts are counted as well: the list that has as many items as the notice says, the nearest behind where it
 * says so.
 * @param {string} whole
 * @param {Met[]} marks in it
 * @param {number} from where it says how many
 * @param {number} count
 * @returns {string[]} empty for none
 */
function runOf(whole, marks, from, count) {
  const said = marks.map(({ at, end }) => markSaid(whole.slice(at, end)));
  const first = marks.map((_, nth) => nth).filter((nth) => said[nth].number === 1).slice(0, MOST_PLACES);
  const isBehind = (/** @type {number} */ nth) => marks[nth].at >= from;
  for (const begin of [...first.filter(isBehind), ...first.filter((nth) => !isBehind(nth))]) {
    const run = [begin];
    for (let nth = begin + 1; nth < marks.length; nth++) {
      if (said[nth].shape !== said[begin].shape) continue;
      if (said[nth].number !== run.length + 1) break;
      run.push(nth);
    }
    if (run.length === count) return run.map((nth) => whole.slice(marks[nth].end, nth + 1 < marks.length ? marks[nth + 1].at : whole.length));
  }
  return [];
}

/** @param {string} whole @returns {{items: string[], count: number}} */
function itemsOf(whole) {
  const numbered = behind(whole, MARK);
  const met = metIn(whole, COUNTED).map(({ at, end, group }) => ({ at, end, count: valueOf(group) }));
  // 《准则》和“六大纪律” is an item of the list itself.
  const counts = met.filter(({ at }) => !/[和及与、]/.test(whole.charAt(at - 1)));
  const said = counts.length > 0 ? counts[0].count : 0;
  if (numbered.length > 1) {
    const marks = metIn(whole, MARK);
    for (const { at, end, count } of numbered.length === said ? [] : counts.slice(0, MOST_PLACES)) {
      const ways = [runOf(whole, marks, end, count), endingAt(before(whole, at), count)];
      const exact = count > 1 ? ways.find((items) => items.length === count) : undefined;
      if (exact) return { items: exact, count };
    }
    return { items: numbered, count: said };
  }
  for (const { at, end, count } of counts.slice(0, MOST_PLACES)) {
    const ahead = endingAt(before(whole, at), count);
    if (ahead.length > 1) return { items: ahead, count };
    const after = listed(whole.slice(end, end + NEAR).replace(AHEAD, "").split(/[。\n]/)[0], count);
    if (after.length > 1) return { items: after, count };
  }
  const lines = whole.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1) return { items: lines, count: said };
  const each = repeated(whole);
  if (each.length > 1) return { items: each, count: said };
  for (const { at } of metIn(whole, SOME).slice(0, MOST_PLACES)) {
    const items = endingAt(before(whole, at), 0);
    if (items.length > 1) return { items, count: said };
  }
  const [first] = metIn(whole, BEFORE);
  const bare = first ? whole.slice(first.end) : whole;
  return { items: listed(bare.split(SENTENCE)[0], 0), count: said };
}

/**
 * @param {string} text pasted: 一是…二是…, a numbered list, “围绕甲、乙、丙三个方面”, “在甲、乙等方面”, “对照甲，对照乙”, a heading a line …
 * @returns {Notice} no heading twice
 */
export function noticeOf(text) {
  const { items, count } = itemsOf(text.replace(/\r\n?/g, "\n").trim());
  return { titles: Array.from(new Set(items.map(titleOf).filter((title) => title !== "" && !COLUMN.test(title)))).slice(0, MOST), count };
}
