/* The lists and patterns for the rules of a paper, compiled. Pure; the twin of rules/papers/words.py. The data come from
   rules/papers/handed.py. */

import { exemptions } from "./exemptions.js";

/** @import { NeedleData, ReviewWords } from "../base/data-types.js" */
/** @import { Exempt } from "./exemptions.js" */

/** @typedef {[number, number]} Span start and end */
/** @typedef {{literal: string, pattern: RegExp}} Needle */
/** @typedef {{rule: string, needle: Needle, right: string, remedy: string, source: string, grade: string}} Listed */
/** @typedef {{name: string, members: string[], remedy: string, source: string, one: RegExp, run: RegExp}} Series */
/** @typedef {{first: Needle, then: RegExp, remedy: string}} Turn */

/** @param {string} source @returns {RegExp} */
const compiled = (source) => new RegExp(source, "gu");

/** @param {NeedleData} made @returns {Needle} */
const ready = ({ literal, pattern }) => ({ literal, pattern: compiled(pattern) });

/** @param {RegExp} pattern global @param {string} text @returns {RegExpExecArray[]} */
export function matches(pattern, text) {
  /** @type {RegExpExecArray[]} */
  const found = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/** @param {RegExpExecArray} match @returns {Span} */
export const spanOf = (match) => [match.index, match.index + match[0].length];

/** @param {RegExp} pattern global @param {string} text @returns {RegExpExecArray | null} */
export function firstMatch(pattern, text) {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

/** @param {Needle} needle @param {string} text @returns {Span[]} every place of it */
export const spans = ({ literal, pattern }, text) => (text.includes(literal) ? matches(pattern, text).map(spanOf) : []);

/** What the rules go by, ready to be used. */
export class Words {
  /** @param {ReviewWords} made */
  constructor(made) {
    this.rules = made.rules;
    /** @type {Listed[]} */
    this.finds = made.finds.map((one) => ({ ...one, needle: ready(one) }));
    this.lines = made.lines.map((one) => ({ kind: one.kind, needle: ready(one), remedy: one.remedy }));
    /** @type {Series[]} */
    this.series = made.series.map((one) => ({ ...one, one: compiled(one.one), run: compiled(one.run) }));
    /** @type {Turn[]} */
    this.turns = made.turns.map((one) => ({ first: ready(one), then: compiled(one.then), remedy: one.remedy }));
    this.topics = made.topics.map(({ dimensions, words }) => ({ dimensions, words: compiled(words) }));
    this.campaigns = made.campaigns;
    this.teams = made.teams;
    this.pairs = made.pairs;
    this.full = made.full;
    this.set = made.set;
    this.patterns = new Map(Object.entries(made.patterns).map(([name, source]) => [name, compiled(source)]));
    const mentions = made.mentions.map(ready);
    /** What is quoted at length or mentioned. @type {Exempt} */
    this.exempt = exemptions(mentions, this.pattern("quoted"), this.pattern("called"), this.pattern("stop"));
    /** What is quoted at all, or mentioned. @type {Exempt} */
    this.others = exemptions(mentions, this.pattern("quoted"), this.pattern("called"), null);
  }

  /** @param {string} name @returns {RegExp} */
  pattern(name) {
    const found = this.patterns.get(name);
    if (!found) throw new RangeError(`no pattern ${name}`);
    return found;
  }

  /** @param {string} text @returns {Set<string>} what it is about, as far as its words show */
  dimensions(text) {
    return new Set(this.topics.filter(({ words }) => firstMatch(words, text)).flatMap(({ dimensions }) => dimensions));
  }

  /** @param {string} name @param {string} text @returns {RegExpExecArray[]} every place of a pattern */
  find(name, text) {
    return matches(this.pattern(name), text);
  }

  /** @param {string} name @param {string} text @returns {RegExpExecArray | null} */
  first(name, text) {
    return firstMatch(this.pattern(name), text);
  }

  /** @param {string} name @param {string} text @returns {string} the text when it is all of a pattern; else empty */
  whole(name, text) {
    const match = this.first(name, text);
    return match && match[0] === text ? text : "";
  }

  /** @param {string} name @param {string} text @returns {string} the text with all of them taken out */
  without(name, text) {
    return text.replace(this.pattern(name), "");
  }
}

/** By what they are made of. @type {WeakMap<ReviewWords, Words>} */
const known = new WeakMap();

/** @param {ReviewWords} made @returns {Words} */
export function wordsOf(made) {
  const before = known.get(made);
  if (before) return before;
  const words = new Words(made);
  known.set(made, words);
  return words;
}
