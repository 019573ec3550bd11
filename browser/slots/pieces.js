/* Cuts a text at its slots. Pure, except that the library says what a slot looks like. */

import { slots } from "./slots.js";

/**
 * @param {string} text
 * @returns {{fixed: string[], names: string[]}} `fixed`: what stands before, between and behind the slots, one more than there are slots
 */
export function piecesOf(text) {
  const parts = text.split(slots.pattern());
  return { fixed: parts.filter((_, at) => at % 2 === 0), names: parts.filter((_, at) => at % 2 === 1) };
}

/** @param {string} text @returns {{name: string, start: number, end: number}[]} its slots, in UTF-16 units, 【】 included */
export function slotSpans(text) {
  const spans = [];
  const pattern = slots.pattern();
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    spans.push({ name: found[1], start: found.index, end: found.index + found[0].length });
  }
  return spans;
}
