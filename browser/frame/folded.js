/* Opens folded parts when the address leads into them, and for printing. */

import { anchor } from "../base/anchor.js";

/** @param {Element | null} target */
function open(target) {
  let folded = target && target.closest("details:not([open])");
  if (!target || !folded) return;
  for (; folded; folded = target.closest("details:not([open])")) folded.setAttribute("open", "");
  target.scrollIntoView();
}

const follow = () => open(document.getElementById(anchor()));
window.addEventListener("hashchange", follow);
follow();

/** What stands beside the phrases of a page, many times as long as they are: it is printed where a reader has opened it (print.css). */
const BESIDE = ".pb-ask, .pb-examples, .pb-answer";

/** @type {Set<Element>} what was opened for the printer */
const opened = new Set();

function unfold() {
  for (const one of document.querySelectorAll(".md-content details:not([open])")) {
    if (one.matches(BESIDE)) continue;
    one.setAttribute("open", "");
    opened.add(one);
  }
}

function fold() {
  for (const one of opened) one.removeAttribute("open");
  opened.clear();
}

// Older Safari fires no `beforeprint`: it tells of printing only by the media query.
window.addEventListener("beforeprint", unfold);
window.addEventListener("afterprint", fold);
window.matchMedia("print").addListener(({ matches }) => (matches ? unfold() : fold()));
