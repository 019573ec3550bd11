/* Shows a text with search results and slots marked. It builds elements, and no text becomes markup. */

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
 * The text, or a part of it that cuts no slot.
 * @param {string} text
 * @param {Extent[]} ranges
 * @param {number} [from]
 * @param {number} [to]
 * @returns {DocumentFragment}
 */
export function marked(text, ranges, from = 0, to = text.length) {
  const made = document.createDocumentFragment();
  let at = from;
  const pattern = slots.pattern();
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found && found.index < to; found = pattern.exec(text)) {
    const end = found.index + found[0].length;
    const slot = document.createElement("span");
    slot.className = "pb-slot";
    slot.append(...stretch(text, found.index, end, ranges));
    made.append(...stretch(text, at, found.index, ranges), slot);
    at = end;
  }
  made.append(...stretch(text, at, to, ranges));
  return made;
}

/**
 * A phrase with its moves as on its page: what each does stands beside it, and is not part of the text.
 * @param {string} text
 * @param {Extent[]} ranges
 * @param {{id: string, title: string, end: number}[]} moves none where the text is one piece
 * @returns {DocumentFragment}
 */
export function markedMoves(text, ranges, moves) {
  if (moves.length === 0) return marked(text, ranges);
  const made = document.createDocumentFragment();
  let from = 0;
  for (const { id, title, end } of moves) {
    const move = document.createElement("span");
    move.className = "pb-move";
    move.dataset.move = id;
    move.dataset.title = title;
    move.append(marked(text, ranges, from, end));
    made.append(move);
    from = end;
  }
  return made;
}
