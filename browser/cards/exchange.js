/* Shows the moves of a card and exchanges one for that of a sibling (换一句). The card's `data-keys` names the phrase of each
   move that it shows. A card in which nothing can be exchanged has no such attribute. */

import { element } from "../base/element.js";
import { speak } from "../base/message.js";
import { marked } from "../search/marked.js";
import { combinationId, firstKeys, nextKey, partsOfId, shuffled } from "../slots/moves.js";
import { seed } from "../slots/seed.js";
import { fillable, filledIn, refill } from "../slots/slot-field-effect.js";
import { poolOf } from "./wordings.js";

/** @import { Wording } from "../search/matcher/wordings.js" */

/** What stood in the slots of a card's moves, so that a value comes back with its slot. @type {WeakMap<HTMLElement, Map<string, string[]>>} */
const filled = new WeakMap();

/** @param {HTMLElement} card @returns {{point: string, key: string, pool: Wording[]}} the phrase it stands for, and its siblings */
function homeOf(card) {
  const { point, keys } = partsOfId(card.dataset.phrase || "");
  return { point, key: keys[0], pool: poolOf(point, keys[0]) };
}

/** @param {HTMLElement} card @returns {string[]} the key of every move it shows; none when it has no siblings */
export const keysOf = (card) => (card.dataset.keys ? card.dataset.keys.split("+") : []);

/** @param {HTMLElement} card @returns {string} the id of what it shows: of a phrase, or of a combination */
export function idOf(card) {
  const keys = keysOf(card);
  return keys.length ? combinationId(partsOfId(card.dataset.phrase || "").point, keys) : card.dataset.phrase || "";
}

/** @param {HTMLElement} card @returns {string} where in the library what it shows is written */
export function placeOf(card) {
  const { pool } = homeOf(card);
  const places = keysOf(card).map((key) => pool.filter((one) => one.key === key).map(({ place }) => place)[0]);
  return places.length ? Array.from(new Set(places)).join("、") : card.dataset.place || "";
}

/** @param {HTMLElement} card @returns {HTMLElement[]} */
const spansOf = (card) => Array.from(card.querySelectorAll(".pb-move"));

/** Put another text in the place of a move. Values stay where the names of slots agree. @param {HTMLElement} card @param {HTMLElement} span @param {string} text */
function put(card, span, text) {
  const move = `${span.dataset.move}`;
  /** @type {Map<string, string[]>} */
  const values = filled.get(card) || new Map();
  filled.set(card, values);
  for (const [name, given] of filledIn(span)) values.set(`${move} ${name}`, given);
  span.textContent = "";
  span.append(marked(text, []));
  fillable(span);
  refill(span, (name) => values.get(`${move} ${name}`) || []);
}

/** Say on a card which moves it shows, and how long they are. @param {HTMLElement} card @param {Wording[]} pool */
function label(card, pool) {
  const id = idOf(card);
  const link = /** @type {HTMLAnchorElement} */ (card.querySelector(".pb-permalink"));
  link.href = `${(link.getAttribute("href") || "").replace(/#.*/, "")}#${id}`;
  link.textContent = `#${id}`;
  link.setAttribute("aria-label", `表述 ${id} 的固定链接`);
  card.setAttribute("aria-label", `表述 ${id}`);
  const texts = keysOf(card).map((key, at) => /** @type {Wording} */ (pool.find((one) => one.key === key)).texts[at]);
  const meta = /** @type {Node} */ (/** @type {Element} */ (card.querySelector(".pb-meta")).firstChild);
  meta.textContent = (meta.textContent || "").replace(/\d+(?= 字)/, String(characters(texts.join(""))));
}

/** @param {string} text @returns {number} its length as a reader counts it: an open slot counts as its name */
export const characters = (text) => Array.from(text.replace(/[【】]/g, "")).length;

/** Have a card show these moves. @param {HTMLElement} card @param {string[]} keys one a move, of its pool */
export function show(card, keys) {
  const { key, pool } = homeOf(card);
  const shown = keysOf(card).length ? keysOf(card) : keys.map(() => key);
  card.dataset.keys = keys.join("+");
  spansOf(card).forEach((span, at) => {
    const wording = keys[at] === shown[at] ? null : pool.find((one) => one.key === keys[at]);
    if (wording) put(card, span, wording.texts[at]);
  });
  label(card, pool);
}

/** @param {HTMLElement} card @param {string[]} keys of an id @returns {string[]} one a move: a plain phrase's one key stands for all its moves */
export function spread(card, keys) {
  const { pool } = homeOf(card);
  return keys.length === 1 && pool.length ? pool[0].moves.map(() => keys[0]) : keys;
}

/** @param {HTMLElement} card @param {string[]} keys @returns {boolean} whether a card can show these moves */
export function canShow(card, keys) {
  const { pool } = homeOf(card);
  return pool.length > 1 && keys.length === pool[0].moves.length && keys.every((key) => pool.some((one) => one.key === key));
}

/** What this browser shows first: so that two who take the same point begin with different paragraphs. @param {HTMLElement} card */
export function shuffle(card) {
  const { point, key, pool } = homeOf(card);
  show(card, firstKeys(seed(), point, pool, pool.findIndex((one) => one.key === key)));
}

/** The row of buttons for a card that is made here. @param {HTMLElement} card @returns {HTMLElement | string} nothing where there is nothing to exchange */
export function exchangeRow(card) {
  const { pool } = homeOf(card);
  if (pool.length < 2) return "";
  const { moves, titles } = pool[0];
  const button = (/** @type {string} */ move, /** @type {number} */ at) =>
    element("button", { type: "button", class: "pb-quiet", "data-do": "exchange", "data-move": move, "aria-label": `换一句：${titles[at]}` }, titles[at]);
  return element("p", { class: "pb-exchange" }, "换一句：", ...moves.flatMap((move, at) => [button(move, at), " "]));
}

/**
 * The next of this browser's order in the place of a move. The button that was pressed stays where it is, with the focus.
 * @param {HTMLElement} card
 * @param {string} move
 */
export function exchange(card, move) {
  const { point, pool } = homeOf(card);
  const at = pool.length ? pool[0].moves.indexOf(move) : -1;
  if (at < 0) return;
  const order = shuffled(seed(), point, move, pool.map(({ key }) => key));
  const keys = keysOf(card);
  keys[at] = nextKey(order, keys[at]);
  show(card, keys);
  flash(spansOf(card)[at]);
  speak(`“${pool[0].titles[at]}”换成第 ${order.indexOf(keys[at]) + 1} 句，共 ${order.length} 句`);
}

/** Light up the new sentence for a moment. @param {HTMLElement} span */
function flash(span) {
  span.classList.remove("pb-move--new");
  void span.offsetWidth; // reading the width makes the browser begin the animation anew
  span.classList.add("pb-move--new");
}
