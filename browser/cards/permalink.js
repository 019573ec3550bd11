/* Shows the card that a permalink names: a phrase (`#point.a`), or a combination of moves (`#point.a+c+b`), for which the page
   has no element with that id. */

import { anchor } from "../base/anchor.js";
import { partsOfId } from "../slots/moves.js";
import { canShow, idOf, show, spread } from "./exchange.js";

const MARK = "pb-phrase--target";

/** @param {string} id @returns {HTMLElement | null} the card around what has this id */
function cardAt(id) {
  const found = document.getElementById(id);
  return found && found.closest("phrase-card");
}

/** @param {string} id of a combination @param {HTMLElement} home the card of its first move's phrase @returns {HTMLElement} the card that shows it by now; else its home */
function showing(id, home) {
  const around = home.closest(".pb-point") || home;
  const cards = /** @type {HTMLElement[]} */ (Array.from(around.querySelectorAll("phrase-card")));
  return cards.find((card) => idOf(card) === id) || home;
}

/** Show what the address names, if it is on the page. */
export function arrive() {
  const id = anchor();
  const { point, keys } = partsOfId(id);
  const home = keys.length ? cardAt(`${point}.${keys[0]}`) : null;
  for (const marked of document.querySelectorAll(`.${MARK}`)) marked.classList.remove(MARK);
  if (!home || !canShow(home, spread(home, keys))) return;
  const card = keys.length > 1 ? showing(id, home) : home;
  show(card, spread(home, keys));
  if (keys.length === 1) return; // the id of an element: the browser scrolls to it by itself
  card.classList.add(MARK);
  card.scrollIntoView();
}
