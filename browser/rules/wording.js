/* Rules about words in a paper: fixed formulations, slips, typography, and empty phrases. Pure; the twin of
   rules/papers/wording.py. */

import { lines } from "./lines.js";
import { faultsOf } from "./series.js";
import { takenBack } from "./turns.js";
import { EDGES } from "./view.js";
import { firstMatch, spanOf, spans } from "./words.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Stretch, View } from "./view.js" */
/** @import { Listed, Series, Span, Words } from "./words.js" */

const COUNTED = 4; // characters that the pattern `counting` looks at
const FAULTFINDING = ["problems", "criticisms"];

/** @param {Stretch} stretch @param {Span} span @returns {string} */
const at = ({ text }, [start, end]) => text.slice(start, end);

/** @param {Stretch} stretch @param {Listed[]} finds @param {Words} words @param {Teller} teller */
function ofLists(stretch, finds, words, teller) {
  /** @type {Span[]} */
  const reported = [];
  for (const { rule, needle, right, remedy, source, grade } of finds) {
    if (rule === "typography" && EDGES.includes(stretch.kind)) continue; // typography does not apply to title, name and date lines
    for (const span of spans(needle, stretch.text)) {
      if (words.exempt(span, stretch.text)) continue;
      if (reported.some(([start, end]) => span[0] < end && start < span[1])) continue; // something was reported at this place already
      reported.push(span);
      teller.tell(rule, stretch, span, [at(stretch, span)], { given: { remedy, source, grade }, replacement: right || null });
    }
  }
}

/** @param {Stretch} stretch @param {Series[]} listed @param {Words} words @param {Teller} teller */
function ofSeries(stretch, listed, words, teller) {
  for (const series of listed) {
    for (const { span, fault } of faultsOf(series, stretch.text)) {
      if (words.exempt(span, stretch.text)) continue;
      teller.tell("formulation-order", stretch, span, [series.name, fault], { given: { remedy: series.remedy, source: series.source } });
    }
  }
}

/** @param {Stretch} stretch @param {Words} words @param {Teller} teller */
function halfWidth(stretch, words, teller) {
  for (const match of words.find("half-width", stretch.text)) {
    const right = words.full[match[0]];
    teller.tell("half-width", stretch, spanOf(match), [match[0], right], { replacement: right });
  }
}

/** @param {Stretch} stretch @param {Words} words @param {Teller} teller */
function turned(stretch, words, teller) {
  /** @type {Set<number>} */
  const ends = new Set();
  for (const turn of words.turns) {
    for (const span of spans(turn.first, stretch.text)) {
      const taken = takenBack(turn, stretch.text, span, words);
      if (!taken || ends.has(taken.stop) || words.others(span, stretch.text)) continue;
      ends.add(taken.stop);
      teller.tell("concession", stretch, span, [turn.first.literal, taken.word], { given: { remedy: turn.remedy } });
    }
  }
}

/** @param {Stretch} stretch @param {Words} words @param {Teller} teller */
function voice(stretch, words, teller) {
  const found = words.find("one-person", stretch.text).map(spanOf).find((span) => !words.others(span, stretch.text));
  if (found) teller.tell("collective-voice", stretch, found);
}

/** @param {string} name @param {Stretch} stretch @param {number} place @param {Words} words @returns {string} what stands between two marks of a pattern */
function around(name, { text }, place, words) {
  let start = 0;
  for (const match of words.find(name, text)) {
    if (match.index >= place && match.index + match[0].length > place) return text.slice(start, match.index);
    start = match.index + match[0].length;
  }
  return text.slice(start);
}

/** @param {Stretch} stretch @param {Words} words @param {Teller} teller */
function subject(stretch, words, teller) {
  for (const { span, remedy } of lines(stretch, "subject", words)) {
    const leads = span[0] === 0 || words.first("clause-mark", stretch.text[span[0] - 1]) !== null;
    // 有的同志提醒我 is about the writer; see is_subject in rules/empty.py.
    if (leads && words.first("oneself", around("stop", stretch, span[0], words)) === null) {
      teller.tell("wrong-subject", stretch, span, [at(stretch, span)], { given: { remedy } });
    }
  }
}

/** @param {Stretch} stretch @param {Words} words @param {Teller} teller */
function promise(stretch, words, teller) {
  for (const { span, remedy } of lines(stretch, "promise", words)) {
    if (words.first("checkable", around("sentence-end", stretch, span[0], words)) === null) {
      teller.tell("empty-promise", stretch, span, [at(stretch, span)], { given: { remedy } });
    }
  }
}

/** @param {string} text @param {Words} words @returns {number} where the first mark without its partner stands; -1 for none */
function unpairedIn(text, words) {
  /** @type {number[]} */
  const opened = [];
  for (const { 0: mark, index } of words.find("marks", text)) {
    if (mark === "）" && opened.length === 0 && words.first("counting", text.slice(Math.max(0, index - COUNTED), index))) continue; // of a number, as in 1）
    const before = mark in words.pairs ? undefined : opened.pop();
    if (mark in words.pairs) opened.push(index);
    else if (before === undefined || words.pairs[text[before]] !== mark) return index;
  }
  return opened.length > 0 ? opened[opened.length - 1] : -1;
}

/** @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
export function wording(view, known, words, teller) {
  // Most lists have no word in a paper: one search in the whole paper spares one in every stretch.
  const everything = view.stretches.map(({ text }) => text).join("\n");
  const finds = words.finds.filter(({ needle }) => everything.includes(needle.literal));
  const listed = words.series.filter(({ run }) => firstMatch(run, everything));
  for (const stretch of view.stretches) {
    ofLists(stretch, finds, words, teller);
    ofSeries(stretch, listed, words, teller);
    halfWidth(stretch, words, teller);
    if (FAULTFINDING.includes(stretch.section)) turned(stretch, words, teller);
    if (known.team) voice(stretch, words, teller);
    else if (known.personal && ["problems", "causes"].includes(stretch.section)) subject(stretch, words, teller);
    if (["measures", "closings"].includes(stretch.section) && stretch.part !== "lead") promise(stretch, words, teller);
    for (const match of words.find(EDGES.includes(stretch.kind) ? "left-open-edge" : "left-open", stretch.text)) {
      if (["heading", "title"].includes(stretch.kind) && match[0] === stretch.text.trim()) continue; // 【理论学习方面】 is how some set their headings
      teller.tell("left-open", stretch, spanOf(match), [match[0]]);
    }
    for (const match of words.find("private", stretch.text)) {
      teller.tell("private-character", stretch, spanOf(match), [`U+${match[0].charCodeAt(0).toString(16).toUpperCase()}`]);
    }
    if (stretch.offset > 0) continue;
    const text = view.texts.get(stretch.key) || "";
    const place = unpairedIn(text, words);
    if (place >= 0) teller.tell("unpaired-mark", stretch, [place, place + 1], [text[place]]);
  }
}
