/* The menu. The theme unfolds its parts by hidden checkboxes behind labels. Each label gets a button, which the keyboard
   reaches and which says whether the part is open. The present page's part is open from the start. In a narrow window the menu
   is a drawer: see drawer.js. */

import { arrowButton, labelButton } from "./label-button.js";

const menu = document.querySelector(".md-sidebar--primary");

/** @param {HTMLLabelElement} label */
function tellOpen(label) {
  const part = menu && menu.querySelector(`[aria-labelledby="${label.id}"]`);
  const button = label.querySelector("button");
  for (const one of [part, button]) if (one && label.control instanceof HTMLInputElement) one.setAttribute("aria-expanded", String(label.control.checked));
}

if (menu) {
  for (const label of /** @type {NodeListOf<HTMLLabelElement>} */ (menu.querySelectorAll("label.md-nav__link"))) {
    // Where there is room, a whole section is always open, and its label a heading.
    if (label.matches(".md-nav__item--section > label")) arrowButton(label, (label.textContent || "").trim());
    else labelButton(label, label.querySelector(".md-ellipsis"), {});
    tellOpen(label);
  }
  menu.addEventListener("change", (event) => {
    const box = event.target;
    if (box instanceof HTMLInputElement && box.labels) for (const label of box.labels) if (label.matches(".md-nav__link")) tellOpen(label);
  });
  const active = menu.querySelector("a.md-nav__link--active");
  if (active) {
    active.setAttribute("aria-current", "page");
    const seen = new IntersectionObserver(([{ isIntersecting, boundingClientRect, rootBounds }]) => {
      seen.disconnect();
      const box = active.closest(".md-sidebar__scrollwrap");
      if (!box || !rootBounds || isIntersecting || getComputedStyle(box).overflowY !== "auto") return; // a drawer has lists that scroll
      box.scrollTop += boundingClientRect.top - rootBounds.top - rootBounds.height / 2;
    }, { root: active.closest(".md-sidebar__scrollwrap") });
    seen.observe(active);
  }
}
