/* The names of a point (又称): one of them may be the lead clause instead of its title, for as long as the page is open. Which one
   stands on the page, as the pressed button. */

import { say } from "../base/message.js";
import { slots } from "../slots/slots.js";

/** @param {Element} around a point, or a cause or measure that is unfolded @returns {HTMLElement[]} the buttons of its names */
const namesIn = (around) => Array.from(around.querySelectorAll(".pb-also > [data-do=lead]"));

/** @param {Element} button @returns {boolean} */
const isPressed = (button) => button.getAttribute("aria-pressed") === "true";

/** @param {Element} element @returns {string} */
const said = (element) => slots.fill(element.textContent || "");

/** @param {Element} within anything of a point @returns {Element | null} the innermost point around it */
export const pointAround = (within) => within.closest(".pb-answer, .pb-point");

/** @param {Element} around @returns {string} its title */
function titleIn(around) {
  const title = around.querySelector(".pb-lead");
  return title ? said(title) : "";
}

/** @param {HTMLElement} card @returns {string} the lead clause that goes with it */
export function leadOf(card) {
  const around = pointAround(card);
  if (!around) return "";
  const named = namesIn(around).find(isPressed);
  return named ? said(named) : titleIn(around);
}

/** Take a name for the lead clause; none for the title. @param {Element} around @param {string} lead */
export function take(around, lead) {
  for (const name of namesIn(around)) name.setAttribute("aria-pressed", String(said(name) === lead));
}

/** A name is pressed: it is the lead clause now, or no longer. @param {HTMLElement} button */
export function press(button) {
  const around = pointAround(button);
  if (!around) return;
  take(around, isPressed(button) ? "" : said(button));
  say(isPressed(button) ? `领句改用“${said(button)}”` : `领句改回“${titleIn(around)}”`);
}
