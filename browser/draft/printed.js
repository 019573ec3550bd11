/* A draft as it prints and is taken away: every line of its paragraphs and points is a paragraph of its own. Pure.

   Writers press Enter, or paste several paragraphs at once. Each of them is indented by two characters (GB/T 9704-2012, 7.3.3), which
   its style does: a line feed within a paragraph would begin a line without them, and the spaces that pasted paragraphs begin with would
   come on top of them. Whoever looks for places in the words of a block takes `paperOf`, in which a block is one. */

import { plain } from "../papers/document/plain.js";
import { paperOf } from "./paper.js";

/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { BlockJson, DocumentJson } from "../papers/docx.js" */
/** @import { Draft } from "./create.js" */

const MARK = "+"; // between the key of a block and the number of a paragraph of it

/** @param {RunJson} run @returns {RunJson[]} one a line; the very run when it is one line, or a slot that is still open */
function linesOfRun(run) {
  const said = plain.said(run);
  if (plain.isOpen(run) || !said.includes("\n")) return [run];
  return said.split("\n").map((text) => ("text" in run || plain.trimmed(text) === "" ? { text } : { ...run, value: text }));
}

/** @param {RunJson[]} runs @param {RegExp} blanks at one end of a text @param {number} at that end: 0, or -1 for the last @returns {RunJson[]} without blanks there; the very runs when there are none */
function cut(runs, blanks, at) {
  const [run] = runs.slice(at);
  if (!run || !("text" in run)) return runs;
  const text = run.text.replace(blanks, "");
  if (text === run.text && text !== "") return runs;
  const rest = at === 0 ? runs.slice(1) : runs.slice(0, -1);
  if (text === "") return cut(rest, blanks, at);
  return at === 0 ? [{ text }, ...rest] : [...rest, { text }];
}

/** @param {RunJson[]} runs @returns {RunJson[]} without blanks at either end */
const trimmed = (runs) => cut(cut(runs, /^\s+/, 0), /\s+$/, -1);

/** @param {RunJson[]} runs @returns {RunJson[][]} a line each; the very runs where nothing is to be done */
function linesOf(runs) {
  /** @type {RunJson[][]} */
  const lines = [[]];
  for (const run of runs) {
    const [first, ...others] = linesOfRun(run);
    lines[lines.length - 1].push(first);
    for (const one of others) lines.push([one]);
  }
  if (lines.length === 1) return [trimmed(runs)];
  return lines.map(trimmed);
}

/** By block. @type {WeakMap<BlockJson, BlockJson[]>} */
const known = new WeakMap();

/** @param {BlockJson} block @returns {BlockJson[]} its paragraphs; the very block where it is one already */
function paragraphsOf(block) {
  if (block.kind !== "point" && block.kind !== "paragraph") return [block];
  const before = known.get(block);
  if (before) return before;
  const runs = block.kind === "point" ? block.body : block.runs;
  // Behind a lead clause nothing may stand on its line; an empty line anywhere else is none.
  const [first = [], ...others] = linesOf(runs).filter((line, at) => line.length > 0 || (at === 0 && block.kind === "point"));
  /** @type {BlockJson} */
  const own = first === runs ? block : block.kind === "point" ? { ...block, body: first } : { ...block, runs: first };
  /** @type {BlockJson[]} */
  const below = others.map((line, at) => ({ key: `${block.key}${MARK}${at + 2}`, kind: "paragraph", runs: line }));
  known.set(block, [own, ...below]);
  return [own, ...below];
}

/** @param {DocumentJson} document @returns {DocumentJson} blocks that are one paragraph are the same objects, and those of a block that did not change */
export const withParagraphs = (document) => ({ ...document, blocks: document.blocks.flatMap(paragraphsOf) });

/** @param {Draft} draft @returns {DocumentJson} */
export const printedOf = (draft) => withParagraphs(paperOf(draft));

/** @param {string} key of a block of a printed paper @returns {string} the key of the draft's block that it is a paragraph of */
export const ownerOf = (key) => key.split(MARK)[0];
