// @ts-check
/* Title, name line, signature and date when a draft moves to another recipe. Pure. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;
const { draft: operations } = Phrasebank;

Object.assign(operations, {
/**
 * @param {Draft} draft a paper as `create` makes it
 * @param {number} first
 * @returns {Draft} with its blocks numbered from there, so that they cannot meet those of another paper
 */
numberedFrom(draft, first) {
  const renamed = draft.document.blocks.map((block, at) => renumbered(block, `b${first + at}`));
  return { ...draft, document: { ...draft.document, blocks: renamed } };
},

/**
 * The lines at both ends of the new paper: those the writer changed stay as they are, at their own end; a changed one for which
 * the new paper has no line goes to 待归类 as a paragraph.
 * @param {Draft} draft
 * @param {Set<string>} given what the old recipe had put there
 * @param {Structure} parts of the new paper
 * @returns {{head: DraftBlock[], tail: DraftBlock[], unfiled: DraftBlock[]}}
 */
edges(draft, given, parts) {
  const before = operations.structure(draft.document.blocks);
  const said = (/** @type {DraftBlock} */ block) => JSON.stringify([block.kind, [operations.text(block.runs)]]);
  const changed = [...before.head, ...before.tail].filter((block) => operations.says(block) && !given.has(said(block)));
  /** @type {DraftBlock[]} */
  const used = [];
  const put = (/** @type {DraftBlock} */ block) => {
    const own = changed.find((other) => other.kind === block.kind && !used.includes(other));
    if (!own) return block;
    used.push(own);
    return own;
  };
  const head = parts.head.map(put);
  const tail = parts.tail.map(put);
  const unfiled = changed.filter((block) => !used.includes(block)).map(({ key, runs }) => ({ key, kind: "paragraph", runs }));
  return { head, tail, unfiled };
},
});

/** @param {DraftBlock} block @param {string} key @returns {DraftBlock} under another key, its slots too */
function renumbered(block, key) {
  const made = { ...block, key };
  if (block.runs) made.runs = operations.runs(operations.text(block.runs), key);
  if (block.kind === "list") made.rows = (block.rows || []).map((runs, row) => operations.runs(operations.text(runs), `${key}.${row}.0`));
  if (block.kind === "table") {
    const cell = (/** @type {RunJson[]} */ runs, /** @type {number} */ row, /** @type {number} */ column) => operations.runs(operations.text(runs), `${key}.${row}.${column}`);
    made.rows = (block.rows || []).map((line, row) => line.map((/** @type {RunJson[]} */ runs, /** @type {number} */ column) => cell(runs, row, column)));
  }
  return made;
}
})();
