/* A text with what was found in it marked, and its slots marked as slots. Elements are built; no text becomes markup. */

import { slots } from "../slots/slots.js";

/** @typedef {[number, number]} Extent from and to, in UTF-16 units of the whole text */

/**
 * A stretch of the text, with what falls into it marked.
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {Extent[]} ranges in order, apart from each other
 * @returns {Array<Node | string>}
 */
function stretch(text, from, to, ranges) {
  /** @type {Array<Node | string>} */
  const made = [];
  let at = from;
  for (const [start, end] of ranges) {
    const first = Math.max(start, at);
    const last = Math.min(end, to);
    if (first >= last) continue;
    if (first > at) made.push(text.slice(at, first));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(first, last);
    made.push(mark);
    at = last;
  }
  if (at < to) made.push(text.slice(at, to));
  return made;
}

/**
 * @param {string} text
 * @param {Extent[]} ranges
 * @returns {DocumentFragment}
 */
export function marked(text, ranges) {
  const made = document.createDocumentFragment();
  let at = 0;
  const pattern = slots.pattern();
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const end = found.index + found[0].length;
    const slot = document.createElement("span");
    slot.className = "pb-slot";
    slot.append(...stretch(text, found.index, end, ranges));
    made.append(...stretch(text, at, found.index, ranges), slot);
    at = end;
  }
  made.append(...stretch(text, at, text.length, ranges));
  return made;
}
