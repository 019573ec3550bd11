/* The drawer of a narrow window. It offers every button of the bar in rows large enough for a thumb, because the bar scrolls
   out of view and has no room for the buttons marked `data-far`. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { openDialog } from "./dialog.js";

/**
 * Open it. What is pressed there is done when it is shut, by the bar's own button, with the focus back where it was: what is done may open
 * a dialog of its own.
 * @param {HTMLElement} root with the bar
 * @returns {void}
 */
export function openDrawer(root) {
  const tools = /** @type {NodeListOf<HTMLButtonElement>} */ (root.querySelectorAll(".pb-work-head [data-act]"));
  const rows = Array.from(tools, (tool) => {
    const row = makeButton(tool.textContent || "", () => {
      if (row.getAttribute("aria-disabled") === "true") return;
      box.addEventListener("close", () => tool.click());
      close();
    });
    row.setAttribute("aria-disabled", tool.getAttribute("aria-disabled") || "false");
    return element("li", {}, row);
  });
  const where = root.querySelector(".pb-work-where"); // has no room either
  const { box, close } = openDialog("更多", element("ul", {}, ...rows), element("p", { class: "pb-meta" }, (where && where.textContent) || ""));
  box.classList.add("pb-drawer");
  // The ground behind the rows belongs to the dialog as well: only a press above it counts as one beside the dialog.
  box.addEventListener("click", (event) => {
    if (event.target === box && event.clientY < box.getBoundingClientRect().top) close();
  });
}
