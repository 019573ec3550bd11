/* A term of a query, prepared for searching: what may be typed for each character. */

import { TAIL, knownId, mistakenOf } from "./alphabet.js";
import { claimOf } from "./claims.js";
import { MISTAKABLE } from "./spellings.js";
import { isLetter, spelt } from "./states.js";
import { toneless, tonesOf } from "./tones.js";

/** @import { Alphabet } from "./alphabet.js" */
/** @import { Spelling } from "./spellings.js" */

/**
 * A term made ready. `core`: what it claims, empty when it can be no claim. `codes`: its characters by number, null when the library lacks one. `letters`: whether it holds
 * any. `plain`: the text without the tones of its letters. `tones`: by place 1 where a digit may be a tone. `end`: where the text ends without the last of
 * them. `run`: its longest piece without letters and what may be their tones.
 *
 * What a term with letters matches is followed character by character through states. A state is the set of places in the term that
 * may have been reached; the first is the beginning. `sets`: by state its places. `table`: by state and character (state * width +
 * character) the state after it: DEAD when no match goes on so, DONE when one ends here, 0 when nobody has asked yet.
 * `spelling`: how characters may be typed. `forms`: what may be typed for which. `common`: the same term, typed by nothing but commonest readings; null for itself.
 * `mistaken`: the same term as somebody typed it who confuses similar sounds, such as zh and z; null where nothing can be read so.
 * `hopeful`: by place 1 when what is left of the term from there on can be typed for some characters at all. `fits`: by
 * character the sum of 1 when a match may begin with it, and 2 when it may come second.
 * @typedef {{text: string, plain: string, tones: Uint8Array, end: number, core: string, codes: Uint16Array | null, letters: boolean, run: {text: string, at: number} | null,
 *   sets: number[][], table: Int16Array, width: number, states: Map<string, number>, hopeful: Uint8Array,
 *   fits: Uint8Array, spelling: Spelling, forms: string[][], common: Term | null, mistaken: Term | null, alphabet: Alphabet}} Term
 */

/**
 * @param {Alphabet} alphabet
 * @param {RegExp} degree
 * @param {string} text a term in its normal form
 * @param {boolean} fuzzy whether somebody may have typed it who confuses similar sounds
 * @returns {Term}
 */
export function termOf(alphabet, degree, text, fuzzy) {
  const plain = toneless(text);
  const tones = tonesOf(plain);
  const end = text.length - tones[text.length - 1];
  const { letters, run } = piecesOf(text, plain, tones);
  const codes = codesOf(alphabet, text);
  /** @type {Term} */
  const term = { ...EMPTY, text, plain, tones, end, core: claimOf(degree, text), codes, letters, run, width: alphabet.count, alphabet };
  if (!letters) return term;
  const strict = spelt(term, alphabet.strict);
  if (fuzzy && MISTAKABLE.test(plain)) {
    const mistaken = spelt(term, mistakenOf(alphabet));
    if (mistaken.hopeful[0] === 1) strict.mistaken = mistaken;
  }
  return strict;
}

/** The fields that only a term with letters needs, empty. */
const EMPTY = {
  sets: [[]],
  table: new Int16Array(0),
  states: new Map(),
  hopeful: new Uint8Array(0),
  fits: new Uint8Array(0),
  spelling: /** @type {Spelling} */ ({}),
  forms: [],
  common: null,
  mistaken: null,
};

/**
 * @param {string} text
 * @param {string} plain
 * @param {Uint8Array} tones
 * @returns {{letters: boolean, run: Term["run"]}}
 */
function piecesOf(text, plain, tones) {
  let letters = false;
  /** @type {Term["run"]} */
  let run = null;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = at < text.length && isLetter(plain, at);
    if (letter) letters = true;
    if (!letter && at < text.length && tones[at] === 0) continue;
    if (at - start > (run ? run.text.length : 0)) run = { text: text.slice(start, at), at: start };
    start = at + 1;
  }
  return { letters, run };
}

/**
 * @param {Alphabet} alphabet
 * @param {string} text
 * @returns {Uint16Array | null}
 */
function codesOf(alphabet, text) {
  const codes = new Uint16Array(text.length);
  let at = 0;
  for (const character of text) {
    const id = knownId(alphabet, character);
    if (id < 0) return null;
    codes[at] = id;
    if (character.length > 1) codes[at + 1] = TAIL;
    at += character.length;
  }
  return codes;
}
