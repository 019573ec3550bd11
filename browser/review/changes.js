/* 采用: replaces a part of a block's text and leaves everything else as it is. Pure. */

import { blockText, saidBy } from "../rules/block-text.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { Finding } from "../rules/telling.js" */

/**
 * @param {RunJson[]} runs
 * @param {number} start
 * @param {number} end both within what the runs say
 * @param {string} words
 * @returns {RunJson[]}
 */
function spliced(runs, start, end, words) {
  let at = 0;
  let isPut = false;
  /** @type {RunJson[]} */
  const made = [];
  for (const run of runs) {
    const text = saidBy(run);
    const [from, to] = [Math.max(start, at), Math.min(end, at + text.length)];
    const isHit = from < to || (start === end && !isPut && at <= start && start <= at + text.length);
    if (!isHit) made.push(run);
    else {
      const rest = text.slice(0, from - at) + (isPut ? "" : words) + text.slice(Math.max(from, to) - at);
      isPut = true;
      if (rest !== "") made.push({ text: rest });
    }
    at += text.length;
  }
  return made;
}

/** @param {RunJson[]} runs @returns {number} */
const length = (runs) => runs.reduce((sum, run) => sum + saidBy(run).length, 0);

/** @param {DraftBlock} block @param {number} start @param {number} end @param {string} words @returns {DraftBlock} */
function changed(block, start, end, words) {
  if (block.kind === "table" || block.kind === "list") return block;
  if (block.kind !== "point") return { ...block, runs: spliced(block.runs, start, end, words) };
  const lead = length(block.lead);
  const body = blockText(block).length - length(block.body); // a stop may stand between them
  if (end <= lead) return { ...block, lead: spliced(block.lead, start, end, words) };
  return start >= body ? { ...block, body: spliced(block.body, start - body, end - body, words) } : block;
}

/**
 * @template {{blocks: DraftBlock[]}} Paper
 * @param {Paper} document
 * @param {Finding} finding with a replacement
 * @returns {Paper} the same words where the passage does not lie within one text of its block
 */
export function adopted(document, { block, start, end, replacement }) {
  if (replacement === null) return document;
  return { ...document, blocks: document.blocks.map((one) => (one.key === block ? changed(one, start, end, replacement) : one)) };
}
