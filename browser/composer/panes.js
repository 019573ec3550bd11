/* The paper and its findings share one pane: buttons choose which of the two is seen. */

import { partOf } from "../base/part-of.js";

/** @param {HTMLElement} pane @param {{open: () => void}} check */
export function offerPanes(pane, check) {
  const buttons = Array.from(pane.querySelectorAll("button[data-pane]"));
  const findings = partOf(pane, "check", HTMLElement);
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const name = button.getAttribute("data-pane") || "";
      pane.dataset.pane = name;
      for (const one of buttons) one.setAttribute("aria-pressed", String(one === button));
      findings.hidden = name !== "check";
      if (name === "check") check.open();
    });
  }
}
