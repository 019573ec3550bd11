/* The text of a block of a Document. The places of findings refer to it. Pure; the twin of `block_text` in
   rules/papers/view.py. */

import { slots } from "../slots/slots.js";

/** @import { RunJson } from "../papers/document/plain.js" */

/**
 * A block of a Document as rules read it, whatever else it has. `mark`: the number that it was written with, where a reader kept it.
 * `runIn`: of a heading or a point, whether the text goes on behind it on the same line.
 * @typedef {{key: string, kind: string, level?: number, section?: string, mark?: string, runIn?: boolean, source?: unknown, runs?: RunJson[], lead?: RunJson[],
 *   body?: RunJson[], rows?: RunJson[][] | RunJson[][][]}} BlockLike
 * @typedef {{part: string, text: string, offset: number}} Part
 */

/** @param {RunJson} run @returns {string} what it says, character by character; a slot without a value as 【name】 */
export const saidBy = (run) => ("text" in run ? run.text : run.value || slots.written(run.name));

/** @param {RunJson[]} runs @returns {string} what they say together */
export const textOf = (runs) => runs.map(saidBy).join("");

/** @param {BlockLike} block @returns {string[][]} cells by row; a row of a list is one cell */
export function gridOf(block) {
  if (block.kind === "list") return /** @type {RunJson[][]} */ (block.rows || []).map((row) => [textOf(row)]);
  return /** @type {RunJson[][][]} */ (block.rows || []).map((row) => row.map(textOf));
}

/**
 * A lead clause and its body with nothing between; rows joined by line feeds, cells by tabs; else what its runs say.
 * @param {BlockLike} block
 * @returns {string}
 */
export function blockText(block) {
  if (block.kind === "point") return textOf(block.lead || []) + textOf(block.body || []);
  if (block.kind === "list" || block.kind === "table") return gridOf(block).map((row) => row.join("\t")).join("\n");
  return textOf(block.runs || []);
}

/** @param {BlockLike} block @returns {Part[]} the texts that read on by themselves, and where each begins in the block's text */
export function partsOf(block) {
  if (block.kind === "point") {
    const lead = textOf(block.lead || []);
    return [{ part: "lead", text: lead, offset: 0 }, { part: "body", text: textOf(block.body || []), offset: lead.length }];
  }
  if (block.kind !== "list" && block.kind !== "table") return [{ part: "text", text: textOf(block.runs || []), offset: 0 }];
  let offset = 0;
  return gridOf(block).flatMap((row) => {
    const parts = row.map((text) => {
      const part = { part: "cell", text, offset };
      offset += text.length + 1;
      return part;
    });
    if (row.length === 0) offset++; // a row without cells is a line too
    return parts;
  });
}
