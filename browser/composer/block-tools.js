/* The tools of a block on the desk: up, down, to another place, removed, restored. */

import { offerPlaces } from "./editor.js";

/** @import { Host } from "./host.js" */

/** @param {EventTarget | null} target @returns {HTMLSelectElement | null} the choice of places, where that is it */
const placesIn = (target) => (target instanceof HTMLSelectElement && target.classList.contains("pb-place-select") ? target : null);

/** @param {Host} host @param {HTMLElement} root with the desk in it */
export function hearBlockTools(host, root) {
  /** @type {Record<string, (key: string) => void>} */
  const blockActs = {
    up: (key) => host.nudge(key, -1),
    down: (key) => host.nudge(key, 1),
    remove: (key) => host.remove(key),
    restore: (key) => host.restore(key),
  };

  root.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    const block = pressed && pressed.closest(".pb-desk [data-block]");
    const act = pressed && pressed.dataset.blockAct;
    if (!act || !(block instanceof HTMLElement)) return;
    blockActs[act](block.dataset.block || "");
    if (pressed.isConnected && !pressed.hidden && (act === "up" || act === "down")) pressed.focus();
  });
  root.addEventListener("change", (event) => {
    const select = placesIn(event.target);
    if (!select || !select.value) return;
    const block = select.closest("[data-block]");
    if (block instanceof HTMLElement) host.moveTo(block.dataset.block || "", select.value);
  });
  for (const type of ["mousedown", "focusin"]) {
    root.addEventListener(type, (event) => {
      const select = placesIn(event.target);
      if (select) offerPlaces(host, select, host.chosen().key);
    });
  }
}
