/* Phrases whose moves come from several siblings: `point.a+c+b`. Pure. */

import { combinationId, firstKeys, nextKey, pools, shuffled } from "../slots/moves.js";

/** @import { ShelfPhrase, ShelfPoint } from "./shelf-points.js" */

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
 * What this browser offers in the place of a phrase.
 * @param {ShelfPoint} point
 * @param {ShelfPhrase} phrase of it, as the library has it
 * @param {number | null} seed null where the library's own order stands
 * @returns {ShelfPhrase}
 */
export function offered(point, phrase, seed) {
  const pool = siblingsOf(point, phrase.key);
  if (seed === null || pool.length < 2) return phrase;
  return combined(point, firstKeys(seed, point.id, pool, pool.indexOf(phrase))) || phrase;
}

/**
 * The phrase with another sentence in the place of one: the next in this browser's order.
 * @param {ShelfPoint} point
 * @param {ShelfPhrase} phrase of it, or a combination
 * @param {number} at which move
 * @param {number | null} seed
 * @returns {{phrase: ShelfPhrase, number: number, all: number}} `number`: which sentence of how many it is
 */
export function exchanged(point, phrase, at, seed) {
  const keys = siblingsOf(point, phrase.key).map(({ key }) => key);
  const order = seed === null ? keys : shuffled(seed, point.id, phrase.moves[at], keys);
  const key = nextKey(order, phrase.keys[at]);
  const made = combined(point, phrase.keys.map((old, move) => (move === at ? key : old)));
  return { phrase: made || phrase, number: order.indexOf(key) + 1, all: order.length };
}
