/* Where the open slots stand in a text that is being written. Pure. */

/** @typedef {{name: string, start: number, end: number}} SlotSpan in UTF-16 units of the text, 【】 included */

const SLOT = /【([^【】]*)】/g;

/** The parts of the composer's page, by what they do. */
/** @param {string} text @returns {SlotSpan[]} */
export function slotSpans(text) {
  const spans = [];
  SLOT.lastIndex = 0;
  for (let found = SLOT.exec(text); found; found = SLOT.exec(text)) {
    spans.push({ name: found[1], start: found.index, end: found.index + found[0].length });
  }
  return spans;
}

/**
 * The slot that Tab goes to.
 * @param {string} text
 * @param {number} start of the selection
 * @param {number} end of the selection
 * @param {boolean} back whether Shift is held
 * @returns {SlotSpan | null} null when there is none that way, and Tab leaves the field
 */
export function slotBeyond(text, start, end, back) {
  /** @type {SlotSpan[]} */
  const spans = slotSpans(text);
  if (!back) return spans.find((span) => span.start >= end && !(span.start === start && span.end === end)) || null;
  return spans.reverse().find((span) => span.end <= start && !(span.start === start && span.end === end)) || null;
}

/** @param {string} text @param {number} start @param {number} end @returns {SlotSpan | null} the slot the selection is in */
export function slotAt(text, start, end) {
  return slotSpans(text).find((/** @type {SlotSpan} */ span) => span.start <= start && end <= span.end) || null;
}
