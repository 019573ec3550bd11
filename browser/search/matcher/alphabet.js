/* Numbers the library's characters, and knows how each may be typed. */

import { mistaken, typed } from "./spellings.js";
import { LETTER_OF } from "./tones.js";

/** @import { PinyinData } from "../../base/data-types.js" */
/** @import { Spelling } from "./spellings.js" */

/**
 * Characters by number: small numbers make small tables. 0 separates fields, 1 is the second half of a pair of surrogates,
 * 2 to 27 are the letters a to z, the next those with a tone, the rest is numbered as it is met.
 *
 * `firsts`: by character the letters (0 to 25) that its readings begin with; a letter's own is itself, with a tone or without. `strict`: how characters are typed by who
 * types right; what `mistakenOf` gives, how by others. `readers`: by reading the characters that have it, first those that are mostly read so.
 * @typedef {{reading: string, ids: number[], mostly: number}} Readers
 * @typedef {{ids: Uint16Array, pairs: Map<string, number>, count: number, firsts: number[][], strict: Spelling, fuzzy: Spelling | null, readers: Readers[]}} Alphabet
 */

export const SEPARATOR = 0;
export const TAIL = 1;
export const LETTERS = 2;
export const LATIN = 26 + LETTER_OF.size;
export const A = 97;
/** @type {string[]} */
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
  const alphabet = { ids: new Uint16Array(0x10000), pairs: new Map(), count: LETTERS, firsts: [[], []], strict, fuzzy: null, readers: [] };
  for (let letter = 0; letter < 26; letter++) {
    latin(alphabet, String.fromCharCode(A + letter), letter);
    strict.syllables[letter].push(String.fromCharCode(A + letter));
  }
  for (const [toned, letter] of LETTER_OF) latin(alphabet, toned, letter.charCodeAt(0) - A);
  for (const reading of Object.keys(readings)) alphabet.readers.push(readersOf(alphabet, reading, readings[reading]));
  spell(alphabet, strict, typed);
  return alphabet;
}

/**
 * How characters are typed by somebody who confuses similar sounds, such as zh and z; made when it is first asked for.
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

/** @param {Alphabet} alphabet @param {string} reading @param {string} characters as `PinyinData` @returns {Readers} */
function readersOf(alphabet, reading, characters) {
  const letter = reading.charCodeAt(0) - A;
  /** @type {number[]} */
  const ids = [];
  let mostly = -1;
  for (const character of characters) {
    if (character === " ") {
      mostly = ids.length;
      continue;
    }
    const id = idOf(alphabet, character);
    ids.push(id);
    if (!alphabet.firsts[id].includes(letter)) alphabet.firsts[id].push(letter);
  }
  return { reading, ids, mostly: mostly < 0 ? ids.length : mostly };
}

/**
 * Fill a spelling with what may be typed for every character that can be read.
 * @param {Alphabet} alphabet
 * @param {Spelling} spelling
 * @param {(reading: string) => {whole: string[], parts: string[]}} typed
 */
function spell({ readers, count }, { forms, common, syllables, takers, whole }, typed) {
  for (let id = 0; id < count; id++) forms[id] = common[id] = NONE;
  /** @type {Set<string>} */
  const seen = new Set();
  for (const { reading, ids, mostly } of readers) {
    const own = typed(reading);
    const texts = own.whole.concat(own.parts);
    const letters = [...new Set(texts.map((text) => text.charCodeAt(0) - A))];
    for (const text of texts) {
      if (!seen.has(text)) syllables[text.charCodeAt(0) - A].push(text);
      seen.add(text);
    }
    own.whole.forEach((text) => whole.add(text));
    ids.forEach((id, at) => {
      const known = forms[id];
      for (const letter of letters) {
        if (known === NONE || !known.some((text) => text.charCodeAt(0) - A === letter)) takers[letter].push(id);
      }
      forms[id] = known === NONE ? texts : known.concat(texts);
      if (at < mostly) common[id] = texts;
    });
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
