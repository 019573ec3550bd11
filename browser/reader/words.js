/* Finds words of the library's lists in a text. In a word … stands for any characters. Pure. */

/** @template T @typedef {{word: string, value: T}} Listed */
/** @template T @typedef {{start: number, end: number, value: T}} Found */

/** Where a pattern is met: `group` is what its one group says, empty without. @typedef {{at: number, end: number, group: string}} Met */

/** @param {string} text @param {RegExp} pattern global @returns {Met[]} without empty ones */
export function metIn(text, pattern) {
  /** @type {Met[]} */
  const met = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit && hit[0] !== ""; hit = pattern.exec(text)) {
    met.push({ at: hit.index, end: hit.index + hit[0].length, group: hit[1] || "" });
  }
  return met;
}

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** @param {string} word @returns {RegExp} it in a text, as long as it gets */
const patternOf = (word) => new RegExp(word.split(/…+/).map((piece) => piece.replace(SPECIAL, "\\$&")).join("[^。；\\n]*"), "gu");

/**
 * @template T
 * @param {Listed<T>[]} listed
 * @returns {(text: string) => Found<T>[]} in the text's order, none over another: the longest go first
 */
export function finder(listed) {
  const all = listed.map(({ word, value }) => ({ pattern: patternOf(word), first: word.split(/…+/)[0], value }));
  return (text) => {
    /** @type {Found<T>[]} */
    const met = [];
    for (const { pattern, first, value } of all) {
      if (first && !text.includes(first)) continue; // quicker than the pattern, and most words do not occur
      met.push(...metIn(text, pattern).map(({ at, end }) => ({ start: at, end, value })));
    }
    met.sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
    /** @type {Found<T>[]} */
    const kept = [];
    for (const one of met) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
    return kept.sort((one, other) => one.start - other.start);
  };
}
