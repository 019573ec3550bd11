/* Which characters a term with letters spells, followed from one place.
 *
 * Each character is typed as itself, or as a reading in full, or as the initial of a reading (z and zh for zhuang); the last one's reading
 * may be unfinished. Of the runs that begin at one place the shortest counts. A match is exact when every character is typed as itself.
 * Any other is strained when it needs more than the commonest reading of each character, or runs across the end of a sentence: most
 * such matches are accidents.
 */

import { TAIL } from "./alphabet.js";
import { EXACT, PINYIN, STRAINED, note } from "./found.js";
import { DEAD, START, advance } from "./states.js";

/** @import { Matches } from "./found.js" */
/** @import { Stretch } from "./stretch.js" */
/** @import { Term } from "./term.js" */

const PIECE = 64;
const sieved = new Int32Array(PIECE + 1); // places found by `sieve`, used at once

/**
 * Note the matches of a term with letters that begin in a piece of a field.
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {number} field
 * @param {number} from
 * @param {number} to
 * @param {number} enough a kind that settles the field; 0 when all matches are wanted
 * @param {Matches} found
 * @returns {boolean} whether the field is settled
 */
export function spelt(stretch, term, field, from, to, enough, found) {
  for (let start = from; start < to; start += PIECE) {
    const count = sieve(stretch.codes, start, Math.min(start + PIECE, to), term.fits);
    for (let index = 0; index < count; index++) if (speltAt(stretch, term, field, sieved[index], enough, found)) return true;
  }
  return false;
}

/**
 * Note the match of a term with letters that begins at a place, if one does.
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {number} field
 * @param {number} at
 * @param {number} enough as for `spelt`
 * @param {Matches} found
 * @returns {boolean} whether the field is settled
 */
export function speltAt(stretch, term, field, at, enough, found) {
  const { codes } = stretch;
  // A field that already has a strained match is read on only for a better one.
  if (enough !== 0 && found.kinds[field] === STRAINED && follow(codes, /** @type {Term} */ (term.common), at) < 0) return false;
  const stop = follow(codes, term, at);
  if (stop < 0) return false;
  const kind = kindOf(stretch, term, at, stop);
  note(found, field, at, stop, kind);
  return kind <= enough;
}

/**
 * Put into `sieved` where a match may begin, by the first two characters; returns how many places there are. There is no branch in
 * the loop: a processor that guesses wrong at every tenth character takes three times as long. And each character is looked up
 * once: this is where most of the time of a keystroke goes.
 * @param {Uint16Array} codes
 * @param {number} from
 * @param {number} to
 * @param {Uint8Array} fits
 * @returns {number}
 */
function sieve(codes, from, to, fits) {
  let count = 0;
  let here = fits[codes[from]];
  for (let at = from; at < to; at++) {
    const next = fits[codes[at + 1]];
    sieved[count] = at;
    count += here & (next >> 1); // 1 when the one may begin and the other may follow
    here = next & 1;
  }
  return count;
}

/**
 * @param {Uint16Array} codes
 * @param {Term} term
 * @param {number} at
 * @returns {number} where the shortest match that begins there ends, -1 when none does
 */
function follow(codes, term, at) {
  let state = START;
  while (state > 0) {
    const id = codes[at++]; // the separator after the field is the end of every match
    const next = term.table[state * term.width + id];
    state = next !== 0 ? next : advance(term, state, id);
  }
  if (state === DEAD) return -1;
  return codes[at] === TAIL ? at + 1 : at;
}

/**
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {number} start of a match
 * @param {number} stop
 * @returns {number}
 */
export function kindOf({ codes, stops }, term, start, stop) {
  if (isExact(codes, term, start, stop)) return EXACT;
  for (let at = start + 1; at < stop; at++) if (stops[at] !== 0) return STRAINED;
  return follow(codes, /** @type {Term} */ (term.common), start) === stop ? PINYIN : STRAINED;
}

/**
 * @param {Uint16Array} codes
 * @param {Term} term
 * @param {number} start
 * @param {number} stop
 * @returns {boolean}
 */
function isExact(codes, term, start, stop) {
  if (!term.codes || stop - start !== term.codes.length) return false;
  for (let index = 0; index < term.codes.length; index++) {
    if (codes[start + index] !== term.codes[index]) return false;
  }
  return true;
}
