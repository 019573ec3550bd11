/* A draft as the Document that is shown, printed and exported. Pure. */

import { count } from "../papers/document/numbers.js";
import { blockFilledIn } from "../papers/filled.js";
import { textOf, textsOf, withoutEnd } from "./text.js";

/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { BlockJson, DocumentJson } from "../papers/docx.js" */
/** @import { Draft } from "./create.js" */
/** @import { DraftBlock, TextField } from "./text.js" */

/** @param {RunJson[]} runs @returns {boolean} */
const isSaid = (runs) => textOf(runs).trim() !== "";

/** @param {DraftBlock} block @returns {boolean} not what has no words, yet or any more: it would print a number alone, or an empty line. A table is there to be filled in */
const saysAnything = (block) => block.kind === "table" || textsOf(block).some(({ runs }) => isSaid(runs));

/** @param {DraftBlock} block @returns {DraftBlock} without rows of a list that say nothing, and without blanks and line feeds at the end of its texts, as pasted ones have them; the very block when there are none */
function withoutEmpty(block) {
  if (block.kind === "list" && !block.rows.every(isSaid)) return { ...block, rows: block.rows.filter(isSaid) };
  if (block.kind === "paragraph") {
    const runs = withoutEnd(block.runs);
    return runs === block.runs ? block : { ...block, runs };
  }
  if (block.kind !== "point") return block;
  const [lead, body] = [withoutEnd(block.lead), withoutEnd(block.body)];
  return lead === block.lead && body === block.body ? block : { ...block, lead, body };
}

/** By block, as it is with the fields it was last filled with. @type {WeakMap<DraftBlock, {fields: Record<string, string>, block: BlockJson}>} */
const known = new WeakMap();

/** @param {DraftBlock} block @param {Record<string, string>} fields @returns {BlockJson} the same object for the same block and fields */
function filled(block, fields) {
  const before = known.get(block);
  if (before && before.fields === fields) return before.block;
  const shared = (/** @type {TextField} */ { runs }) => runs.some((run) => !("text" in run) && Object.prototype.hasOwnProperty.call(fields, run.blank));
  const ended = withoutEmpty(block);
  const made = textsOf(ended).some(shared) ? blockFilledIn(ended, fields) : ended;
  known.set(block, { fields, block: made });
  return made;
}

/** By draft, so that whoever asks twice is given the same. @type {WeakMap<Draft, DocumentJson>} */
const papers = new WeakMap();

/**
 * Fields put in; what has no words left out, of headings their blocks kept. Blocks that did not change are the same objects as in the paper
 * of the draft before.
 * @param {Draft} draft
 * @returns {DocumentJson}
 */
export function paperOf(draft) {
  const before = papers.get(draft);
  if (before) return before;
  const printed = draft.document.blocks.filter(saysAnything);
  const blocks = printed.map((block) => filled(block, draft.fields));
  const made = { ...draft.document, blocks };
  papers.set(draft, made);
  return made;
}

/** By draft. @type {WeakMap<Draft, Map<string, string>>} */
const labels = new WeakMap();

/** @param {Draft} draft @returns {Map<string, string>} by block the number that it prints with (一、, 一是 …); empty for those that have none */
export function labelsOf(draft) {
  const before = labels.get(draft);
  if (before) return before;
  const { blocks } = paperOf(draft);
  const counted = count(blocks);
  const made = new Map(blocks.map(({ key }, at) => [key, counted[at].label]));
  labels.set(draft, made);
  return made;
}
