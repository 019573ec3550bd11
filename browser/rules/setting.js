/* Rules about the ends of headings and items, and about repetitions. Pure; the twin of rules/papers/setting.py. */

import { spanOf } from "./words.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Item, Stretch, View } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

const SENTENCE = 12; // characters of the shortest sentence that nobody writes twice by chance
const WORDS = 7; // characters of the shortest run of words that is not repeated by chance inside one text
const NAMES = 12; // characters of the longest such run: a longer one is taken for the name of a matter
const OFTEN = 3; // how often a string of four characters is too often
const WRITTEN_OUT = 15; // characters of the shortest body that is sentences and no key words
const ENDING = ["problems", "causes", "measures"];
const SINGLE = ["title", "byline", "heading", "sign", "date"];

/** An item ends with a full stop, unless the next one goes on with its sentence. @param {Item} item @param {Words} words @param {Teller} teller */
function end(item, words, teller) {
  const said = item.stretches.filter(({ text }) => text.trim() !== "");
  const stretch = said[said.length - 1];
  if (item.runsIn || !stretch || stretch.part === "cell") return;
  const text = stretch.text.trimEnd();
  const match = words.first("item-end", text);
  if (!match) return;
  const last = match[0];
  // Behind a lead clause that is all of an item its stop may still be put in; not behind a comma.
  if (stretch.part === "lead" ? !"，、,".includes(last) : Array.from(text).length < WRITTEN_OUT) return;
  if ("；;".includes(last) && !item.text.includes("。")) return; // clauses of a list
  const right = "，、,；;".includes(last) ? "。" : `${last}。`;
  teller.tell("item-end", stretch, spanOf(match), [last], { replacement: right });
}

/** @param {View} view @param {Words} words @param {Teller} teller */
function sentences(view, words, teller) {
  /** @type {Set<string>} */
  const seen = new Set();
  for (const stretch of view.stretches) {
    if (SINGLE.includes(stretch.kind)) continue;
    for (const match of words.find("sentence", stretch.text)) {
      const said = words.without("empty-mark", match[0]);
      if (Array.from(said).length < SENTENCE || words.set.includes(said) || said.includes("【")) continue;
      if (seen.has(said)) teller.tell("repeated-sentence", stretch, spanOf(match), [match[0]]);
      seen.add(said);
    }
  }
}

/** Strings of four between marks. @param {View} view @param {Words} words @param {Teller} teller */
function strings(view, words, teller) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const stretch of view.items.flatMap(({ stretches }) => stretches)) {
    if (stretch.part === "lead") continue;
    for (const match of words.find("four", stretch.text)) {
      const [string] = match;
      const count = (found.get(string) || 0) + 1;
      found.set(string, count);
      if (count === OFTEN && !words.set.some((one) => one.includes(string))) teller.tell("repeated-words", stretch, spanOf(match), [string]);
    }
  }
}

/** @param {string[]} text its characters @returns {Span[]} the longest runs that stand in a text before, by characters */
function twice(text) {
  /** @type {Map<string, number>} */
  const first = new Map();
  /** @type {Span[]} */
  const found = [];
  let at = 0;
  while (at + WORDS <= text.length) {
    const run = text.slice(at, at + WORDS).join("");
    const before = first.get(run);
    if (before === undefined) first.set(run, at);
    if (before === undefined || before + WORDS > at) {
      at++;
      continue;
    }
    let length = WORDS;
    while (at + length < text.length && before + length < at && text[before + length] === text[at + length]) length++;
    found.push([at, at + length]);
    at += length;
  }
  return found;
}

/** Words that a text says twice. Only those with 的 among them count: others are as often a name. @param {Stretch} stretch @param {Words} words @param {Teller} teller */
function runs(stretch, words, teller) {
  const { text } = stretch;
  const characters = Array.from(text);
  for (let [from, to] of twice(characters)) {
    while (from < to && words.first("not-plain", characters[from])) from++;
    while (from < to && words.first("not-plain", characters[to - 1])) to--;
    const said = characters.slice(from, to).join("");
    const start = characters.slice(0, from).join("").length;
    if (to - from < WORDS || to - from > NAMES || !said.slice(1, -1).includes("的") || words.first("not-plain", said) || words.set.some((one) => one.includes(said))) continue;
    /** @type {Span} */
    const span = [start, start + said.length];
    if (!words.others(span, text)) teller.tell("repeated-words", stretch, span, [said]);
  }
}

/** @param {View} view @param {Known} _known @param {Words} words @param {Teller} teller */
export function setting(view, _known, words, teller) {
  for (const { stretch, runsIn } of view.heads) {
    const match = runsIn ? null : words.first("heading-end", stretch.text);
    if (match) teller.tell("heading-stop", stretch, spanOf(match), [match[0]], { replacement: "" });
  }
  for (const item of view.items) if (ENDING.includes(item.section)) end(item, words, teller);
  sentences(view, words, teller);
  strings(view, words, teller);
  for (const stretch of view.items.flatMap(({ stretches }) => stretches)) runs(stretch, words, teller);
}
