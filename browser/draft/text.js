/* Runs of a Document as text with 【name】 in it, and back. Pure. Drafts are edited as text. */

import { slots } from "../slots/slots.js";

/** @import { BlockJson } from "../papers/docx.js" */
/** @import { RunJson } from "../papers/document/plain.js" */

/**
 * @typedef {{point: string, phrase: string}} Origin
 * @typedef {{kind: string, hint?: string, options?: string[]}} InputJson
 * A block of a Document, see hooks/phrasebank/documents/model.py: which of the lists it has depends on its kind. The rows
 * of a list are runs, those of a table are cells of runs.
 * @typedef {{key: string, kind: string, level?: number, runs?: RunJson[], lead?: RunJson[], body?: RunJson[], rows?: any[],
 *   section?: string, heading?: string, leads?: string[], source?: Origin | null, widths?: number[], header?: number,
 *   columns?: InputJson[]}} DraftBlock
 * @typedef {{format: number, title: string, author: string, orientation: "portrait" | "landscape", slots: Record<string, InputJson>,
 *   blocks: DraftBlock[]}} DraftDocument
 * @typedef {{dimension: string, tags: string[]}} Selector
 * A 对照方面 as a draft keeps it.
 * @typedef {{id: string, title: string, from: Selector[]}} DraftHeading
 * A writer's own paper. `unfiled` are blocks without a home: 待归类.
 * @typedef {{format: 1, site: string, id: string, title: string, campaign: string, variant: string, audience: string,
 *   template: string, headings: DraftHeading[], fields: Record<string, string>, document: DraftDocument,
 *   unfiled: DraftBlock[]}} Draft
 * A text of a block. `row` and `column` are null outside lists and tables, `column` also in lists.
 * @typedef {{field: string, row: number | null, column: number | null, runs: RunJson[]}} TextField
 */

const SLOT = /【([^【】]*)】/g;

/** A block of a draft as the exports read it: its kind has all that they ask for. @param {DraftBlock} block @returns {BlockJson} */
export const asBlock = (block) => /** @type {BlockJson} */ (/** @type {unknown} */ (block));

/** @param {string} name @returns {boolean} whether one value of it serves the whole paper */
const isShared = (name) => slots.about(name).scope === "paper";

/**
 * @param {RunJson[]} runs
 * @returns {string} what they say, character by character; a slot without a value as 【name】
 */
export function textOf(runs) {
  return runs.map((run) => ("text" in run ? run.text : run.value || `【${run.name}】`)).join("");
}

/**
 * Brackets that are nested, or not closed, stay text.
 * @param {string} text
 * @param {string} key from which the slots' keys are made: unique in the document
 * @returns {RunJson[]} no two texts side by side, none empty
 */
export function runsOf(text, key) {
  /** @type {RunJson[]} */
  const runs = [];
  let at = 0;
  let slots = 0;
  for (const found of matches(text)) {
    if (found.index > at) runs.push({ text: text.slice(at, found.index) });
    const name = found[1];
    runs.push({ blank: isShared(name) ? name : `${key}.${++slots}`, name });
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

/** @param {string} text @returns {RegExpExecArray[]} its slots */
function matches(text) {
  const found = [];
  SLOT.lastIndex = 0;
  for (let match = SLOT.exec(text); match; match = SLOT.exec(text)) found.push(match);
  return found;
}

/**
 * The texts of a block that a writer edits, in the order of the paper.
 * @param {DraftBlock} block
 * @returns {TextField[]}
 */
export function textsOf(block) {
  const field = (/** @type {string} */ name, /** @type {RunJson[]} */ runs) => ({ field: name, row: null, column: null, runs });
  if (block.kind === "point") return [field("lead", block.lead || []), field("body", block.body || [])];
  if (block.kind === "list") return (block.rows || []).map((runs, row) => ({ field: "cell", row, column: null, runs }));
  if (block.kind !== "table") return [field("text", block.runs || [])];
  return (block.rows || []).reduce((cells, line, row) => {
    line.forEach((/** @type {RunJson[]} */ runs, /** @type {number} */ column) => cells.push({ field: "cell", row, column, runs }));
    return cells;
  }, /** @type {TextField[]} */ ([]));
}
