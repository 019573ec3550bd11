/* Finds the slots of a text that is being written: the one at the caret, and the next. Pure. */

import { slotSpans } from "../slots/pieces.js";

/** @typedef {ReturnType<typeof slotSpans>[number]} SlotSpan */

/**
 * The slot that Tab goes to.
 * @param {string} text
 * @param {number} start of the selection
 * @param {number} end of the selection
 * @param {boolean} back whether Shift is held
 * @returns {SlotSpan | null} null when there is none that way, and Tab leaves the field
 */
export function slotBeyond(text, start, end, back) {
  const spans = slotSpans(text);
  if (!back) return spans.find((span) => span.start >= end && !(span.start === start && span.end === end)) || null;
  return spans.reverse().find((span) => span.end <= start && !(span.start === start && span.end === end)) || null;
}

/** @param {string} text @param {number} start @param {number} end @returns {SlotSpan | null} the slot the selection is in */
export function slotAt(text, start, end) {
  return slotSpans(text).find((span) => span.start <= start && end <= span.end) || null;
}
