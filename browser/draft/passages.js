/* Finds where the sentences of a phrase stand in a text that a writer has edited, and the values in their slots. Pure.

   A sentence is found where all its fixed words stand in their order, whatever is in its slots. */

import { piecesOf } from "../slots/pieces.js";
import { slots } from "../slots/slots.js";

/** `values`: by slot, in order. @typedef {{start: number, end: number, values: {name: string, value: string}[]}} Passage */

const STOPS = "。！？；\n";
const FAR = 200; // characters that may stand in a slot
const TELLING = 6; // fixed characters in a row that tell one sentence from another

/** @param {string} text @param {number} before @returns {number} where the sentence that reaches to there begins */
function beginning(text, before) {
  let at = before;
  while (at > 0 && !STOPS.includes(text[at - 1])) at--;
  return at;
}

/** @param {string} text @param {number} from @returns {number} where the sentence ends, its stop not included */
function ending(text, from) {
  let at = from;
  while (at < text.length && !STOPS.includes(text[at])) at++;
  return at;
}

/**
 * @param {string} text
 * @param {{fixed: string[], names: string[]}} pieces of a wording
 * @param {number} from
 * @param {number} first where the first fixed words stand
 * @returns {Passage | null} null when the others do not follow
 */
function passageAt(text, { fixed, names }, from, first) {
  // A wording that begins with a slot begins where the sentence does.
  const opens = fixed[0] === "" ? 1 : 0;
  const start = opens ? Math.max(from, beginning(text, first)) : first;
  const values = opens ? [{ name: names[0], value: text.slice(start, first) }] : [];
  let end = first + fixed[opens].length;
  for (let at = opens + 1; at < fixed.length; at++) {
    // A slot behind which nothing fixed stands reaches to the sentence's end.
    const next = fixed[at] === "" ? ending(text, end) : text.indexOf(fixed[at], end);
    if (next < 0) return null;
    values.push({ name: names[at - 1], value: text.slice(end, next) });
    end = next + fixed[at].length;
  }
  return values.some(({ value }) => value.length > FAR) ? null : { start, end, values };
}

/** A block is looked at with every keystroke, and its wordings stay. @type {Map<string, ReturnType<typeof piecesOf>>} */
const known = new Map();

/** @param {string} wording of the library @returns {ReturnType<typeof piecesOf>} */
function piecesIn(wording) {
  const found = known.get(wording) || piecesOf(wording);
  known.set(wording, found);
  return found;
}

/** @param {string} text @param {string} wording @param {number} from @returns {Passage | null} the first from there */
function find(text, wording, from) {
  const pieces = piecesIn(wording);
  const anchor = pieces.fixed[0] || pieces.fixed[1];
  if (!anchor) return null;
  for (let first = text.indexOf(anchor, from); first >= 0; first = text.indexOf(anchor, first + 1)) {
    const found = passageAt(text, pieces, from, first);
    if (found) return found;
  }
  return null;
}

/** @param {string} wording @returns {string} what of it tells that it is there; empty when it has too little of its own */
function telling(wording) {
  const longest = piecesIn(wording).fixed.reduce((most, piece) => (piece.length > most.length ? piece : most), "");
  return longest.length < TELLING ? "" : longest;
}

/**
 * @param {string} text
 * @param {string[]} wordings the sentences that were put there, in their order
 * @param {number} at which of them is looked for
 * @returns {Passage | null} null when it no longer stands there as it did
 */
export function passageOf(text, wordings, at) {
  let from = 0;
  // Those before it, as far as they stand, are passed: the same words may be in them.
  for (const before of wordings.slice(0, at)) {
    const passed = find(text, before, from);
    if (passed) from = passed.end;
  }
  const found = find(text, wordings[at], from) || find(text, wordings[at], 0);
  const others = wordings.map((wording, nth) => (nth === at ? "" : telling(wording))).filter(Boolean);
  const isClean = found && !found.values.some(({ value }) => others.some((piece) => value.includes(piece)));
  return isClean ? found : null;
}

/**
 * A wording with values in its slots: the first of a name into the first slot of that name, and so on.
 * @param {string} wording
 * @param {(name: string, nth: number) => string} valueOf empty for none
 * @returns {string}
 */
export function filledWith(wording, valueOf) {
  const { fixed, names } = piecesIn(wording);
  /** @type {Map<string, number>} */
  const seen = new Map();
  return fixed.reduce((made, piece, at) => {
    const name = names[at - 1];
    const nth = seen.get(name) || 0;
    seen.set(name, nth + 1);
    return `${made}${valueOf(name, nth) || slots.written(name)}${piece}`;
  });
}
