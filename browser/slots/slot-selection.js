/* Selects the whole content of a slot without a value when it is focused, so that typed text replaces 【…】.

   In Firefox and in WebKit a click sets the caret after the focus event, and everywhere after the click event if the click
   falls on selected text. Therefore the selection is corrected when the pointer is released, and whenever it changes. */

import { slots } from "./slots.js";

/** Whether a button of the mouse is down. A touch reports its press only when the finger is lifted. */
let isPressed = false;
/** The slot that the present press of the mouse has entered, until the writer does something there. @type {HTMLElement | null} */
let arrived = null;

/** @param {HTMLElement} slot */
const isOpen = (slot) => slot.textContent === slots.written(slot.dataset.name || "");

/** @param {HTMLElement} slot */
export function select(slot) {
  const selection = window.getSelection();
  if (selection) selection.selectAllChildren(slot);
}

/** @param {HTMLElement} slot @param {"start" | "end"} edge where the caret goes */
export function toEdge(slot, edge) {
  const selection = window.getSelection();
  if (selection) selection.collapse(slot, edge === "start" ? 0 : slot.childNodes.length);
}

/** The writer has come into a slot: typing replaces what is there, the arrow keys keep it. @param {HTMLElement} slot */
export function arrive(slot) {
  if (isPressed) arrived = slot;
  select(slot);
}

/** @param {HTMLElement} slot the slot in use @returns {Selection | null} what is selected, all of it in the slot */
function within(slot) {
  const selection = window.getSelection();
  return selection && slot.contains(selection.anchorNode) && slot.contains(selection.focusNode) ? selection : null;
}

/** The selection has changed. @param {HTMLElement} slot the slot in use */
export function settle(slot) {
  if (isPressed) return;
  const selection = within(slot);
  if (!selection) return;
  if (isOpen(slot) ? selection.toString() !== slot.textContent : slot === arrived && selection.isCollapsed) select(slot);
}

/** The writer has done something in the slot since coming into it: from here on a filled slot is not selected for them. */
export function arrivedLongAgo() {
  arrived = null;
}

/** A key is pressed. The event of the last change of the selection may not have come yet, so the selection is looked at here. @param {HTMLElement} slot the slot in use */
export function begin(slot) {
  arrivedLongAgo();
  settle(slot);
}

/**
 * The pointer comes down. On an open slot in use it is kept from changing the selection: the browser would do so after the last event.
 * @param {MouseEvent} event
 * @param {HTMLElement | null} slot that it comes down on
 */
export function press(event, slot) {
  if (event.button !== 0) return;
  if (slot && slot === document.activeElement && isOpen(slot)) {
    event.preventDefault();
    return;
  }
  isPressed = true;
  arrived = null;
}

/**
 * The pointer is let go.
 * @param {HTMLElement | null} slot the slot in use
 * @param {number} clicks the how many-th click in a row; 0 when nothing was clicked
 */
export function release(slot, clicks) {
  isPressed = false;
  if (!slot) return;
  settle(slot);
  const selection = window.getSelection();
  // Firefox before 136 takes a line together with what stands around the field: nothing could be typed then.
  if (clicks > 1 && selection && !selection.isCollapsed && !within(slot)) select(slot);
}
