/* The way to the next place where something is left to do. */

import { isOriginal } from "../draft/kept.js";
import { openSlots } from "../draft/tally.js";

/** @import { OpenSlot } from "../draft/tally.js" */
/** @import { Core } from "./host.js" */

/** What may be left to do in a draft. @typedef {"open" | "empty" | "unanswered" | "twice" | "kept"} Todo */

/** Whether a slot of the block in use stands beyond the caret. @param {OpenSlot} slot */
function isBeyond(slot) {
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement)) return true;
  const field = area.dataset.field || "";
  return field === slot.field ? slot.start >= area.selectionEnd : field === "lead" && slot.field === "body";
}

/** @param {Core} host */
export function todoActions(host) {
  return {
    /** The next place where something is to be done, after where the writer is. @param {Todo} what */
    next(what) {
      const here = document.activeElement instanceof Element ? document.activeElement.closest(".pb-desk [data-block]") : null;
      const current = (here instanceof HTMLElement && here.dataset.block) || host.chosen().key;
      const order = host.draft.document.blocks.map((block) => block.key);
      const place = order.indexOf(current);
      const { empty, unanswered, kept, twice } = host.tally();
      const after = (/** @type {string[]} */ keys) => keys.find((key) => order.indexOf(key) > place) || keys[0];
      if (what === "open") {
        const slots = openSlots(host.draft);
        const slot = slots.find((one) => order.indexOf(one.key) > place || (one.key === current && isBeyond(one))) || slots[0];
        if (slot) host.focusSlot(slot);
      }
      if (what === "empty" && empty.length) host.choose(after(empty), true);
      if (what === "unanswered" && unanswered.length) host.goTo(after(unanswered));
      if (what === "twice" && twice.length) host.goTo(after(twice));
      if (what === "kept") {
        const same = order.filter((key) => isOriginal(kept[key]));
        if (same.length) host.goTo(after(same));
      }
    },
  };
}
