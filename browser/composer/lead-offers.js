/* Offers the other names of a point as its lead clause, below the field while it is in use. */

import { element } from "../base/element.js";
import { onKeys } from "../base/keys.js";

/** @import { ShelfPoint } from "../draft/shelf-points.js" */
/** @import { Field } from "./field.js" */
/** @import { Host } from "./host.js" */

/** Whether a button or a finger is down: what goes away then would have the page move from under it. */
let isPressed = false;
document.addEventListener("pointerdown", () => (isPressed = true), true);
for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, () => (isPressed = false), true);

/**
 * @param {Host} host
 * @param {string} key of the block
 * @param {ShelfPoint} point that it was taken from
 * @param {Field} field of the lead clause
 * @returns {HTMLElement}
 */
export function makeLeadOffers(host, key, point, field) {
  const names = [point.title, ...point.also];
  const box = element("div", { class: "pb-leads", hidden: true, role: "group", "aria-label": "领句的其他说法" }, "领句也可以写：");

  /** @param {string} name */
  function choose(name) {
    host.chooseLead(key, name);
    field.area.focus();
    field.area.select(); // the arrow keys may go on
    show();
  }
  const buttons = names.map((name) => {
    const button = element("button", { type: "button", class: "pb-offer" }, name);
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    button.addEventListener("click", () => choose(name));
    return button;
  });
  buttons.forEach((button) => box.append(" ", button));

  function show() {
    buttons.forEach((button, at) => button.setAttribute("aria-pressed", String(names[at] === field.area.value)));
    box.hidden = false;
  }
  field.area.addEventListener("focus", show);
  field.area.addEventListener("input", show);
  function hide() {
    const { activeElement: active } = document;
    box.hidden = active !== field.area && !box.contains(active);
  }
  for (const place of [field.area, box]) {
    place.addEventListener("focusout", () => {
      if (isPressed) document.addEventListener("pointerup", () => window.setTimeout(hide), { once: true });
      else window.setTimeout(hide); // by then the focus is where it goes
    });
  }
  // As with the values of a slot: the arrow keys go through them while the words are selected, or there are none.
  onKeys(field.area, (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { selectionStart, selectionEnd, value } = field.area;
    if (selectionStart !== 0 || selectionEnd !== value.length) return;
    event.preventDefault();
    const at = names.indexOf(value);
    choose(at < 0 ? names[0] : names[(at + step + names.length) % names.length]);
  });
  return box;
}
