/* The library's characters by number, and how each may be typed. */

import { mistaken, typed } from "./spellings.js";
import { LETTER_OF } from "./tones.js";

/** @import { PinyinData } from "../../base/data-types.js" */
/** @import { Form, Spelling } from "./spellings.js" */

/**
 * Characters by number: small numbers make small tables. 0 separates fields, 1 is the second half of a pair of surrogates,
 * 2 to 27 are the letters a to z, the next those with a tone, the rest is numbered as it is met.
 *
 * `firsts`: by character the letters (0 to 25) that its readings begin with; a letter's own is itself, with a tone or without. `strict`: how characters are typed by who
 * types right; what `mistakenOf` gives, how by others.
 * @typedef {{ids: Uint16Array, pairs: Map<string, number>, count: number, firsts: number[][], strict: Spelling, fuzzy: Spelling | null, readings: PinyinData}} Alphabet
 */

export const SEPARATOR = 0;
export const TAIL = 1;
export const LETTERS = 2;
export const LATIN = 26 + LETTER_OF.size;
export const A = 97;
/** @type {Form[]} */
const NONE = [];
const [L, N] = ["l", "n"].map((letter) => letter.charCodeAt(0) - A);

/** @param {Pick<Spelling, "sounds" | "latin" | "least" | "open">} how @returns {Spelling} */
function spelling(how) {
  const lists = () => Array.from({ length: 26 }, () => []);
  return { forms: [], common: [], syllables: lists(), takers: lists(), whole: new Set(), ...how };
}

/**
 * @param {PinyinData} readings
 * @returns {Alphabet}
 */
export function alphabetOf(readings) {
  const sounds = Array.from({ length: 26 }, (_, letter) => [letter]);
  const strict = spelling({ sounds, latin: true, least: 1, open: 1 });
  /** @type {Alphabet} */
  const alphabet = { ids: new Uint16Array(0x10000), pairs: new Map(), count: LETTERS, firsts: [[], []], strict, fuzzy: null, readings };
  for (let letter = 0; letter < 26; letter++) {
    latin(alphabet, String.fromCharCode(A + letter), letter);
    strict.syllables[letter].push(String.fromCharCode(A + letter));
  }
  for (const [toned, letter] of LETTER_OF) latin(alphabet, toned, letter.charCodeAt(0) - A);
  for (const reading of Object.keys(readings)) for (const character of readings[reading]) if (character !== " ") starts(alphabet, character, reading);
  spell(alphabet, strict, typed);
  return alphabet;
}

/**
 * How characters are typed by who tells two sounds not apart; made when it is first asked for.
 * @param {Alphabet} alphabet
 * @returns {Spelling}
 */
export function mistakenOf(alphabet) {
  if (alphabet.fuzzy === null) {
    const sounds = alphabet.strict.sounds.map((own, letter) => (letter === L || letter === N ? [L, N] : own));
    alphabet.fuzzy = spelling({ sounds, latin: false, least: 2, open: 2 });
    spell(alphabet, alphabet.fuzzy, mistaken);
  }
  return alphabet.fuzzy;
}

/**
 * @param {Alphabet} alphabet
 * @param {string} character a letter, with a tone or without
 * @param {number} letter what it is without; ü is none that a reading begins with
 */
function latin(alphabet, character, letter) {
  const id = idOf(alphabet, character);
  if (letter >= 26) return;
  alphabet.firsts[id].push(letter);
  alphabet.strict.takers[letter].push(id);
}

/** @param {Alphabet} alphabet @param {string} character @param {string} reading */
function starts(alphabet, character, reading) {
  const firsts = alphabet.firsts[idOf(alphabet, character)];
  const letter = reading.charCodeAt(0) - A;
  if (!firsts.includes(letter)) firsts.push(letter);
}

/**
 * Fill a spelling with what may be typed for every character that can be read.
 * @param {Alphabet} alphabet
 * @param {Spelling} spelling
 * @param {(reading: string) => Form[]} typed
 */
function spell({ ids, pairs, readings, count }, { forms, common, syllables, takers, whole }, typed) {
  for (let id = 0; id < count; id++) forms[id] = common[id] = NONE;
  for (const reading of Object.keys(readings)) {
    const own = typed(reading);
    const letters = [...new Set(own.map(({ text }) => text.charCodeAt(0) - A))];
    for (const form of own) {
      const known = syllables[form.text.charCodeAt(0) - A];
      if (!known.includes(form.text)) known.push(form.text);
      if (form.whole) whole.add(form.text);
    }
    const mostly = readings[reading].indexOf(" ");
    let at = 0;
    for (const character of readings[reading].replace(" ", "")) {
      const id = character.length > 1 ? /** @type {number} */ (pairs.get(character)) : ids[character.charCodeAt(0)];
      if (mostly < 0 || at < mostly) common[id] = own;
      at += character.length;
      for (const letter of letters) {
        if (!forms[id].some(({ text }) => text.charCodeAt(0) - A === letter)) takers[letter].push(id);
      }
      forms[id] = forms[id] === NONE ? own : forms[id].concat(own);
    }
  }
}

/**
 * A character's number; a new one when it is met for the first time.
 * @param {Alphabet} alphabet
 * @param {string} character one code point
 * @returns {number}
 */
export function idOf(alphabet, character) {
  const known = knownId(alphabet, character);
  if (known >= 0) return known;
  const id = alphabet.count++;
  if (character.length > 1) alphabet.pairs.set(character, id);
  else alphabet.ids[character.charCodeAt(0)] = id;
  alphabet.firsts.push([]);
  return id;
}

/**
 * A character's number, -1 when the library does not have it.
 * @param {Alphabet} alphabet
 * @param {string} character
 * @returns {number}
 */
export function knownId(alphabet, character) {
  const id = character.length > 1 ? alphabet.pairs.get(character) : alphabet.ids[character.charCodeAt(0)];
  return id || -1;
}
