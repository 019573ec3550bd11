/* Lets a reader choose one of the other names of a point (又称) as its lead clause, for as long as the page is open. The
   pressed button on the page shows which name was chosen. */

import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { slots } from "../slots/slots.js";

const SAID = "又称：";

/** @param {Node | string} name @returns {HTMLElement} a name of a point, to be pressed */
export const nameButton = (name) => element("button", { type: "button", class: "pb-quiet", "data-do": "lead", "aria-pressed": "false" }, name);

/** The names that the build wrote as words become buttons. @param {Element} also */
function furnish(also) {
  const text = also.textContent || "";
  if (also.childElementCount > 0 || !text.startsWith(SAID)) return;
  also.textContent = SAID;
  for (const name of text.slice(SAID.length).split("　")) also.append(nameButton(name), " ");
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) furnish(target);
  },
  { rootMargin: "100% 0px" },
);

/** @param {Element} around a point @returns {void} */
export function namesAtHand(around) {
  for (const also of around.querySelectorAll(".pb-also")) seen.observe(also);
}

/** @param {Element} around a point, or a cause or measure that is unfolded @returns {HTMLElement[]} the buttons of its names */
function namesIn(around) {
  for (const also of around.querySelectorAll(".pb-also")) furnish(also);
  return Array.from(around.querySelectorAll(".pb-also > [data-do=lead]"));
}

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
