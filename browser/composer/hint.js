/* The line of help below a field: it says what the slot at the caret takes, and offers values. */

import { element } from "../base/element.js";
import { onKeys } from "../base/keys.js";
import { slots } from "../slots/slots.js";
import { insertText } from "./field.js";
import { slotAt } from "./slot-spans.js";

/** @import { SlotSpan } from "./slot-spans.js" */

const help = element("div", { class: "pb-hint", id: "__compose-hint" });
/** @type {HTMLTextAreaElement | null} */
let area = null;

/** @param {HTMLTextAreaElement} field @param {SlotSpan} span */
function show(field, span) {
  const about = slots.about(span.name);
  const isShared = about.scope === "paper";
  if (chosen && field === area && chosen.end > field.value.length) chosen = null;
  help.textContent = `${span.name}：${about.hint}${isShared ? "（全文只填一次，在“单位、姓名等”里填）" : ""}`;
  const remembered = isShared ? slots.remembered(span.name) : "";
  for (const value of [...(remembered ? [remembered] : []), ...slots.offers(span.name)]) {
    const button = element("button", { type: "button", class: "pb-offer" }, value);
    button.addEventListener("mousedown", (/** @type {Event} */ event) => event.preventDefault()); // the field keeps the focus
    button.addEventListener("click", () => choose(value));
    help.append(" ", button);
  }
  if (field.parentElement && field.parentElement.nextElementSibling !== help) field.parentElement.after(help);
  area = field;
}

/** What was chosen last, still selected: the arrow keys may change it. @type {{name: string, start: number, end: number} | null} */
let chosen = null;

/** @param {HTMLTextAreaElement} field @returns {SlotSpan | null} the slot, or the value chosen for it, that the selection is in */
function spanOf(field) {
  const { selectionStart: start, selectionEnd: end } = field;
  if (chosen && field === area && chosen.start === start && chosen.end === end) return chosen;
  return slotAt(field.value, start, end);
}

/** Put a value into the slot in use; it is selected, as the slot was. @param {string} value */
function choose(value) {
  const span = area && spanOf(area);
  if (!area || !span) return;
  area.setSelectionRange(span.start, span.end);
  insertText(area, value);
  area.setSelectionRange(span.start, span.start + value.length);
  chosen = { name: span.name, start: span.start, end: span.start + value.length };
}

function look() {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement) || !field.dataset.field) return;
  const span = slotAt(field.value, field.selectionStart, field.selectionEnd);
  if (span) show(field, span);
}
// Not every version of Chromium fires `selectionchange` when the selection changes inside a field.
for (const type of ["selectionchange", "select", "click", "keyup", "focusin"]) document.addEventListener(type, look);

// As in the fields of the cards: the arrow keys go through the values of a slot that is selected.
onKeys(document, (event) => {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (!step || !area || document.activeElement !== area || event.altKey || event.ctrlKey || event.metaKey) return;
  const span = spanOf(area);
  if (!span || span.start !== area.selectionStart || span.end !== area.selectionEnd) return;
  const values = slots.offers(span.name);
  if (!values.length) return;
  event.preventDefault();
  const at = values.indexOf(area.value.slice(span.start, span.end));
  choose(values[(at + step + values.length) % values.length] || values[0]);
});
