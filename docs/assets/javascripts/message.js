// @ts-check
/* The page's one message line. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;

// A live region must stand on the page before it speaks.
const line = document.createElement("div");
line.className = "pb-message";
line.setAttribute("role", "status");
document.body.append(line);

/** @type {number | undefined} */
let clearing;

/** Take the message away; not from under the reader's finger. */
function clear() {
  if (line.contains(document.activeElement)) clearing = window.setTimeout(clear, 8000);
  else line.textContent = "";
}

/**
 * Show a message for a while; screen readers speak it.
 * @param {string} text
 * @param {{label: string, run: () => void}} [offer] one thing to do about it, which must be possible elsewhere too
 */
Phrasebank.say = function (text, offer) {
  line.textContent = text;
  if (offer) {
    const button = Phrasebank.element("button", { type: "button", class: "pb-message-offer" }, offer.label);
    button.addEventListener("click", () => {
      line.textContent = "";
      offer.run();
    });
    line.append(button);
  }
  window.clearTimeout(clearing);
  clearing = window.setTimeout(clear, 8000);
};
})();
