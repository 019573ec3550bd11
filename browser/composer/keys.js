/* The keys of the composer. Tab goes from slot to slot within a field and leaves it after the last; Escape followed by Tab
   leaves the field at once. */

import { onKeys } from "../base/keys.js";
import { slotBeyond } from "./slot-spans.js";

/** @import { Host } from "./host.js" */

/** @param {EventTarget | null} target @returns {HTMLTextAreaElement | null} a field of a block */
function fieldOf(target) {
  return target instanceof HTMLTextAreaElement && target.dataset.field ? target : null;
}

/** Whether a field keeps an undo of its own: what is not of the draft. @param {EventTarget | null} target */
const hasOwnUndo = (target) =>
  (target instanceof HTMLInputElement && target.dataset.compose !== "title" && !target.dataset.shared && !target.closest(".pb-desk-title")) ||
  (target instanceof HTMLTextAreaElement && !target.dataset.field);

/** Undo or redo, if that is what is pressed. @param {Pick<Host, "undo" | "redo">} host @param {KeyboardEvent} event @returns {boolean} */
export function undoKey(host, event) {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return false;
  event.preventDefault();
  if (key === "y" || event.shiftKey) host.redo();
  else host.undo();
  return true;
}

/** @param {Host} host @param {HTMLElement} root */
export function listenToKeys(host, root) {
  /** The field that Escape was pressed in. @type {Element | null} */
  let leaving = null;

  onKeys(root, (event) => {
    if (!hasOwnUndo(event.target) && undoKey(host, event)) return;
    const field = fieldOf(event.target);
    const block = event.target instanceof Element && event.target.tagName !== "SELECT" ? event.target.closest(".pb-desk [data-block]") : null;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown") && block instanceof HTMLElement) {
      event.preventDefault();
      host.nudge(block.dataset.block || "", event.key === "ArrowUp" ? -1 : 1);
      return;
    }
    if (!field) return;
    if (event.key === "Escape") leaving = field;
    else if (event.key !== "Tab" && event.key !== "Shift") leaving = null;
    if (event.key === "Enter" && field.dataset.field === "lead") {
      event.preventDefault(); // a lead clause has one line: Enter leads on to the body
      const body = block ? block.querySelector("[data-field=body]") : null;
      if (body instanceof HTMLElement) body.focus();
    }
    if (event.key !== "Tab" || event.ctrlKey || event.altKey || event.metaKey || leaving === field) return;
    const span = slotBeyond(field.value, field.selectionStart, field.selectionEnd, event.shiftKey);
    if (!span) return;
    event.preventDefault();
    field.setSelectionRange(span.start, span.end);
  });
  root.addEventListener("focusin", (event) => {
    if (event.target !== leaving) leaving = null;
  });
  let isComposing = false;
  root.addEventListener("compositionstart", () => (isComposing = true));
  root.addEventListener("compositionend", () => (isComposing = false));
  // The browser's own undo does not know of blocks that were moved or added: the draft's undo takes its place.
  root.addEventListener("beforeinput", (event) => {
    const { inputType } = /** @type {InputEvent} */ (event);
    if (!fieldOf(event.target) || !/^history/.test(inputType)) return;
    event.preventDefault();
    if (isComposing) return; // the field could be taken away while a word is being composed in it
    if (inputType === "historyUndo") host.undo();
    else host.redo();
  });
}
