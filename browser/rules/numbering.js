/* Rules about the numbers in a paper: none is missing, none occurs twice, their style stays the same, and each has its own
   mark. Pure; the twin of rules/papers/numbering.py. */

import { STYLES, markOf, numberOf, written } from "./marks.js";
import { EDGES } from "./view.js";
import { spanOf } from "./words.js";

/** @import { Known } from "./context.js" */
/** @import { Mark } from "./marks.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Item, Stretch, View } from "./view.js" */
/** @import { Words } from "./words.js" */

/** Say where a number does not follow the one before. @param {number} last @param {Mark} mark @param {Stretch} stretch @param {Teller} teller @param {boolean} [isInside] */
function follow(last, { style, at, span }, stretch, teller, isInside = false) {
  if (style === "order" && at === 1) return; // 首先 may begin anew
  const given = { given: isInside || style === "order" ? { grade: "should" } : {} };
  if (at > last + 1) teller.tell("numbering-gap", stretch, span, [written(style, at), written(style, last + 1)], style === "order" ? given : {});
  // “一是怕烦，一是怕被问” repeats its number on purpose, as people do when they speak.
  else if (at <= last) teller.tell("numbering-twice", stretch, span, [written(style, at)], given);
}

/**
 * @param {View} view
 * @param {Words} words
 * @returns {Map<Stretch, number>} by stretch that begins with a number: the number of its style that the paper has before it, wherever
 *   that stands. A line that was taken for something else may have the one that is missing
 */
function numbersBefore(view, words) {
  /** @type {Map<Stretch, number>} */
  const found = new Map();
  /** @type {Map<string, number>} */
  const last = new Map();
  for (const stretch of view.stretches) {
    const mark = markOf(stretch, words);
    if (!mark) continue;
    found.set(stretch, last.get(mark.style) || 0);
    last.set(mark.style, mark.at);
  }
  return found;
}

/** Headings of one level below the same heading, as far as they have numbers. Those of the third may stand for deeper ones, too. @param {View} view @param {Map<Stretch, number>} earlier @param {Words} words @param {Teller} teller */
function heads(view, earlier, words, teller) {
  /** @type {(Mark | null)[]} */
  let last = [null, null, null];
  for (const { level, stretch } of view.heads) {
    last = last.map((mark, at) => (at < level ? mark : null));
    const mark = stretch.mark && level < 3 ? markOf(stretch, words) : null;
    if (!mark) continue;
    const before = last[level - 1];
    if (before && before.style !== mark.style) teller.tell("mixed-numbers", stretch, mark.span, [written(mark.style, mark.at), written(before.style, before.at)]);
    else if (earlier.get(stretch) !== mark.at - 1) follow(before ? before.at : 0, mark, stretch, teller);
    last[level - 1] = mark;
  }
}

/** 1.1, 1.2: each counts on within its own 1, and the first may be any. A number that stands anywhere in the paper is not missing: 1.2日常管理 may have been read as an amount. @param {View} view @param {Words} words @param {Teller} teller */
function deep(view, words, teller) {
  /** @type {Map<string, number>} */
  const last = new Map();
  for (const stretch of view.stretches) {
    const { mark } = stretch;
    const match = words.first("mark-deep", mark.trimEnd());
    if (!match) continue;
    const [, within] = match;
    const at = numberOf(match[2]);
    const before = last.get(within);
    const next = `${within}${(before || 0) + 1}`;
    const isThere = Array.from(view.texts.values()).some((text) => text.includes(next));
    if (before && at > before + 1 && !isThere) teller.tell("numbering-gap", stretch, [-mark.length, mark.trimEnd().length - mark.length], [`${within}${at}`, next]);
    last.set(within, at);
  }
}

/**
 * Items one after another. One without a number of its own has the next. Another style that begins with its first number counts within
 * an item, until the style around it goes on.
 * @param {Item[]} items
 * @param {Map<Stretch, number>} earlier
 * @param {Words} words
 * @param {Teller} teller
 */
