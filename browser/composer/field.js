/* A text field that grows with its text and highlights slots without values: a <textarea> over a layer that shows the same
   text. The layer gives the height, so that nothing has to be measured while somebody types. */

import { element } from "../base/element.js";
import { hear } from "../base/hear.js";
import { slotSpans } from "../slots/pieces.js";

/** @typedef {{box: HTMLElement, area: HTMLTextAreaElement, isComposing: boolean, set: (text: string) => void}} Field */

/** @param {string} text @returns {{text: string, isSlot: boolean}[]} what the layer is made of */
function piecesIn(text) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of slotSpans(text)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isSlot: false });
    pieces.push({ text: text.slice(start, end), isSlot: true });
    at = end;
  }
  return [...pieces, { text: `${text.slice(at)}\u200b`, isSlot: false }]; // a last line that is empty has its height too
}

/** The words as the layer shows them: what stands there already stays. @param {HTMLElement} layer @param {string} text */
function paint(layer, text) {
  const wanted = piecesIn(text);
  const nodes = Array.from(layer.childNodes);
  const same = (/** @type {ChildNode} */ node, /** @type {{text: string, isSlot: boolean}} */ piece) =>
    node instanceof Element === piece.isSlot && node.textContent === piece.text;
  let first = 0;
  while (first < nodes.length && first < wanted.length && same(nodes[first], wanted[first])) first++;
  let last = 0;
  while (last < Math.min(nodes.length, wanted.length) - first && same(nodes[nodes.length - 1 - last], wanted[wanted.length - 1 - last])) last++;
  for (const node of nodes.slice(first, nodes.length - last)) node.remove();
  const made = wanted.slice(first, wanted.length - last).map((piece) => (piece.isSlot ? element("span", { class: "pb-slot" }, piece.text) : document.createTextNode(piece.text)));
  const before = layer.childNodes[first] || null;
  for (const node of made) layer.insertBefore(node, before);
}

/** @param {string} before @param {string} after @returns {number} the end of what changed, in the text after */
function changedUntil(before, after) {
  let same = 0;
  const most = Math.min(before.length, after.length);
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return after.length - same;
}

/**
 * @param {string} label what it is called
 * @param {string} name of the part of the block: lead, body, text, or a cell
 * @param {string} [hint] what it says while it is empty
 * @returns {Field}
 */
export function makeField(label, name, hint = "") {
  const layer = element("div", { class: "pb-write-layer", "aria-hidden": "true" });
  const area = /** @type {HTMLTextAreaElement} */ (
    element("textarea", { rows: "1", "aria-label": label, placeholder: hint, "data-field": name, spellcheck: "false", autocomplete: "off", autocapitalize: "off" })
  );
  const box = element("div", { class: `pb-write pb-write--${name.split(".")[0]}` }, layer, area);
  area.addEventListener("input", () => paint(layer, area.value));
  paint(layer, "");
  return {
    box,
    area,
    isComposing: false,
    /** Show a text. The field in use keeps its caret near what changed. @param {string} text */
    set(text) {
      if (area.value === text) return;
      const caret = changedUntil(area.value, text);
      area.value = text;
      const place = area === document.activeElement ? caret : 0; // Tab then begins with the first slot
      area.setSelectionRange(place, place);
      paint(layer, text);
    },
  };
}

/** Hear what is typed into a field, and let the field know while a word is being put together. @param {Field} field @param {() => void} typed */
export function whenTyped(field, typed) {
  field.area.addEventListener("compositionstart", () => (field.isComposing = true));
  field.area.addEventListener("compositionend", () => (field.isComposing = false));
  hear(field.area, typed);
}

/**
 * Show the draft's value in a field of one line. In use it may hold what is not in the draft yet, a space at its end or a word that
 * is being put together; what undo changed goes in all the same.
 * @param {HTMLInputElement | HTMLSelectElement} input
 * @param {(text: string) => string} [read] what the draft makes of what is typed
 * @returns {(value: string) => void}
 */
export function showIn(input, read = (text) => text) {
  let shown = "";
  return (value) => {
    if (read(input.value) !== value && (input !== document.activeElement || value !== shown)) input.value = value;
    shown = value;
  };
}

/** Put words in place of the selection of a field, as if they had been typed. @param {HTMLTextAreaElement} area @param {string} text */
export function insertText(area, text) {
  area.focus();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
