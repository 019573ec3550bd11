/* A term of a query, made ready to be looked for: what may be typed for which character. */

import { A, SEPARATOR, TAIL, knownId, mistakenOf } from "./alphabet.js";
import { claimOf } from "./claims.js";
import { MISTAKABLE } from "./spellings.js";
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
 * `mistaken`: the same, typed by who tells two sounds not apart; null where that is no other.
 * `hopeful`: by place 1 when what is left of the term from there on can be typed for some characters at all. `fits`: by
 * character the sum of 1 when a match may begin with it, and 2 when it may come second.
 * @typedef {{text: string, plain: string, tones: Uint8Array, end: number, core: string, codes: Uint16Array | null, letters: boolean, run: {text: string, at: number} | null,
 *   sets: number[][], table: Int16Array, width: number, states: Map<string, number>, hopeful: Uint8Array,
 *   fits: Uint8Array, spelling: Spelling, forms: string[][], common: Term | null, mistaken: Term | null, alphabet: Alphabet}} Term
 */

export const START = 1;
export const DEAD = -1;
const DONE = -2;

const FIRST = 1;
const SECOND = 2;

/**
 * @param {Alphabet} alphabet
 * @param {RegExp} degree
 * @param {string} text a term in its normal form
 * @param {boolean} fuzzy whether it may have been typed by who tells two sounds not apart
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

/** What a term without letters needs none of. */
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
 * @param {Term} term
 * @param {Spelling} spelling
 * @returns {Term} the term, to be followed as it is typed so
 */
function spelt(term, spelling) {
  /** @type {Term} */
  const made = { ...term, spelling, forms: spelling.forms, sets: [[]], states: new Map() };
  made.hopeful = hopeful(made);
  if (made.hopeful[0] === 0) return made;
  begin(made);
  made.common = { ...made, forms: spelling.common, table: new Int16Array(made.table.length), sets: [[]], states: new Map() };
  stateOf(made.common, [0]);
  return made;
}

/**
 * The first state, and what tells at a glance that no match begins at a place.
 * @param {Term} term
 */
function begin(term) {
  term.table = new Int16Array(term.width * 8);
  const fits = (term.fits = new Uint8Array(term.width));
  fits[TAIL] = SECOND;
  stateOf(term, [0]);
  let alone = false; // whether a match may be one character
  for (const id of candidates(term, 0)) {
    const after = advance(term, START, id);
    if (after === DEAD) continue;
    fits[id] |= FIRST;
    alone = alone || after === DONE;
  }
  if (alone) for (let id = 0; id < fits.length; id++) fits[id] |= SECOND;
  for (const places of term.sets.slice(START + 1)) {
    for (const place of places) for (const id of candidates(term, place)) fits[id] |= SECOND;
  }
}

/**
 * @param {Term} term
 * @param {number} place
 * @returns {number[]} the characters that the term may go on with there
 */
function candidates(term, place) {
  const letter = term.plain.charCodeAt(place) - A;
  if (letter >= 0 && letter < 26) return term.spelling.takers[letter];
  const id = idAt(term, place);
  return id >= 0 ? [id] : [];
}

/**
 * @param {Term} term
 * @returns {Uint8Array}
 */
function hopeful(term) {
  const { plain, spelling } = term;
  const hopes = new Uint8Array(plain.length + 1);
  hopes[plain.length] = 1;
  for (let place = plain.length - 1; place >= 0; place--) {
    const letter = plain.charCodeAt(place) - A;
    const ends = (/** @type {string} */ form) =>
      plain.startsWith(form, place) ? hopes[place + form.length] === 1 : endsWithin(term, place, form);
    if (letter < 0 || letter > 25 || spelling.syllables[letter].some(ends)) hopes[place] = 1;
  }
  return hopes;
}

/**
 * @param {Term} term
 * @param {number[]} places
 * @returns {number} the state of having reached one of these places
 */
function stateOf(term, places) {
  const key = places.join();
  let state = term.states.get(key);
  if (state === undefined) {
    state = term.sets.push(places) - 1;
    if (term.sets.length * term.width > term.table.length) {
      const table = new Int16Array(term.table.length * 2);
      table.set(term.table);
      term.table = table;
    }
    term.table[state * term.width + SEPARATOR] = DEAD;
    term.table[state * term.width + TAIL] = state; // its character has already been taken
    term.states.set(key, state);
  }
  return state;
}

/**
 * Answer what nobody has asked yet: the state after a character.
 * @param {Term} term
 * @param {number} state
 * @param {number} id
 * @returns {number}
 */
export function advance(term, state, id) {
  /** @type {number[]} */
  const places = [];
  let after = 0;
  const { text, tones, hopeful: hopes, spelling } = term;
  const reach = (/** @type {number} */ from, /** @type {number} */ place) => {
    if (place === text.length) after = from > 0 || spelling.least === 1 ? DONE : after;
    else if (hopes[place] === 1 && !places.includes(place)) places.push(place);
    if (tones[place] === 1) reach(from, place + 1);
  };
  for (const place of term.sets[state]) for (const step of stepsOf(term, place, id)) reach(place, place + step);
  if (after === 0) after = places.length === 0 ? DEAD : stateOf(term, places);
  term.table[state * term.width + id] = after;
  return after;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {boolean} whether a letter stands there that may be pinyin
 */
function isLetter(text, at) {
  const character = text[at];
  return (character >= "a" && character <= "z") || character === "ü";
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

/**
 * How far a character may take a term: the lengths of what may be typed for it at a place.
 * @param {Term} term
 * @param {number} place
 * @param {number} id
 * @returns {number[]}
 */
function stepsOf(term, place, id) {
  const { text, plain, forms, spelling } = term;
  const steps = [];
  if (id === idAt(term, place) && (spelling.latin || !isLetter(plain, place))) steps.push(/** @type {number} */ (text.codePointAt(place)) > 0xffff ? 2 : 1);
  for (const form of forms[id] || []) {
    if (plain.startsWith(form, place)) steps.push(form.length);
    else if (endsWithin(term, place, form)) steps.push(text.length - place);
  }
  return steps;
}

/**
 * @param {Term} term
 * @param {number} at
 * @returns {number}
 */
function idAt(term, at) {
  if (term.codes) return term.codes[at];
  return knownId(term.alphabet, String.fromCodePoint(/** @type {number} */ (term.text.codePointAt(at))));
}

/**
 * @param {Term} term
 * @param {number} at
 * @param {string} form
 * @returns {boolean} whether the term ends inside a form that begins there
 */
function endsWithin({ plain, end, spelling }, at, form) {
  const rest = end - at;
  return rest >= spelling.open && rest < form.length && form.startsWith(plain.slice(at, end));
}
