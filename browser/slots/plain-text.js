/* A field within running text that only takes plain text. */

/** Whether the browser knows `contenteditable="plaintext-only"`. Firefox before 136 does not, and such an element is then no field at all. */
const knowsPlain = (() => {
  const probe = document.createElement("span");
  probe.setAttribute("contenteditable", "plaintext-only");
  return probe.contentEditable === "plaintext-only";
})();

/** @param {HTMLElement} field */
export function makeEditable(field) {
  field.setAttribute("contenteditable", knowsPlain ? "plaintext-only" : "true");
}

/** Prevents input that would put markup into a field, such as bold by a key or a new line by a soft keyboard. @param {InputEvent} event */
export function keepPlain(event) {
  if (/^(format|insertParagraph|insertLineBreak|insertHorizontalRule|insert\w*List)/.test(event.inputType)) event.preventDefault();
}

/** @param {HTMLElement} field @param {DragEvent} event @returns {Range | null} where in the field the pointer let go of something */
function placeOf(field, { clientX: x, clientY: y }) {
  const range = document.createRange();
  if (document.caretPositionFromPoint) {
    const place = document.caretPositionFromPoint(x, y);
    if (!place || !field.contains(place.offsetNode)) return null;
    range.setStart(place.offsetNode, place.offset);
    return range;
  }
  const found = document.caretRangeFromPoint ? document.caretRangeFromPoint(x, y) : null;
  return found && field.contains(found.startContainer) ? found : null;
}

/** Only words come in, on one line. @param {DataTransfer | null} from @param {Event} event */
function insert(from, event) {
  event.preventDefault();
  if (from) document.execCommand("insertText", false, from.getData("text/plain").replace(/\s*[\r\n]+\s*/g, " "));
}

/** @param {ClipboardEvent} event */
export const paste = (event) => insert(event.clipboardData, event);

/**
 * What is dropped stands where it was let go; in a field that was not in use, in the place of what its entering selects.
 * @param {HTMLElement} field
 * @param {DragEvent} event
 */
export function drop(field, event) {
  const wasUsed = field === document.activeElement;
  field.focus();
  const selection = window.getSelection();
  const place = wasUsed ? placeOf(field, event) : null;
  if (selection && place) {
    selection.removeAllRanges();
    selection.addRange(place);
  }
  insert(event.dataTransfer, event);
}
