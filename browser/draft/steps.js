/* What one undo takes back of what is typed. Typing on in one field is a step, taking away is another, and words put in place
   of others begin one: a step never holds words that were there only between two others. Pure. */

import { findBlock } from "./regions.js";
import { textOf, textsOf } from "./text.js";

/** @import { Draft, TextField } from "./text.js" */

/** @typedef {{tag: string, begins: boolean}} Step `tag` is empty for a step of its own; `begins`: even after one of the same tag */

/** @param {string} before @param {string} after @returns {{isKept: boolean, isShorter: boolean}} whether all of the old, or nothing but the old, is in the new */
function compared(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { isKept: start + end === before.length, isShorter: start + end === after.length };
}

/**
 * The text that a typing operation changes: its name, what it says, what it will say.
 * @param {Draft} draft
 * @param {string} name
 * @param {any[]} rest the operation's arguments after the draft
 * @returns {[string, string, string] | null}
 */
function typed(draft, name, rest) {
  if (name === "rename") return [name, draft.title, rest[0]];
  if (name === "setField") return [`${name} ${rest[0]}`, draft.fields[rest[0]] || "", rest[1]];
  if (name !== "edit" && name !== "renameHeading") return null;
  const [key, change] = name === "edit" ? rest : [rest[0], { text: rest[1] }];
  const { cell } = change;
  const field = cell ? "cell" : Object.keys(change).join();
  const place = cell ? `${cell.row} ${cell.column}` : field;
  const block = findBlock(draft, key);
  const at = (/** @type {TextField} */ one) => one.field === field && (!cell || (one.row === cell.row && (one.column || 0) === (cell.column || 0)));
  const found = block && textsOf(block).find(at);
  return found ? [`${name} ${key} ${place}`, textOf(found.runs), cell ? cell.text : change[field]] : null;
}

/**
 * @param {Draft} draft before the operation
 * @param {string} name of the operation
 * @param {any[]} rest its arguments after the draft
 * @returns {Step}
 */
export function stepOf(draft, name, rest) {
  const found = typed(draft, name, rest);
  if (!found) return { tag: "", begins: true };
  const [place, before, after] = found;
  const { isKept, isShorter } = compared(before, after);
  return { tag: `${place} ${isShorter && !isKept ? "-" : "+"}`, begins: !isKept && !isShorter };
}
