/* Listens on the page for all slots. A slot is no custom element: a text holds too many. */

import { onKeys } from "../base/keys.js";
import { storage } from "../base/storage.js";
import { drop, keepPlain, paste } from "./plain-text.js";
import { changed, entered, left, pressed, recall, slotAt } from "./slot-field-effect.js";
import { arrivedLongAgo, begin, press, release, settle } from "./slot-selection.js";

/** @type {["focusin" | "focusout" | "input", (slot: HTMLElement) => void][]} */
const heard = [["focusin", entered], ["focusout", left], ["input", changed]];
for (const [type, effect] of heard) {
  document.addEventListener(type, (event) => {
    const slot = slotAt(event.target);
    if (slot) effect(slot);
  });
}

onKeys(document, (event) => {
  const slot = slotAt(event.target);
  if (!slot) return;
  begin(slot);
  pressed(slot, event);
});
document.addEventListener("beforeinput", (event) => slotAt(event.target) && keepPlain(/** @type {InputEvent} */ (event)));
for (const type of ["beforeinput", "input"]) document.addEventListener(type, arrivedLongAgo); // text also comes from input methods, menus and drops, without a key
document.addEventListener("compositionstart", (event) => {
  const slot = slotAt(event.target);
  if (slot) begin(slot);
});
document.addEventListener("paste", (event) => slotAt(event.target) && paste(event));
document.addEventListener("drop", (event) => {
  const slot = slotAt(event.target);
  if (slot) drop(slot, event);
});

document.addEventListener("mousedown", (event) => press(event, slotAt(event.target)), true);
document.addEventListener("mouseup", (event) => release(slotAt(document.activeElement), event.detail), true);
document.addEventListener("dragend", () => release(slotAt(document.activeElement), 0), true);
document.addEventListener("selectionchange", () => {
  const slot = slotAt(document.activeElement);
  if (slot) settle(slot);
});

storage.watch("fields", recall);
