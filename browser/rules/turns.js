/* 先扬后抑: finds praise and the word that takes it back. Pure; the twin of Turn in rules/concessions.py. */

/** @import { Span, Turn, Words } from "./words.js" */

/**
 * @param {Turn} turn
 * @param {string} text
 * @param {Span} span of the praise
 * @param {Words} words
 * @returns {{word: string, stop: number} | null} the word in the rest of the sentence or at the beginning of the next, and where the
 *   sentence ends; null where nothing takes it back, or somebody said it
 */
export function takenBack({ then }, text, [start, end], words) {
  const before = words.find("sentence-end", text.slice(0, start));
  const begins = before.length > 0 ? before[before.length - 1].index + 1 : 0;
  if (words.first("speech", text.slice(begins, start))) return null;
  const ended = words.first("sentence-end", text.slice(end));
  const stop = ended ? end + ended.index : text.length;
  const here = matchWithin(then, text, end, stop);
  if (here) return { word: here, stop };
  then.lastIndex = stop + 1;
  const next = then.exec(text);
  return next && next.index === stop + 1 ? { word: next[0], stop } : null;
}

/** @param {RegExp} pattern global @param {string} text @param {number} start @param {number} stop @returns {string} what it finds between; empty for nothing */
function matchWithin(pattern, text, start, stop) {
  const cut = text.slice(0, stop);
  pattern.lastIndex = start;
  const match = pattern.exec(cut);
  return match ? match[0] : "";
}
