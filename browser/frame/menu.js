/* The menu. Its parts unfold by boxes that the theme hides behind labels: the Enter key presses the label that has the focus. What is
   open is seen from the start. On a phone the menu is a drawer, which is closed by whatever leads elsewhere on the page. */

import { onKeys } from "../base/keys.js";

const menu = document.querySelector(".md-sidebar--primary");
const drawer = document.getElementById("__drawer");

/** @param {HTMLLabelElement} label */
function tellOpen(label) {
  const part = menu && menu.querySelector(`[aria-labelledby="${label.id}"]`);
  if (part && label.control instanceof HTMLInputElement) part.setAttribute("aria-expanded", String(label.control.checked));
}

onKeys(document, (event) => {
  if (event.key === "Enter" && event.target instanceof HTMLLabelElement) event.target.click();
  if (event.key === "Escape" && drawer instanceof HTMLInputElement) drawer.checked = false;
});

if (menu) {
  menu.addEventListener("change", (event) => {
    const box = event.target;
    if (box instanceof HTMLInputElement && box.labels) for (const label of box.labels) if (label.id) tellOpen(label);
  });
  menu.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a") && drawer instanceof HTMLInputElement) drawer.checked = false;
  });
  const active = menu.querySelector("a.md-nav__link--active");
  if (active) {
    const seen = new IntersectionObserver(([{ isIntersecting, boundingClientRect, rootBounds }]) => {
      seen.disconnect();
      const box = active.closest(".md-sidebar__scrollwrap");
      if (!box || !rootBounds || isIntersecting || getComputedStyle(box).overflowY !== "auto") return; // a drawer has lists that scroll
      box.scrollTop += boundingClientRect.top - rootBounds.top - rootBounds.height / 2;
    }, { root: active.closest(".md-sidebar__scrollwrap") });
    seen.observe(active);
  }
}
