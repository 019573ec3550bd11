/* Many texts joined to one, in which a term is searched for. */

import { LATIN, LETTERS, TAIL, idOf } from "./alphabet.js";
import { fold, stringOf } from "./normal.js";
import { once } from "./once.js";

/** @import { Alphabet } from "./alphabet.js" */
/** @import { Apart } from "./apart.js" */
/** @import { Normal } from "./normal.js" */

/**
 * Texts in their normal form, one after another, each a field and followed by a separator.
 *
 * `string`: all of them, for terms without letters: nothing finds a string faster than `indexOf` in one long one.
 * `codes`: the same as numbers of the alphabet, for terms that may be pinyin. `starts`: where each field begins, and
 * where the next would. `stops`: by place, 1 when a sentence ended just before it. `latin`: by field, 1 when it holds a letter, and so may hold letters exactly as typed.
 * `pairs`: made when a term of letters is first looked for, which it is in a thirtieth of a library so.
 * `apart`: of a large library, who knows where what stands; then there are `starts` and nothing else.
 * @typedef {{string: string, codes: Uint16Array, starts: Uint32Array, stops: Uint8Array, latin: Uint8Array, pairs: Pairs, apart: Apart | null}} Stretch
 *
 * `places`: for every two letters (x * 26 + y) in turn, those in order where two characters in a row may begin with x and with y; `starts`: where each
 * pair's begin, and where the next would.
 * @typedef {{places: Uint32Array, starts: Uint32Array}} Pairs
 */

const NEWLINE = 10; // vanishes from every normal text, so that no term holds it
const PAIRS = 26 * 26;

/**
 * @param {Normal} normal
 * @param {Alphabet} alphabet characters met for the first time are added to it
 * @param {string[]} texts
 * @returns {Stretch}
 */
export function stretchOf(normal, alphabet, texts) {
  const units = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
  const stops = new Uint8Array(units.length);
  const starts = new Uint32Array(texts.length + 1);
  let end = 0;
  for (let field = 0; field < texts.length; field++) {
    end = fold(normal, texts[field], units, end, stops);
    units[end++] = NEWLINE;
    starts[field + 1] = end;
  }
  const kept = units.subarray(0, end);
  const codes = numbered(alphabet, kept);
  const pairs = once(() => pairsOf(alphabet, codes));
  return {
    string: stringOf(kept),
    codes,
    starts,
    stops: stops.slice(0, end),
    latin: latin(codes, starts),
    get pairs() {
      return pairs();
    },
    apart: null,
  };
}

/**
 * @param {Alphabet} alphabet
 * @param {Uint16Array} units
 * @returns {Uint16Array}
 */
function numbered(alphabet, units) {
  const codes = new Uint16Array(units.length);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    const id = alphabet.ids[unit];
    if (id !== 0) {
      codes[at] = id;
    } else if ((unit & 0xfc00) === 0xd800) {
      codes[at] = idOf(alphabet, String.fromCharCode(unit, units[at + 1]));
      codes[++at] = TAIL;
    } else if (unit !== NEWLINE) {
      codes[at] = idOf(alphabet, String.fromCharCode(unit));
    }
  }
  return codes;
}

/**
 * @param {Uint16Array} codes
 * @param {Uint32Array} starts
 * @returns {Uint8Array} by field, 1 when it holds a letter
 */
function latin(codes, starts) {
  const fields = new Uint8Array(starts.length - 1);
  for (let field = 0; field < fields.length; field++) {
    for (let at = starts[field]; at < starts[field + 1]; at++) {
      if (codes[at] >= LETTERS && codes[at] < LETTERS + LATIN) fields[field] = 1;
    }
  }
  return fields;
}

/**
 * The places of all pairs: counted first, then put where they belong.
 * @param {Alphabet} alphabet
 * @param {Uint16Array} codes
 * @returns {Pairs}
 */
function pairsOf(alphabet, codes) {
  const counts = new Uint32Array(PAIRS);
  place(alphabet, codes, counts, null);
  const starts = new Uint32Array(PAIRS + 1);
  for (let pair = 0; pair < PAIRS; pair++) starts[pair + 1] = starts[pair] + counts[pair];
  const places = new Uint32Array(starts[PAIRS]);
  place(alphabet, codes, starts.slice(), places);
  return { places, starts };
}

/**
 * @param {Alphabet} alphabet
 * @param {Uint16Array} codes
 * @param {Uint32Array} next by pair where its next place goes; counted up
 * @param {Uint32Array | null} places null to only count
 */
function place({ firsts }, codes, next, places) {
  /** @type {number[]} */
  let before = [];
  let start = 0; // of the character before
  for (let at = 0; at < codes.length; at++) {
    const id = codes[at];
    if (id === TAIL) continue;
    const now = firsts[id];
    for (let x = 0; x < before.length; x++) {
      for (let y = 0; y < now.length; y++) {
        const slot = next[before[x] * 26 + now[y]]++;
        if (places !== null) places[slot] = start;
      }
    }
    before = now;
    start = at;
  }
}
