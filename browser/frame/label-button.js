/* The theme uses labels as buttons: a keyboard cannot reach them, and a screen reader does not say what they do. A button is
   put into the label and does the same. */

import { element } from "../base/element.js";

/**
 * A button in the arrow of a label, where its words are no button on every window.
 * @param {HTMLLabelElement} label
 * @param {string} name
 * @returns {HTMLButtonElement | null}
 */
export function arrowButton(label, name) {
  const arrow = label.querySelector(".md-nav__icon");
  if (arrow) arrow.append(element("span", {}));
  return labelButton(label, arrow && arrow.firstElementChild, { "aria-label": name });
}

/**
 * @param {HTMLLabelElement} label
 * @param {Element | null} words what the button takes in
 * @param {Record<string, string>} attributes
 * @returns {HTMLButtonElement | null} nothing where the theme has no words
 */
export function labelButton(label, words, attributes) {
  if (!words || !words.parentNode) return null;
  const made = /** @type {HTMLButtonElement} */ (element("button", { type: "button", class: "pb-label-button", ...attributes }));
  words.parentNode.insertBefore(made, words);
  made.append(words);
  label.removeAttribute("tabindex"); // one stop is enough
  // The label itself is pressed by what lies beside the button alone.
  made.addEventListener("click", (event) => {
    event.preventDefault();
    if (label.control) label.control.click();
  });
  return made;
}
