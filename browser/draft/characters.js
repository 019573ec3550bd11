/* Counts the characters of a draft as it prints, with numbers and full stops. Pure. The composer, the list of drafts and the
   rules all count by this.

   The count of a block is remembered for the block object, so that a keystroke only counts one block again. */

import { plain } from "../papers/document/plain.js";
import { charactersOf } from "../rules/length.js";
import { labelsOf } from "./paper.js";
import { textsOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { DraftBlock } from "./text.js" */

/**
 * A block's characters outside slots, and the names of its slots: `shared` are said once for the whole paper.
 * @typedef {{characters: number, own: string[], shared: string[]}} Measured
 */

/** @param {Record<string, string>} fields @param {string} name @returns {string} */
export const fieldOf = (fields, name) => (Object.prototype.hasOwnProperty.call(fields, name) ? fields[name] : "");

/** By block. @type {WeakMap<DraftBlock, Measured>} */
const known = new WeakMap();

/** @param {DraftBlock} block @returns {string} what it prints beside its words, its own number left out: that depends on the blocks before it */
function besideOf(block) {
  if (block.kind === "list") return block.rows.map((_, at) => `${at + 1}.`).join("");
  return block.kind === "point" ? plain.finalStop(block.lead) : "";
}

/** @param {DraftBlock} block */
function measured(block) {
  const before = known.get(block);
  if (before) return before;
  /** @type {Measured} */
  const made = { characters: besideOf(block).length, own: [], shared: [] };
  for (const { runs } of textsOf(block)) {
    for (const run of runs) {
      if ("text" in run) made.characters += charactersOf(run.text);
      else (run.blank === run.name ? made.shared : made.own).push(run.name);
    }
  }
  known.set(block, made);
  return made;
}

/** A slot counts as its name while it is open. @param {DraftBlock} block @param {Record<string, string>} fields @returns {{characters: number, open: number}} */
export function comesTo(block, fields) {
  const { characters, own, shared } = measured(block);
  const values = shared.map((name) => fieldOf(fields, name));
  const named = own.reduce((sum, name) => sum + charactersOf(name), characters);
  return {
    characters: shared.reduce((sum, name, at) => sum + charactersOf(values[at] || name), named),
    open: own.length + values.filter((value) => value === "").length,
  };
}

/** @param {Draft} draft @returns {(block: DraftBlock) => number} characters of a block with its number; an open slot counts as its name */
export function lengthsIn(draft) {
  const labels = labelsOf(draft);
  return (block) => comesTo(block, draft.fields).characters + (labels.get(block.key) || "").length;
}
