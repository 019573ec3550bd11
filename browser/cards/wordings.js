/* Knows the phrases with moves of the points on this page. They are loaded before a move is exchanged or filled in, because a
   card can show moves of other phrases. */

import { partsOfId, pools } from "../slots/moves.js";

/** @import { Wording } from "../search/matcher/wordings.js" */

/** A move of a phrase, up to where in its text. @typedef {{id: string, title: string, end: number}} Move */

/** By point the groups of phrases that may exchange moves. @type {Map<string, Wording[][]>} */
const known = new Map();

/** @param {string} point @param {Wording[]} wordings all of it that have moves */
export function learn(point, wordings) {
  if (!known.has(point)) known.set(point, pools(wordings));
}

/** The moves of a phrase that is folded, which are no elements yet. @param {HTMLElement} folded @returns {Move[]} */
export function movesOf(folded) {
  const moves = (folded.dataset.moves || "").split("　").map((move) => /^(\S+) (.+) (\d+)$/.exec(move));
  return moves.flatMap((found) => (found ? [{ id: found[1], title: found[2], end: Number(found[3]) }] : []));
}

/** @param {HTMLElement} element that carries a phrase @returns {{id: string, title: string, text: string}[]} its moves */
function shown(element) {
  if (element.dataset.moves !== undefined) {
    const text = element.textContent || "";
    return movesOf(element).map(({ id, title, end }, at, all) => ({ id, title, text: text.slice(at ? all[at - 1].end : 0, end) }));
  }
  const moves = /** @type {HTMLElement[]} */ (Array.from(element.querySelectorAll(".pb-move")));
  return moves.map(({ dataset: { move = "", title = "" }, textContent }) => ({ id: move, title, text: textContent || "" }));
}

/** @param {HTMLElement} element that carries a phrase @returns {Wording} */
function wordingOf(element) {
  const { phrase = "", reach = "", place = "" } = element.dataset;
  const moves = shown(element);
  return {
    key: partsOfId(phrase).keys[0],
    reach,
    place,
    moves: moves.map(({ id }) => id),
    titles: moves.map(({ title }) => title),
    texts: moves.map(({ text }) => text),
  };
}

/** Learn the phrases that stand in a part of the page. @param {Element} around whole points, as the build wrote them @param {string} carriers which elements carry them: what is folded may wait until it is opened */
export function read(around, carriers) {
  /** @type {Map<string, Wording[]>} */
  const found = new Map();
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (around.querySelectorAll(carriers))) {
    const { point } = partsOfId(element.dataset.phrase || "");
    found.set(point, [...(found.get(point) || []), wordingOf(element)]);
  }
  found.forEach((wordings, point) => learn(point, wordings));
}

/** @param {string} point @returns {boolean} */
export const isKnown = (point) => known.has(point);

/** @param {string} point @param {string} key @returns {Wording[]} the phrase and its siblings in the file's order; none when it has no moves */
export const poolOf = (point, key) => (known.get(point) || []).find((pool) => pool.some((one) => one.key === key)) || [];
