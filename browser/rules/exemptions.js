/* The places that rules about words pass over: quotations, and mentions (不得使用…). Pure; the twin of Exemptions in
   rules/matching.py. */

/** @import { Needle, Span } from "./words.js" */

/** @typedef {(span: Span, text: string) => boolean} Exempt whether a place in a text is exempt */

const TERM = 20; // characters of the longest quoted text that is a term
const CALLED = 8; // characters behind a quotation by which it is called something
const CLAUSE_END = /[，。；：？！]|$/;

/**
 * @param {Needle[]} mentions
 * @param {RegExp} quoted with what is quoted in its one group
 * @param {RegExp} called behind a quotation that is talked about, not used
 * @param {RegExp | null} stop what no term holds; null where all that is quoted is exempt
 * @returns {Exempt}
 */
export function exemptions(mentions, quoted, called, stop) {
  /** @param {string} inner @returns {boolean} */
  const isSaid = (inner) => {
    if (stop === null) return inner !== "";
    stop.lastIndex = 0;
    return Array.from(inner).length > TERM || stop.test(inner);
  };

  /** Of the text that was asked for last: it is asked for again and again. @type {{text: string, found: Span[]}} */
  let last = { text: "", found: [] };

  /** @param {string} text @returns {Span[]} */
  function stretches(text) {
    if (text === last.text) return last.found;
    /** @type {Span[]} */
    const found = [];
    quoted.lastIndex = 0;
    for (let match = quoted.exec(text); match; match = quoted.exec(text)) {
      const end = match.index + match[0].length;
      called.lastIndex = 0;
      const about = called.exec(text.slice(end, end + CALLED));
      if (isSaid(match[1]) || (about !== null && about.index === 0)) found.push([match.index, end]);
    }
    for (const { literal, pattern } of mentions) {
      if (!text.includes(literal)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const end = match.index + match[0].length;
        found.push([match.index, end + text.slice(end).search(CLAUSE_END)]);
      }
    }
    last = { text, found };
    return found;
  }

  return ([start, end], text) => stretches(text).some(([from, to]) => from <= start && end <= to);
}
