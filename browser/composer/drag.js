/* Lets a writer move a block with the mouse or a finger. The keyboard does the same by Alt + ↑ ↓, and by the list of headings. */

import { onKeys } from "../base/keys.js";

/** @import { Host } from "./host.js" */

const EDGE = 80; // pixels from the window's edge within which the page scrolls along
const STEP = 14; // pixels it scrolls by

/** @typedef {{region: string, at: number, mark: Element, after: boolean}} Target where a block would go */

/** @param {Host} host @param {string} key @param {number} x @param {number} y @returns {Target | null} */
function targetAt(host, key, x, y) {
  const under = document.elementFromPoint(x, y);
  if (!under) return null;
  const entry = under.closest("[data-region]");
  if (entry instanceof HTMLElement) {
    const region = host.regions().find((one) => one.key === entry.dataset.region);
    if (!region || !host.takes(region)) return null;
    const others = region.blocks.filter((one) => one.key !== key); // where it goes is counted without the block itself
    return { region: region.key, at: others.length, mark: entry, after: true };
  }
  const block = under.closest(".pb-desk [data-block]");
  const region = host.chosen();
  if (!(block instanceof HTMLElement) || !region) return null;
  const place = block.getBoundingClientRect();
  const after = y > place.top + place.height / 2;
  const others = region.blocks.filter((one) => one.key !== key);
  const index = others.findIndex((one) => one.key === block.dataset.block);
  return index < 0 ? null : { region: region.key, at: index + (after ? 1 : 0), mark: block, after };
}

/** @param {Host} host @param {HTMLElement} root */
export function draggable(host, root) {
  /** @type {{key: string, box: Element, target: Target | null} | null} */
  let drag = null;

  function unmark() {
    for (const mark of root.querySelectorAll(".pb-drop")) mark.classList.remove("pb-drop", "pb-drop--after");
  }

  function end() {
    if (!drag) return;
    drag.box.classList.remove("pb-dragged");
    unmark();
    drag = null;
  }

  root.addEventListener("pointerdown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest(".pb-grip") : null;
    const box = grip && grip.closest("[data-block]");
    if (!grip || !(box instanceof HTMLElement) || event.button !== 0) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    drag = { key: box.dataset.block || "", box, target: null };
    box.classList.add("pb-dragged");
  });
  root.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (event.clientY < EDGE) window.scrollBy(0, -STEP);
    if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, STEP);
    unmark();
    drag.target = targetAt(host, drag.key, event.clientX, event.clientY);
    if (!drag.target) return;
    drag.target.mark.classList.add("pb-drop");
    drag.target.mark.classList.toggle("pb-drop--after", drag.target.after);
  });
  root.addEventListener("pointerup", () => {
    const done = drag;
    end();
    if (done && done.target) host.move(done.key, done.target.region, done.target.at);
  });
  root.addEventListener("pointercancel", end);
  onKeys(root, (event) => {
    if (event.key === "Escape" && drag) end();
  });
}
