/* Moves: the sentences of a phrase, which of them may be exchanged, and in which order this browser offers them. Pure.

   Siblings are phrases of one point that suit the same audiences and have the same moves: see hooks/phrasebank/model/moves.py.
   The order is computed in Python too, to measure how similar papers become (tests/bench/shuffling.py), and must be the same
   there. */

/**
 * What has to be known of a phrase: its key within its point, whom it suits (any text, the same for the same audiences), and the
 * ids of its moves in order, none for a plain text.
 * @typedef {{key: string, reach: string, moves: string[]}} Sibling
 */

/**
 * The phrases of one point in groups of siblings, in the file's order. Phrases without moves are in none.
 * @template {Sibling} T
 * @param {T[]} phrases
 * @returns {T[][]}
 */
export function pools(phrases) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const phrase of phrases.filter(({ moves }) => moves.length > 0)) {
    const alike = JSON.stringify([phrase.reach, phrase.moves]);
    groups.set(alike, [...(groups.get(alike) || []), phrase]);
  }
  return Array.from(groups.values());
}

/** @param {string[]} keys of a pool, in the order in which they are offered @param {string} current @returns {string} the one after it; the first after the last, or after a stranger */
export const nextKey = (keys, current) => keys[(keys.indexOf(current) + 1) % keys.length];

/**
 * @param {string} point
 * @param {string[]} keys one a move, in the order of the moves
 * @returns {string} `point.a+c+b`; the plain `point.a` when all are one
 */
export const combinationId = (point, keys) => `${point}.${keys.every((key) => key === keys[0]) ? keys[0] : keys.join("+")}`;

/**
 * @param {string} id of a phrase, or of a combination
 * @returns {{point: string, keys: string[]}} one key for a plain phrase, whatever its moves
 */
export function partsOfId(id) {
  const dot = id.indexOf(".");
  return dot < 0 ? { point: id, keys: [] } : { point: id.slice(0, dot), keys: id.slice(dot + 1).split("+") };
}

/** @param {string} text ASCII @returns {number} 32 bits of it: FNV-1a over its characters, then the last mixing of murmur3 */
function hashed(text) {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193) >>> 0;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) >>> 0;
  return (state ^ (state >>> 16)) >>> 0;
}

/** xorshift32. @param {number} state not 0, which gives nothing but 0 @returns {number} the next one, 32 bits */
function following(state) {
  let next = state ^ (state << 13);
  next ^= next >>> 17;
  next ^= next << 5;
  return next >>> 0;
}

/**
 * The keys of a pool in this browser's order for one move: worked out from the seed, the point and the move, and from nothing else, so
 * that a writer finds the same at every visit. Fisher–Yates from the end.
 * @param {number} seed
 * @param {string} point
 * @param {string} move
 * @param {string[]} keys
 * @returns {string[]}
 */
export function shuffled(seed, point, move, keys) {
  const order = keys.slice();
  let chance = hashed(`${seed}:${point}:${move}`) || 1;
  for (let last = order.length - 1; last > 0; last--) {
    chance = following(chance);
    const other = chance % (last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/**
 * What this browser shows first in the place of a phrase: of every move, the order's entry at the phrase's own place in its pool, so
 * that the cards of a pool show each move once.
 * @param {number} seed
 * @param {string} point
 * @param {Sibling[]} pool
 * @param {number} at the phrase's place in the pool
 * @returns {string[]} one key a move
 */
export function firstKeys(seed, point, pool, at) {
  const keys = pool.map(({ key }) => key);
  return pool[at].moves.map((move) => shuffled(seed, point, move, keys)[at]);
}
