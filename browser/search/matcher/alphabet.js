/* The library's characters by number, and how each may be typed. */

/** @import { PinyinData } from "../../base/data-types.js" */

/**
 * Characters by number: small numbers make small tables. 0 separates fields, 1 is the second half of a pair of surrogates,
 * 2 to 27 are the letters a to z, the rest is numbered as it is met.
 *
 * `forms`: what may be typed for a character, as strings of letters: its readings in full, and their initials
 * (zhuang: zhuang, zh, z). `common`: those of them that go with the commonest reading. `firsts`: the letters (0 to 25) that these begin with; a letter's own is itself. `takers`: by letter,
 * the characters it may be the beginning of. `syllables`: by letter, all forms that begin with it.
 * @typedef {{ids: Uint16Array, pairs: Map<string, number>, count: number, forms: string[][], common: string[][], firsts: number[][],
 *   takers: number[][], syllables: string[][]}} Alphabet
 */

export const SEPARATOR = 0;
export const TAIL = 1;
export const LETTERS = 2;
export const A = 97;

/**
 * What may be typed for a reading. ü is v in the table; people type v, u and ü.
 * @param {string} reading
 * @returns {string[]}
 */
function typed(reading) {
  const forms = [reading, reading[0]];
  if (reading.includes("v")) forms.push(reading.replace("v", "u"), reading.replace("v", "ü"));
  if (/^[zcs]h/.test(reading)) forms.push(reading.slice(0, 2));
  return forms;
}

/**
 * @param {PinyinData} readings
 * @returns {Alphabet}
 */
export function alphabetOf(readings) {
  /** @type {Alphabet} */
  const alphabet = {
    ids: new Uint16Array(0x10000),
    pairs: new Map(),
    count: LETTERS,
    forms: [[], []],
    common: [[], []],
    firsts: [[], []],
    takers: [],
    syllables: [],
  };
  for (let letter = 0; letter < 26; letter++) {
    const id = idOf(alphabet, String.fromCharCode(A + letter));
    alphabet.firsts[id].push(letter);
    alphabet.takers.push([id]);
    alphabet.syllables.push([String.fromCharCode(A + letter)]);
  }
  for (const reading of Object.keys(readings)) {
    const forms = typed(reading);
    const letter = reading.charCodeAt(0) - A;
    alphabet.syllables[letter] = [...new Set([...alphabet.syllables[letter], ...forms])];
    const mostly = readings[reading].indexOf(" ");
    let at = 0;
    for (const character of readings[reading].replace(" ", "")) {
      const id = idOf(alphabet, character);
      if (mostly < 0 || at < mostly) alphabet.common[id] = forms;
      at += character.length;
      alphabet.forms[id] = [...new Set([...alphabet.forms[id], ...forms])];
      if (alphabet.firsts[id].includes(letter)) continue;
      alphabet.firsts[id].push(letter);
      alphabet.takers[letter].push(id);
    }
  }
  return alphabet;
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
  alphabet.forms.push([]);
  alphabet.common.push([]);
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
