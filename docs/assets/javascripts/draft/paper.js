// @ts-check
/* A draft as the Document that is shown, printed and exported. Pure. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;
const { draft: operations } = Phrasebank;

/** By block, as it is with the fields it was last filled with. @type {WeakMap<DraftBlock, {fields: Record<string, string>, block: DraftBlock}>} */
const known = new WeakMap();

/** @param {DraftBlock} block @param {Record<string, string>} fields @returns {DraftBlock} the same object for the same block and fields */
function filled(block, fields) {
  const before = known.get(block);
  if (before && before.fields === fields) return before.block;
  const shared = (/** @type {TextField} */ { runs }) => runs.some((run) => !("text" in run) && Object.prototype.hasOwnProperty.call(fields, run.blank));
  const made = operations.texts(block).some(shared) ? Phrasebank.filled({ blocks: [block] }, fields).blocks[0] : block;
  known.set(block, { fields, block: made });
  return made;
}

/** By draft, so that whoever asks twice is given the same. @type {WeakMap<Draft, DraftDocument>} */
const papers = new WeakMap();

/**
 * Fields put in; headings without words left out, their blocks kept. Blocks that did not change are the same objects as in the paper
 * of the draft before.
 * @param {Draft} draft
 * @returns {DraftDocument}
 */
operations.paper = function (draft) {
  const before = papers.get(draft);
  if (before) return before;
  const printed = draft.document.blocks.filter((block) => block.kind !== "heading" || operations.text(block.runs).trim() !== "");
  const made = { ...draft.document, blocks: printed.map((block) => filled(block, draft.fields)) };
  papers.set(draft, made);
  return made;
};
})();
