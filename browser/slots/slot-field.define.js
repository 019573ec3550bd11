/* From here on somebody hears the slots of the page. A slot is no element of its own: a text holds too many. */

import { storage } from "../base/storage.js";
import { changed, entered, insert, left, pressed, recall, slotAt } from "./slot-field-effect.js";

/** @type {["focusin" | "focusout" | "input", (slot: HTMLElement) => void][]} */
const heard = [["focusin", entered], ["focusout", left], ["input", changed]];
for (const [type, effect] of heard) {
  document.addEventListener(type, (event) => {
    const slot = slotAt(event.target);
    if (slot) effect(slot);
  });
}

document.addEventListener("keydown", (event) => {
  const slot = slotAt(event.target);
  if (slot) pressed(slot, event);
});
document.addEventListener("paste", (event) => slotAt(event.target) && insert(event.clipboardData, event));
document.addEventListener("drop", (event) => slotAt(event.target) && insert(event.dataTransfer, event));

storage.watch("fields", recall);