function starts(items, earlier, words, teller) {
  let bare = 0; // points so far, while none has a number
  /** By style, the outermost first. @type {Map<string, number>} */
  let last = new Map();
  /** What the texts so far have counted: 一是 may stand at the end of one. @type {Set<string>} */
  let said = new Set();
  for (const [nth, { kind, stretches }] of items.entries()) {
    const [stretch] = stretches;
    const mark = markOf(stretch, words);
    const before = said;
    said = new Set([...before, ...stretches.flatMap((one) => counted(one, words).map(({ style, at }) => `${style} ${at}`))]);
    if (!mark) {
      if (kind !== "point") continue;
      bare++;
      for (const [style, at] of Array.from(last).slice(0, 1)) last.set(style, at + 1);
      continue;
    }
    let { style } = mark;
    const { at } = mark;
    const known = last.get(style);
    const goesOn = Array.from(last.keys()).find((name) => at > 1 && last.get(name) === at - 1 && [name, style].every((one) => STYLES.includes(one)));
    if (known !== undefined) {
      follow(known, mark, stretch, teller);
      last = new Map(Array.from(last).slice(0, Array.from(last.keys()).indexOf(style) + 1));
    } else if (goesOn !== undefined) {
      if (style !== "order" && goesOn !== "order") teller.tell("mixed-numbers", stretch, mark.span, [written(style, at), written(goesOn, at - 1)]);
      style = goesOn;
    } else if (style === "order" && nth > 0) {
      // 其次 may come behind a clause that has no word of order: there is nothing to say of it.
    } else if (last.size === 0 && at > bare + 1 && !before.has(`${style} ${at - 1}`) && earlier.get(stretch) !== at - 1) {
      follow(bare, mark, stretch, teller);
    }
    last.set(style, at);
  }
}

/** @param {Stretch} stretch @param {Words} words @returns {Mark[]} the numbers that its clauses begin with, in its order */
function counted({ text }, words) {
  const found = STYLES.flatMap((style) => words.find(`count-${style}`, text).map((match) => ({ style, at: numberOf(match[1]), span: spanOf(match) })));
  return found.sort((one, other) => one.span[0] - other.span[0]);
}

/** Numbers inside texts; a text may begin anew. @param {Item[]} items @param {Words} words @param {Teller} teller */
function inside(items, words, teller) {
  for (const { stretches } of items) {
    /** @type {Map<string, number>} */
    const last = new Map();
    for (const stretch of stretches) {
      for (const mark of counted(stretch, words)) {
        const { style, at, span } = mark;
        if (span[0] === 0) {
          last.set(style, at);
          continue;
        }
        const before = last.get(style) || 0;
        if (style === "order" && (at === 1 || before === 0)) {
          if (at === 1) last.set(style, at);
          continue;
        }
        const other = Array.from(last.keys()).find((name) => name !== style && name !== "order" && last.get(name) === at - 1);
        if (at !== 1 || before === 1) {
          if (before === 0 && other !== undefined) teller.tell("mixed-numbers", stretch, span, [written(style, at), written(other, at - 1)]);
          else if (before) follow(before, mark, stretch, teller, true);
        }
        last.set(style, at);
      }
    }
  }
}

/** Marks behind numbers. One that a whole paper has behind its numbers is a habit, and said once. @param {View} view @param {Words} words @param {Teller} teller */
function marks(view, words, teller) {
  /** @type {Set<string>} */
  const habits = new Set();
  for (const stretch of view.stretches) {
    if (EDGES.includes(stretch.kind)) continue;
    const { mark, text } = stretch;
    for (const match of words.find("number-mark", mark.trimEnd())) {
      const habit = words.without("numerals", match[0]);
      const [start, end] = spanOf(match);
      if (!habits.has(habit)) teller.tell("number-mark", stretch, [start - mark.length, end - mark.length], [match[0]]);
      habits.add(habit);
    }
    for (const match of words.find("number-mark", text)) teller.tell("number-mark", stretch, spanOf(match), [match[0]]);
  }
}

/** @param {View} view @param {Known} _known @param {Words} words @param {Teller} teller */
export function numbering(view, _known, words, teller) {
  const groups = view.heads.length > 0 ? view.heads.map(({ items }) => items) : [view.items];
  const earlier = numbersBefore(view, words);
  for (const items of groups) {
    starts(items, earlier, words, teller);
    inside(items, words, teller);
  }
  heads(view, earlier, words, teller);
  deep(view, words, teller);
  marks(view, words, teller);
}
