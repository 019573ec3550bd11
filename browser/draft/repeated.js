/* Finds the same value in many slots: a 具体事例 that is three times the same is no real case. Pure.

   What a writer put into a slot is plain text afterwards. It is recognised by the wording of the library around it. */

import { slots } from "../slots/slots.js";
import { passageOf } from "./passages.js";
import { bodyOf, originOf, textOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock } from "./text.js" */

/** `name`: of the slot; `key`: of the block. @typedef {{key: string, name: string}} Filled */
/** @typedef {{value: string, places: Filled[]}} Repeated */

const MANY = 3; // places that say the same
const LONG = 8; // characters of a value that two places do not have by chance
const OFTEN = 5; // places that have one date or number
/** Dates, numbers and how often: many matters have the same. */
const PLAIN = /^[\d零〇一二三四五六七八九十百两几每年月日号周季次第上下半初中旬末底天前后午至到、.—\-~～]+$/;

/** @param {string} value @returns {string} what tells values apart */
const bare = (value) => value.replace(/[\s\p{P}]/gu, "");

/** @param {DraftBlock} block @param {Shelf} shelf @returns {{name: string, value: string}[]} what stands in the slots of the wording that it was taken from */
function filledIn(block, shelf) {
  const source = originOf(block);
  const phrase = source && shelf.phrase(source.phrase);
  if (!phrase) return [];
  const wordings = phrase.written.length > 0 ? phrase.written.map(({ text }) => text) : [phrase.text];
  const text = textOf(bodyOf(block));
  return wordings.flatMap((_, at) => {
    const passage = passageOf(text, wordings, at);
    return passage ? passage.values : [];
  });
}

/** @param {string} value @param {number} places @returns {boolean} */
function isTooMany(value, places) {
  if (PLAIN.test(value)) return places >= OFTEN;
  return places >= (Array.from(value).length >= LONG ? 2 : MANY);
}

/**
 * @param {Draft} draft
 * @param {Shelf} shelf
 * @returns {Repeated[]} values that stand in too many slots which want each its own, in the paper's order
 */
export function repeatedIn(draft, shelf) {
  /** @type {Map<string, Repeated>} */
  const byValue = new Map();
  for (const block of draft.document.blocks) {
    for (const { name, value } of filledIn(block, shelf)) {
      const key = bare(value);
      const { scope, kind } = slots.about(name);
      if (key === "" || value === slots.written(name) || scope === "paper" || kind === "choice") continue;
      const known = byValue.get(key) || { value: value.trim(), places: [] };
      known.places.push({ key: block.key, name });
      byValue.set(key, known);
    }
  }
  return Array.from(byValue.values()).filter(({ value, places }) => isTooMany(bare(value), places.length));
}
