/* The one line of the page that shows messages. */

import { element } from "./element.js";

/** @returns {Element} the line, which is there already where two bundles each hold this file: the self-test's stands by itself */
function place() {
  const there = document.querySelector(".pb-message");
  if (there) return there;
  // A live region must stand on the page before it speaks.
  const made = element("div", { class: "pb-message", role: "status" });
  document.body.append(made);
  return made;
}

const line = place();

/** @type {number | undefined} */
let clearing;

/** Take the message away; not from under the reader's finger. */
function clear() {
  if (line.contains(document.activeElement)) clearing = window.setTimeout(clear, 8000);
  else line.textContent = "";
}

/** @param {string} text @param {boolean} isSpoken */
function put(text, isSpoken) {
  line.classList.toggle("pb-message--spoken", isSpoken);
  line.textContent = text;
  window.clearTimeout(clearing);
  clearing = window.setTimeout(clear, 8000);
}

/**
 * Say to screen readers alone what everybody else sees happen, where the line would cover it.
 * @param {string} text
 */
export function speak(text) {
  put(text, true);
}

/**
 * Show a message for a while; screen readers speak it.
 * @param {string} text
 * @param {{label: string, run: () => void}} [offer] one thing to do about it, which must be possible elsewhere too
 */
export function say(text, offer) {
  put(text, false);
  if (offer) {
    const button = element("button", { type: "button", class: "pb-message-offer" }, offer.label);
    button.addEventListener("click", () => {
      line.textContent = "";
      offer.run();
    });
    line.append(button);
  }
}
