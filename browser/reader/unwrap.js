/* A text that was copied from a PDF, with a line break at the end of every printed line: its paragraphs are joined again. Pure. */

import { markOf } from "./marks.js";

const NARROWEST = 15; // characters of a printed line
const WIDEST = 60; // characters of one; paragraphs that nothing broke are longer, or of any length
const LEAST = 5; // lines that break off within a sentence, below which that says nothing
const SHARE = 0.25; // of all lines
const RAGGED = 3.5; // characters that a full line may be short of the widest: no line begins with a mark, and an indent of two may be lost
const MOST_LINES = 20_000; // more are no paper
const INDENT = /^(?:\u3000{2}|[ \u00a0]{2,})/;
const ENDED = /[。！？!?；;：:”’）)]$/;
const WITHIN = /[。，；,;]/;

/** @param {string} line @returns {number} in full characters: digits and Latin letters are half as wide */
const widthOf = (line) => Array.from(line).reduce((sum, one) => sum + (one < "\u0100" ? 0.5 : 1), 0);

/** @param {string} line @param {string} next @returns {boolean} whether a full line goes on in the next one */
function goesOn(line, next) {
  const said = next.trim();
  if (said === "" || next.includes("\t") || INDENT.test(next) || markOf(said) !== null) return false;
  return !ENDED.test(line.trimEnd()) || WITHIN.test(said); // a heading or a name has no mark within
}

/** @param {string[]} lines @returns {string[]} the very lines where the text was not broken so */
export function unwrapped(lines) {
  if (lines.length > MOST_LINES) return lines;
  const widths = lines.map((line) => (line.length > WIDEST * 2 ? Infinity : widthOf(line.trimEnd())));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest < NARROWEST || widest > WIDEST) return lines;
  const isFull = widths.map((width) => width >= widest - RAGGED);
  const written = widths.filter((width) => width > 0).length;
  // Sentences have marks within; a list of claims, each on its line, may have none.
  const isProse = (/** @type {string} */ text) => WITHIN.test(text);
  const broken = lines.slice(1).filter((next, at) => isFull[at] && !ENDED.test(lines[at].trimEnd()) && isProse(lines[at] + next) && goesOn(lines[at], next)).length;
  if (broken < LEAST || broken < written * SHARE) return lines;
  /** @type {string[]} */
  const made = [];
  let isOpen = false;
  lines.forEach((line, at) => {
    if (isOpen && goesOn(lines[at - 1], line)) made[made.length - 1] += line.trim();
    else made.push(line.trimEnd());
    isOpen = isFull[at];
  });
  return made;
}
