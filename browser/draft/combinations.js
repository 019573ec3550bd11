/* Phrases whose moves come from several siblings: `point.a+c+b`. Pure. */

import { combinationId, nextKey, pools, shuffled } from "../slots/moves.js";

/** @import { Sibling } from "../slots/moves.js" */
/** @import { ShelfPhrase, ShelfPoint } from "./shelf-points.js" */
/** @import { Uses } from "./uses.js" */

/** By what the sentences of a point are put in order. `seed`: this browser's; null where the library's own order stands. @typedef {{seed: number | null, uses: Uses}} Order */

/**
 * The keys of a pool in the order in which the sentences of one move are offered: this browser's, what other drafts of it have already
 * behind what they have not.
 * @param {string} point
 * @param {Sibling[]} pool
 * @param {number} at which move
 * @param {Order} order
 * @returns {string[]}
 */
function inOrder(point, pool, at, { seed, uses }) {
  const keys = pool.map(({ key }) => key);
  const own = seed === null ? keys : shuffled(seed, point, pool[0].moves[at], keys);
  return own.slice().sort((one, other) => uses.times(point, at, one) - uses.times(point, at, other));
}

/** @param {ShelfPoint} point @param {string} key @returns {ShelfPhrase[]} the phrases whose moves may take each other's place; none for a plain text */
export const siblingsOf = (point, key) => pools(point.phrases).find((pool) => pool.some((one) => one.key === key)) || [];

/**
 * @param {ShelfPoint} point
 * @param {string[]} keys one a move, or one for all
 * @returns {ShelfPhrase | null} null when these are no siblings, or not as many as there are moves
 */
export function combined(point, keys) {
  const pool = siblingsOf(point, keys[0]);
  const taken = keys.map((key) => pool.find((one) => one.key === key));
  const [first] = taken;
  if (!first || keys.length !== first.moves.length) return null;
  const written = first.written.map((_, at) => (taken[at] || first).written[at]);
  if (taken.includes(undefined)) return null;
  const id = combinationId(point.id, keys);
  if (id === first.id) return first;
  const text = written.map((move) => move.text).join("");
  return { ...first, id, keys, text, written, page: `${first.page.split("#")[0]}#${id}` };
}

/**
 * What this browser offers in the place of a phrase: of every move the order's entry at the phrase's own place in its pool, so that the
 * phrases of a pool offer each sentence once.
 * @param {ShelfPoint} point
 * @param {ShelfPhrase} phrase of it, as the library has it
 * @param {Order} order
 * @returns {ShelfPhrase}
 */
export function offered(point, phrase, order) {
  const pool = siblingsOf(point, phrase.key);
  if (order.seed === null || pool.length < 2) return phrase;
  const place = pool.indexOf(phrase);
  return combined(point, phrase.moves.map((_, at) => inOrder(point.id, pool, at, order)[place])) || phrase;
}

/**
 * The phrase with another sentence in the place of one: the next in this browser's order.
 * @param {ShelfPoint} point
 * @param {ShelfPhrase} phrase of it, or a combination
 * @param {number} at which move
 * @param {Order} order
 * @returns {{phrase: ShelfPhrase, number: number, all: number}} `number`: which sentence of how many it is
 */
export function exchanged(point, phrase, at, order) {
  const keys = inOrder(point.id, siblingsOf(point, phrase.key), at, order);
  const key = nextKey(keys, phrase.keys[at]);
  const made = combined(point, phrase.keys.map((old, move) => (move === at ? key : old)));
  return { phrase: made || phrase, number: keys.indexOf(key) + 1, all: keys.length };
}
