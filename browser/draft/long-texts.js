/* Splits texts that are so long that editing a field would be slow: the rest goes into a block of its own. Pure. */

import { LIMITS } from "./file-values.js";
import { nextNumber } from "./regions.js";
import { bodyOf, runsOf, textOf, textsOf } from "./text.js";

/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { Draft } from "./create.js" */
/** @import { DraftBlock, ParagraphBlock } from "./text.js" */

/**
 * A block whose texts are short, what follows it, and what has no place beside it.
 * @typedef {{block: DraftBlock, after: string[], loose: string[]}} Cut
 */

/** Blocks that were looked at: they never change. @type {WeakSet<DraftBlock>} */
const short = new WeakSet();

/** @param {RunJson[]} runs @returns {number} how many characters they say */
const lengthOf = (runs) => runs.reduce((sum, run) => sum + textOf([run]).length, 0);

/** @param {DraftBlock} block @returns {boolean} */
function isShort(block) {
  if (short.has(block)) return true;
  const isOne = textsOf(block).every(({ runs }) => lengthOf(runs) <= LIMITS.text);
  if (isOne) short.add(block);
  return isOne;
}

/** @param {string} text longer than may be @returns {number} where to cut it: behind a sentence, never inside a slot or a character */
function cutAt(text) {
  const head = text.slice(0, LIMITS.text);
  const end = Math.max(head.lastIndexOf("\n"), ...Array.from("。！？；", (stop) => head.lastIndexOf(stop))) + 1;
  if (end > LIMITS.text / 2) return end;
  const slot = head.lastIndexOf("【");
  if (slot > LIMITS.text / 2 && head.lastIndexOf("】") < slot) return slot;
  return /[\ud800-\udbff]$/.test(head) ? LIMITS.text - 1 : LIMITS.text;
}

/** @param {string} text @returns {string[]} pieces of it, together all of it */
function cut(text) {
  const pieces = [];
  let rest = text;
  while (rest.length > LIMITS.text) {
    const at = cutAt(rest);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

/** @param {RunJson[]} runs @param {string} key @returns {{runs: RunJson[], rest: string[]}} the very runs when they are short */
function head(runs, key) {
  const [first, ...rest] = cut(textOf(runs));
  return rest.length > 0 ? { runs: runsOf(first, key), rest } : { runs, rest };
}

/** @param {DraftBlock} block @returns {Cut} */
function cutBlock(block) {
  const { key } = block;
  if (block.kind === "list") {
    const rows = block.rows.flatMap((runs) => cut(textOf(runs))).map((text, row) => runsOf(text, `${key}.${row}.0`));
    return { block: { ...block, rows }, after: [], loose: [] };
  }
  if (block.kind === "table") {
    /** @type {string[]} */
    const loose = [];
    const rows = block.rows.map((line, row) => line.map((runs, column) => {
      const first = head(runs, `${key}.${row}.${column}`);
      loose.push(...first.rest);
      return first.runs;
    }));
    return { block: { ...block, rows }, after: [], loose };
  }
  if (block.kind === "point") {
    const lead = head(block.lead, `${key}.lead`);
    const body = head(block.body, `${key}.body`);
    return { block: { ...block, lead: lead.runs, body: body.runs }, after: body.rest, loose: lead.rest };
  }
  const text = head(bodyOf(block), key);
  const isParagraph = block.kind === "paragraph";
  return { block: { ...block, runs: text.runs }, after: isParagraph ? text.rest : [], loose: isParagraph ? [] : text.rest };
}

/**
 * @param {Draft} draft
 * @returns {Draft} the very draft when every text is short; else with paragraphs for what a paragraph or a point was too long for, and
 *   in 待归类 what was too long elsewhere
 */
export function withShortTexts(draft) {
  const { blocks } = draft.document;
  if (blocks.every(isShort) && draft.unfiled.every(isShort)) return draft;
  let number = nextNumber(draft);
  /** @type {string[]} */
  const loose = [];
  /** @param {string} text @returns {ParagraphBlock} */
  function paragraph(text) {
    const key = `b${number++}`;
    return { key, kind: "paragraph", runs: runsOf(text, key) };
  }
  /** @param {DraftBlock} block @returns {DraftBlock[]} */
  function parted(block) {
    if (isShort(block)) return [block];
    const made = cutBlock(block);
    loose.push(...made.loose);
    return [made.block, ...made.after.map(paragraph)];
  }
  const filed = blocks.flatMap(parted);
  const unfiled = draft.unfiled.flatMap(parted);
  return { ...draft, document: { ...draft.document, blocks: filed }, unfiled: [...unfiled, ...loose.map(paragraph)] };
}
