/* Keeps cards that a writer is filling in while a more complete answer arrives: the new cards are placed around them, not put
   in their place. */

import { filledIn } from "../slots/slot-field-effect.js";

/** @param {HTMLElement} list @returns {HTMLElement[]} */
const cardsIn = (list) => Array.from(list.querySelectorAll("phrase-card"));

/** @param {HTMLElement} list @returns {HTMLElement[]} the cards that somebody has put something into, or is in */
function heldCards(list) {
  return cardsIn(list).filter((card) => card.contains(document.activeElement) || filledIn(/** @type {Element} */ (card.querySelector(".pb-text"))).size > 0);
}

/** @param {HTMLElement} list @param {HTMLElement} card @returns {HTMLElement | undefined} the card of the same phrase */
function twinIn(list, card) {
  return cardsIn(list).find(({ dataset }) => dataset.phrase === card.dataset.phrase);
}

/** @param {HTMLElement} card @returns {HTMLElement} a copy of its section in which it stands alone */
function sectionOf(card) {
  const section = /** @type {HTMLElement} */ (/** @type {Element} */ (card.closest(".pb-point")).cloneNode(true));
  const twin = twinIn(section, card);
  for (const other of cardsIn(section)) if (other !== twin) other.remove();
  return section;
}

/**
 * Give an element the children of another; one of its own, which takes the place of its twin there, is not moved: moved, it would lose the focus.
 * @param {Element} parent
 * @param {Element} made
 * @param {Element} kept
 * @param {Element} twin
 */
function layAround(parent, made, kept, twin) {
  for (const child of Array.from(parent.childNodes)) if (child !== kept) child.remove();
  const children = Array.from(made.childNodes);
  const at = children.indexOf(twin);
  kept.before(...children.slice(0, at));
  kept.after(...children.slice(at + 1));
}

/**
 * Show other cards in a list. Those that are being filled stay as they are where they are found again.
 * @param {HTMLElement} list its children are sections with cards
 * @param {HTMLElement} made with the sections to be shown
 * @param {boolean} isFuller whether it answers the same question: what is being filled then stays even if it is found no more
 */
export function relay(list, made, isFuller) {
  /** @type {[HTMLElement, HTMLElement] | null} */
  let inUse = null;
  for (const card of heldCards(list)) {
    if (isFuller && !twinIn(made, card)) made.append(sectionOf(card));
    const twin = twinIn(made, card);
    if (!twin) continue;
    if (card.contains(document.activeElement)) inUse = [card, twin];
    else twin.replaceWith(card);
  }
  if (!inUse) {
    list.textContent = "";
    list.append(...made.childNodes);
    return;
  }
  const [card, twin] = inUse;
  const section = /** @type {Element} */ (card.closest(".pb-point"));
  const twinSection = /** @type {Element} */ (twin.closest(".pb-point"));
  layAround(list, made, section, twinSection);
  layAround(section, twinSection, card, twin);
}
