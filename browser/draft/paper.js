/* A draft as the Document that is shown, printed and exported. Pure. */

import { count } from "../papers/document/numbers.js";
import { blockFilledIn } from "../papers/filled.js";
import { textOf, textsOf } from "./text.js";

/** @import { BlockJson, DocumentJson } from "../papers/docx.js" */
/** @import { Draft } from "./create.js" */
/** @import { DraftBlock, TextField } from "./text.js" */

/** By block, as it is with the fields it was last filled with. @type {WeakMap<DraftBlock, {fields: Record<string, string>, block: BlockJson}>} */
const known = new WeakMap();

/** @param {DraftBlock} block @param {Record<string, string>} fields @returns {BlockJson} the same object for the same block and fields */
function filled(block, fields) {
  const before = known.get(block);
  if (before && before.fields === fields) return before.block;
  const shared = (/** @type {TextField} */ { runs }) => runs.some((run) => !("text" in run) && Object.prototype.hasOwnProperty.call(fields, run.blank));
  const made = textsOf(block).some(shared) ? blockFilledIn(block, fields) : block;
  known.set(block, { fields, block: made });
  return made;
}

/** By draft, so that whoever asks twice is given the same. @type {WeakMap<Draft, DocumentJson>} */
const papers = new WeakMap();

/**
 * Fields put in; headings without words left out, their blocks kept. Blocks that did not change are the same objects as in the paper
 * of the draft before.
 * @param {Draft} draft
 * @returns {DocumentJson}
 */
export function paperOf(draft) {
  const before = papers.get(draft);
  if (before) return before;
  const printed = draft.document.blocks.filter((block) => block.kind !== "heading" || textOf(block.runs).trim() !== "");
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
