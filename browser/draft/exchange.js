/* 换一句: replaces a sentence of the library in a block by a sibling's. Pure. */

import { slots } from "../slots/slots.js";
import { withBody } from "./blocks.js";
import { filledWith, passageOf } from "./passages.js";
import { findBlock } from "./regions.js";
import { bodyOf, textOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Passage } from "./passages.js" */
/** @import { ShelfPhrase } from "./shelf-points.js" */
/** @import { DraftBlock } from "./text.js" */

/**
 * What stood in slots, by name in order: it comes back when a sentence with such a slot does.
 * @typedef {Map<string, string[]>} Given
 */

/** @param {DraftBlock} block @param {ShelfPhrase} phrase that its words were taken from @param {number} at which move @returns {Passage | null} null when the writer changed it */
export const standing = (block, phrase, at) => passageOf(textOf(bodyOf(block)), phrase.written.map(({ text }) => text), at);

/** @param {Passage} passage @returns {Given} by name what the writer put there */
export function givenIn({ values }) {
  /** @type {Given} */
  const given = new Map();
  for (const { name, value } of values) given.set(name, [...(given.get(name) || []), value === slots.written(name) ? "" : value]);
  return given;
}

/**
 * @param {Draft} draft
 * @param {string} key of the block
 * @param {ShelfPhrase} from the phrase that its words were taken from
 * @param {ShelfPhrase} to the same but for one move
 * @param {number} at which move
 * @param {Given} [before] what stood in slots that an earlier exchange took away
 * @returns {Draft} the same one when the sentence no longer stands there
 */
export function exchangeMove(draft, key, from, to, at, before = new Map()) {
  const block = findBlock(draft, key);
  const passage = block && standing(block, from, at);
  if (!block || !passage || to.id === from.id) return draft;
  const text = textOf(bodyOf(block));
  const given = new Map([...before, ...givenIn(passage)]);
  const put = filledWith(to.written[at].text, (name, nth) => (given.get(name) || [])[nth] || "");
  return withBody(draft, key, text.slice(0, passage.start) + put + text.slice(passage.end), { point: to.point, phrase: to.id });
}
