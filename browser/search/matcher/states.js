/* Follows a term with letters through a text by states, which are made when they are first needed. */

import { A, SEPARATOR, TAIL, knownId } from "./alphabet.js";

/** @import { Spelling } from "./spellings.js" */
/** @import { Term } from "./term.js" */

export const START = 1;
export const DEAD = -1;
const DONE = -2;

const FIRST = 1;
const SECOND = 2;

/**
 * @param {Term} term
 * @param {Spelling} spelling
 * @returns {Term} the term, to be followed as it is typed so
 */
export function spelt(term, spelling) {
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
    term.table[state * term.width + TAIL] = state; // the second half of a surrogate pair: its character has already been followed
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
export function isLetter(text, at) {
  const character = text[at];
  return (character >= "a" && character <= "z") || character === "ü";
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
