/* From here on there are cards, and somebody hears them. */

import { watchChoice } from "./chosen.js";
import { actions, mark, refilled, unfold } from "./phrase-card-effect.js";
import { PhraseCard } from "./phrase-card-element.js";

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const cardOf = (target) => (target instanceof Element ? target.closest("phrase-card") : null);

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button[data-do]") : null;
  const card = cardOf(button);
  const action = button && actions[button.getAttribute("data-do") || ""];
  if (card && action) action(card);
});

document.addEventListener("slotchange", (event) => {
  const card = cardOf(event.target);
  if (card) refilled(card);
});

// The event does not bubble, so it is caught on its way down.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target instanceof HTMLElement && event.target.matches(".pb-answer")) unfold(event.target);
  },
  true,
);

watchChoice(() => {
  for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("phrase-card"))) mark(card);
});

customElements.define("phrase-card", PhraseCard);
