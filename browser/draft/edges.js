/* What becomes of title, name line, signature and date when a draft moves to another recipe. Pure. */

import { says } from "./pairs.js";
import { structure } from "./regions.js";
import { bodyOf, runsOf, textOf } from "./text.js";

/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { Draft } from "./create.js" */
/** @import { Structure } from "./regions.js" */
/** @import { DraftBlock, ParagraphBlock } from "./text.js" */

/**
 * @param {Draft} draft a paper as `create` makes it
 * @param {number} first
 * @returns {Draft} with its blocks numbered from there, so that they cannot meet those of another paper
 */
export function numberedFrom(draft, first) {
  const renamed = draft.document.blocks.map((block, at) => renumbered(block, `b${first + at}`));
  return { ...draft, document: { ...draft.document, blocks: renamed } };
}

/**
 * The lines at both ends of the new paper: those the writer changed stay as they are, at their own end; a changed one for which
 * the new paper has no line goes to 待归类 as a paragraph.
 * @param {Draft} draft
 * @param {Set<string>} given what the old recipe had put there
 * @param {Structure} parts of the new paper
 * @returns {{head: DraftBlock[], tail: DraftBlock[], unfiled: DraftBlock[]}}
 */
export function edgesOf(draft, given, parts) {
  const before = structure(draft.document.blocks);
  const said = (/** @type {DraftBlock} */ block) => JSON.stringify([block.kind, [textOf(bodyOf(block))]]);
  const changed = [...before.head, ...before.tail].filter((block) => says(block) && !given.has(said(block)));
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
  const unfiled = changed.filter((block) => !used.includes(block)).map(asParagraph);
  return { head, tail, unfiled };
}

/** @param {DraftBlock} block one text @returns {ParagraphBlock} */
const asParagraph = (block) => ({ key: block.key, kind: "paragraph", runs: bodyOf(block) });

/** @param {DraftBlock} block @param {string} key @returns {DraftBlock} under another key, its slots too */
function renumbered(block, key) {
  const anew = (/** @type {RunJson[]} */ runs, /** @type {string} */ stem) => runsOf(textOf(runs), stem);
  if (block.kind === "point") return { ...block, key, lead: anew(block.lead, `${key}.lead`), body: anew(block.body, `${key}.body`) };
  if (block.kind === "list") return { ...block, key, rows: block.rows.map((runs, row) => anew(runs, `${key}.${row}.0`)) };
  if (block.kind !== "table") return { ...block, key, runs: anew(block.runs, key) };
  return { ...block, key, rows: block.rows.map((line, row) => line.map((runs, column) => anew(runs, `${key}.${row}.${column}`))) };
}
