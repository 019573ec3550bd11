/* The button that leads back to the top. It appears when a reader who has scrolled far down scrolls up again. */

import { eachFrame } from "./scrolled.js";

const FAR = 100; // px: what comes into view above may push the page by some

const button = document.querySelector("[data-md-component=top]");

/** @param {HTMLElement} top @param {boolean} isHidden hidden it is only invisible: the theme fades it */
function show(top, isHidden) {
  if (isHidden && document.activeElement === top) top.blur();
  top.hidden = isHidden;
  top.tabIndex = isHidden ? -1 : 0;
}

if (button instanceof HTMLElement) {
  show(button, true);
  let turned = 0; // where the reader last turned
  eachFrame(() => {
    const now = window.scrollY;
    turned = button.hidden ? Math.max(turned, now) : Math.min(turned, now);
    const isNear = now < window.innerHeight / 2;
    if (button.hidden ? isNear || turned - now < FAR : !isNear && now - turned < FAR) return;
    show(button, !button.hidden);
    turned = now;
  });
  button.addEventListener("click", () => window.scrollTo(0, 0));
}
