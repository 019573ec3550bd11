/* Puts the caret into a block on the desk. */

import { slotSpans } from "../slots/pieces.js";

/** Where in a block: a field of it, empty for the first; characters, none where `start` is below 0. @typedef {{field: string, start: number, end: number}} Spot */

/** @param {HTMLElement} desk @param {string} key of the block @param {Spot} spot */
export function focusBlock(desk, key, { field, start, end }) {
  const box = Array.from(desk.querySelectorAll("[data-block]")).find((one) => one.getAttribute("data-block") === key);
  const areas = box ? Array.from(box.querySelectorAll("textarea")) : [];
  const area = areas.find((one) => one.dataset.field === field) || areas[0];
  if (!box || !area) return;
  area.focus();
  const spans = slotSpans(area.value);
  if (start >= 0) area.setSelectionRange(start, end);
  else if (!field && spans.length) area.setSelectionRange(spans[0].start, spans[0].end);
  else area.setSelectionRange(area.value.length, area.value.length);
  box.scrollIntoView({ block: "nearest" });
  area.scrollIntoView({ block: "nearest" }); // of a block that is higher than the window
}
