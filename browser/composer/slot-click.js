/* A click into an open slot of a text selects the slot, as on the cards: what is typed takes the place of 【…】. A second click puts the
   caret where it falls. */

import { slotAt } from "./slot-spans.js";

/** @param {EventTarget | null} target @returns {HTMLTextAreaElement | null} a field of a block */
const fieldOf = (target) => (target instanceof HTMLTextAreaElement && target.dataset.field ? target : null);

/** The slot that was selected when the pointer came down, `start-end`. */
let before = "";

/** @param {HTMLTextAreaElement} field */
const selected = (field) => `${field.selectionStart}-${field.selectionEnd}`;

/** @param {HTMLElement} root */
export function selectSlotsByClick(root) {
  root.addEventListener("mousedown", (event) => {
    const field = fieldOf(event.target);
    before = field && field === document.activeElement ? selected(field) : "";
  });
  root.addEventListener("click", (event) => {
    const field = fieldOf(event.target);
    if (!field) return;
    const { selectionStart: start, selectionEnd: end } = field;
    const span = slotAt(field.value, start, end);
    // At its edge the caret stands beside the slot.
    if (!span || (start === end && (start === span.start || end === span.end))) return;
    if (event.detail === 1 && before === `${span.start}-${span.end}`) return;
    field.setSelectionRange(span.start, span.end);
  });
}
