/* What the library says of the phrases on this page, as far as their moves go: learnt before anything is exchanged or filled, so that
   the move of one card can be shown in another. */

import { partsOfId, pools } from "../slots/moves.js";

/** @import { Wording } from "../search/matcher/wordings.js" */

/** By point the groups of phrases that may exchange moves. @type {Map<string, Wording[][]>} */
const known = new Map();

/** @param {string} point @param {Wording[]} wordings all of it that have moves */
export function learn(point, wordings) {
  if (!known.has(point)) known.set(point, pools(wordings));
}

/** @param {HTMLElement} element that carries a phrase @returns {Wording} */
function wordingOf(element) {
  const { phrase = "", reach = "", place = "" } = element.dataset;
  const moves = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll(".pb-move")));
  return {
    key: partsOfId(phrase).keys[0],
    reach,
    place,
    moves: moves.map((move) => move.dataset.move || ""),
    titles: moves.map((move) => move.dataset.title || ""),
    texts: moves.map((move) => move.textContent || ""),
  };
}

/** Learn the phrases that stand in a part of the page. @param {Element} around whole points, as the build wrote them */
export function read(around) {
  /** @type {Map<string, Wording[]>} */
  const found = new Map();
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (around.querySelectorAll("[data-phrase]"))) {
    const { point } = partsOfId(element.dataset.phrase || "");
    found.set(point, [...(found.get(point) || []), wordingOf(element)]);
  }
  found.forEach((wordings, point) => learn(point, wordings));
}

/** @param {string} point @returns {boolean} */
export const isKnown = (point) => known.has(point);

/** @param {string} point @param {string} key @returns {Wording[]} the phrase and its siblings in the file's order; none when it has no moves */
export const poolOf = (point, key) => (known.get(point) || []).find((pool) => pool.some((one) => one.key === key)) || [];
