/* Shows the paper as it will be printed while it is written. A click on a block leads to its editor. */

import { ownerOf, printedOf } from "../draft/printed.js";
import { drawSheet } from "../papers/document/draw-sheet.js";
import { estimatePages } from "../papers/document/pages.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Host } from "./host.js" */

const WAIT = 300; // milliseconds without a key press after which the pages are counted

/** @param {Host} host @param {HTMLElement} root */
export function makePaperPane(host, root) {
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-compose=sheet]"));
  const pages = /** @type {HTMLElement} */ (root.querySelector("[data-compose=pages]"));
  /** @type {number | undefined} */
  let counting;
  let current = "";

  sheet.addEventListener("click", (event) => {
    const block = event.target instanceof Element ? event.target.closest("[data-block]") : null;
    if (block instanceof HTMLElement) host.goTo(ownerOf(block.dataset.block || ""));
  });

  return {
    /** @param {Draft} draft */
    show(draft) {
      const paper = printedOf(draft);
      drawSheet(sheet, paper);
      window.clearTimeout(counting);
      counting = window.setTimeout(() => (pages.textContent = `约 ${estimatePages(paper)} 页（按 22 行 × 28 字估算）`), WAIT);
    },
    /** Mark the block that is being written, and bring it into view in the pane alone. @param {string} key */
    mark(key) {
      if (key === current) return;
      current = key;
      for (const old of sheet.querySelectorAll(".pb-current")) old.classList.remove("pb-current");
      const node = Array.from(sheet.children).find((child) => child instanceof HTMLElement && child.dataset.block === key);
      if (!(node instanceof HTMLElement)) return;
      node.classList.add("pb-current");
      const above = node.offsetTop - root.scrollTop < 40;
      const below = node.offsetTop + node.offsetHeight - root.scrollTop > root.clientHeight;
      if (root.scrollHeight > root.clientHeight && (above || below)) root.scrollTop = node.offsetTop - root.clientHeight / 3;
    },
  };
}
