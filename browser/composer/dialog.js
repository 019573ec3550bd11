/* A dialog with a heading, any content and a button to close it. It takes the focus, and gives it back to where it was. */

import { element } from "../base/element.js";

/**
 * Open a dialog. Escape and its own button close it.
 * @param {string} title
 * @param {...Node} content
 * @returns {{box: HTMLDialogElement, close: () => void}}
 */
export function openDialog(title, ...content) {
  const before = document.activeElement;
  const heading = element("h2", { id: "__dialog", tabindex: "-1" }, title);
  const shut = element("button", { type: "button", class: "pb-button" }, "关闭");
  const box = /** @type {HTMLDialogElement} */ (
    element("dialog", { class: "pb-dialog md-typeset", "aria-labelledby": "__dialog" }, element("div", { class: "pb-dialog-head" }, heading, shut), ...content)
  );
  const close = () => box.close();
  shut.addEventListener("click", close);
  // Messages of the page have to appear inside the dialog: eyes and screen readers do not get to what lies behind it.
  const message = document.querySelector(".pb-message");
  box.addEventListener("close", () => {
    box.remove();
    // Another dialog may have opened since.
    if (message) (Array.from(document.querySelectorAll("dialog[open]")).pop() || document.body).append(message);
    // Where the button that opened the dialog is gone by now, the focus stays where the dialog's work has put it.
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
  });
  if (message) {
    message.textContent = ""; // the message is about what was done before the dialog opened
    box.append(message);
  }
  document.body.append(box);
  box.showModal();
  heading.focus();
  return { box, close };
}

/**
 * @param {Record<string, string> | string[][]} options titles by value
 * @param {string} chosen
 * @param {string} label
 * @returns {HTMLSelectElement}
 */
export function makeSelect(options, chosen, label) {
  const pairs = Array.isArray(options) ? options : Object.entries(options);
  const made = /** @type {HTMLSelectElement} */ (
    element("select", { "aria-label": label }, ...pairs.map(([value, title]) => element("option", { value, selected: value === chosen }, title)))
  );
  return made;
}
