/* Defines <phrase-card>, and listens on the page for all of them. */

import { watchChoice } from "./chosen.js";
import { pointAround, press } from "./leads.js";
import { unfold, unfoldList } from "./make-card.js";
import { arrive } from "./permalink.js";
import { actions, mark, refilled } from "./phrase-card-effect.js";
import { PhraseCard } from "./phrase-card-element.js";

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const cardOf = (target) => (target instanceof Element ? target.closest("phrase-card") : null);

document.addEventListener("click", (event) => {
  const list = event.target instanceof Element ? event.target.closest("a.pb-more") : null;
  if (list instanceof HTMLAnchorElement && unfoldList(list)) event.preventDefault();
  const button = /** @type {HTMLElement | null} */ (event.target instanceof Element ? event.target.closest("button[data-do]") : null);
  if (!button) return;
  const card = cardOf(button);
  const action = actions[button.dataset.do || ""];
  if (card && action) action(card, button);
  else if (button.dataset.do === "lead") name(button);
});

/** A name is taken for the lead clause, by what is chosen of its point too. @param {HTMLElement} button */
function name(button) {
  press(button);
  const around = pointAround(button);
  const cards = around ? Array.from(around.querySelectorAll("phrase-card")) : [];
  for (const card of cards) if (card instanceof HTMLElement && pointAround(card) === around) refilled(card);
}

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

// All cards of the page show their first sentences by now: point.css hides them until then.
arrive();
document.documentElement.classList.add("pb-begun");
window.addEventListener("hashchange", arrive);
