/* Puts findings in the order in which a page lists them, and gives each a key by which it is recognised after the text has
   changed. Pure. */

import { rowNames } from "../base/whose.js";
import { blockText } from "../rules/block-text.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Finding } from "../rules/telling.js" */

/**
 * @typedef {Finding["grade"]} Grade
 * A finding with the words it is about, some before and after where they are few, and what it is known by. `place`: the heading below
 * which it stands; empty for the paper as a whole, and before the first.
 * @typedef {Finding & {id: string, quote: string, before: string, after: string, place: string}} Listed
 */

/** By grade what the pages call it. @type {Record<Grade, string>} */
export const GRADES = { must: "必须改", should: "建议改", note: "提示" };

const LONGEST = 60; // characters of a quotation
const FEW = 4; // characters of a quotation that is too short to be recognised without what stands around it
const MORE = 10; // characters that are shown around such a one
const NOTHING = { text: "", ahead: 0 };

/** @param {string} text @returns {string} not longer than a line or two */
export const shortened = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 10)}……${text.slice(-8)}` : text);

/** @param {Listed[]} findings @returns {string[]} what each is called by its buttons */
export const namesOf = (findings) => rowNames(findings.map(({ message }) => message), "处");

/** @param {DraftBlock & {mark?: string}} block @returns {{text: string, ahead: number}} its words behind its number, and how long that is: places count from behind it */
function wordsOf(block) {
  const mark = block.mark || "";
  return { text: mark + blockText(block), ahead: mark.length };
}

/** @param {{text: string, ahead: number}} words of a block @param {Finding} finding @returns {{quote: string, before: string, after: string}} */
function quoted({ text, ahead }, finding) {
  const [start, end] = [finding.start + ahead, finding.end + ahead];
  const quote = text.slice(start, end);
  const isFew = quote !== "" && quote.length <= FEW;
  return { quote, before: isFew ? text.slice(Math.max(0, start - MORE), start) : "", after: isFew ? text.slice(end, end + MORE) : "" };
}

/** @param {DraftBlock[]} blocks @returns {Map<string | null, string>} by block the heading below which it stands; of a heading its own words */
function placesOf(blocks) {
  let place = "";
  return new Map(blocks.map((block) => {
    if (block.kind === "heading") place = wordsOf(block).text;
    return [block.key, place];
  }));
}

/**
 * @param {{blocks: DraftBlock[]}} document
 * @param {Finding[]} findings
 * @returns {Listed[]} those of the whole paper first, then in the paper's order; of one place the gravest first
 */
export function listed(document, findings) {
  const order = new Map(document.blocks.map(({ key }, at) => [key, at]));
  const texts = new Map(document.blocks.map((block) => [block.key, wordsOf(block)]));
  /** Their cells are put right by hand. */
  const grids = new Set(document.blocks.filter(({ kind }) => kind === "table" || kind === "list").map(({ key }) => key));
  const places = placesOf(document.blocks);
  const nth = (/** @type {Finding} */ { block }) => (block === null ? -1 : order.get(block) || 0);
  const gravity = (/** @type {Finding} */ { grade }) => Object.keys(GRADES).indexOf(grade);
  /** The same words may be met twice. @type {Map<string, number>} */
  const met = new Map();
  return findings
    .map((one) => ({ ...one, ...(one.block !== null && grids.has(one.block) ? { replacement: null } : {}), ...quoted((one.block !== null && texts.get(one.block)) || NOTHING, one) }))
    .sort((one, other) => nth(one) - nth(other) || one.start - other.start || gravity(one) - gravity(other))
    .map((one) => {
      const name = `${one.rule} ${one.quote || one.message}`;
      const times = met.get(name) || 0;
      met.set(name, times + 1);
      return { ...one, place: places.get(one.block) || "", id: times ? `${name} ${times}` : name };
    });
}

/** @param {Listed[]} findings @returns {Record<Grade, number>} */
export function counted(findings) {
  const counts = { must: 0, should: 0, note: 0 };
  for (const { grade } of findings) counts[grade]++;
  return counts;
}
