/* A button that does one thing. */

import { element } from "./element.js";

/** @param {string} text @param {(event: Event) => void} run @param {string} [more] class names @returns {HTMLButtonElement} */
export function makeButton(text, run, more = "") {
  const made = /** @type {HTMLButtonElement} */ (element("button", { type: "button", class: `pb-button ${more}` }, text));
  made.addEventListener("click", run);
  return made;
}
