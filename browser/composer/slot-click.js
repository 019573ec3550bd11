/* A click into a slot without a value selects the slot, as on the cards, so that typed text replaces 【…】. A second click puts
   the caret where it falls. */

import { slotAt } from "./slot-spans.js";

/** @import { SlotSpan } from "./slot-spans.js" */

/** @param {EventTarget | null} target @returns {HTMLTextAreaElement | null} a field of a block */
const fieldOf = (target) => (target instanceof HTMLTextAreaElement && target.dataset.field ? target : null);

/** @param {HTMLTextAreaElement} field @returns {SlotSpan | null} the open slot that the selection is in, unless it is a caret at its edge: that stands beside it */
function slotIn(field) {
  const { selectionStart: start, selectionEnd: end } = field;
  const span = slotAt(field.value, start, end);
  return span && (start < end || (span.start < start && end < span.end)) ? span : null;
}

/** @param {HTMLTextAreaElement} field @param {SlotSpan} span */
const isSelected = (field, span) => field.selectionStart === span.start && field.selectionEnd === span.end;

/** @param {HTMLElement} root */
export function selectSlotsByClick(root) {
  /** The slot that was selected when the pointer came down. @type {SlotSpan | null} */
  let before = null;

  root.addEventListener("mousedown", (event) => {
    const field = fieldOf(event.target);
    const span = field && field === document.activeElement ? slotIn(field) : null;
    before = field && span && isSelected(field, span) ? span : null;
  });
  root.addEventListener("click", (event) => {
    const field = fieldOf(event.target);
    if (!field || (before && event.detail === 1)) return;
    // The word that a second click selects may reach beyond the slot that the first one has.
    const span = before || slotIn(field);
    if (span) field.setSelectionRange(span.start, span.end);
  });
}
