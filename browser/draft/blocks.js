/* Operations on the blocks of a draft: (draft, …) → draft. Pure. What an operation does not change stays the same object, and
   an operation with nothing to do returns the same draft. */

import { UNFILED, findBlock, nextNumber, rebuilt, regionOf, structure } from "./regions.js";
import { runsOf, textOf } from "./text.js";

/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { Draft } from "./create.js" */
/** @import { DraftBlock, ListBlock, Origin, ParagraphBlock, PointBlock, TableBlock } from "./text.js" */

/**
 * `column` counts in tables alone. `Texts`: new texts for a block, by where they stand in it.
 * @typedef {{row: number, column?: number | null, text: string}} Cell
 * @typedef {{lead?: string, body?: string, text?: string, cell?: Cell}} Texts
 */

/**
 * @template T
 * @param {T[]} list
 * @param {number | undefined} at the end when left out; held within the list
 * @param {T} item
 * @returns {T[]}
 */
function inserted(list, at, item) {
  const place = at === undefined ? list.length : Math.max(0, Math.min(list.length, at));
  return [...list.slice(0, place), item, ...list.slice(place)];
}

/** @template T @param {T[]} list @param {number} at @param {T} item @returns {T[]} with that in the place of what stands there */
const swapped = (list, at, item) => [...list.slice(0, at), item, ...list.slice(at + 1)];

/**
 * @param {Draft} draft
 * @param {string} region key, or `unfiled`
 * @param {(blocks: DraftBlock[]) => DraftBlock[]} change
 * @returns {Draft} the same one when there is no such region
 */
function inRegion(draft, region, change) {
  if (region === UNFILED) return { ...draft, unfiled: change(draft.unfiled) };
  const parts = structure(draft.document.blocks);
  const at = parts.regions.findIndex((one) => one.heading.key === region);
  if (at < 0) return draft;
  const regions = parts.regions.slice();
  regions[at] = { heading: regions[at].heading, blocks: change(regions[at].blocks) };
  return rebuilt(draft, { ...parts, regions });
}

/**
 * @param {Draft} draft
 * @param {string} key
 * @param {(block: DraftBlock) => DraftBlock} change
 * @returns {Draft}
 */
function replaced(draft, key, change) {
  /** @param {DraftBlock[]} blocks */
  function put(blocks) {
    const at = blocks.findIndex((block) => block.key === key);
    if (at < 0) return blocks;
    const block = change(blocks[at]);
    return block === blocks[at] ? blocks : [...blocks.slice(0, at), block, ...blocks.slice(at + 1)];
  }
  const blocks = put(draft.document.blocks);
  if (blocks !== draft.document.blocks) return { ...draft, document: { ...draft.document, blocks } };
  const unfiled = put(draft.unfiled);
  return unfiled === draft.unfiled ? draft : { ...draft, unfiled };
}

/** @param {RunJson[]} runs @param {string | undefined} text nothing to change when left out @param {string} key @returns {RunJson[]} the very runs when they say that already */
const reworded = (runs, text, key) => (text === undefined || textOf(runs) === text ? runs : runsOf(text, key));

/** What is pasted has line feeds, at its end above all; behind a lead clause comes its full stop. @param {string} text @returns {string} */
const inOneLine = (text) => text.replace(/[\r\n]+$/, "").replace(/[\r\n]+/g, " ");

/** @param {PointBlock} block @param {Texts} texts @returns {PointBlock} */
function withPoint(block, texts) {
  const lead = reworded(block.lead, texts.lead === undefined ? undefined : inOneLine(texts.lead), `${block.key}.lead`);
  const body = reworded(block.body, texts.body, `${block.key}.body`);
  return lead === block.lead && body === block.body ? block : { ...block, lead, body };
}

/** @param {ListBlock} block @param {Cell} cell @returns {ListBlock} */
function withItem(block, { row, text }) {
  const before = block.rows[row];
  const runs = before && reworded(before, text, `${block.key}.${row}.0`);
  return runs === before ? block : { ...block, rows: swapped(block.rows, row, runs) };
}

/** @param {TableBlock} block @param {Cell} cell @returns {TableBlock} */
function withCell(block, { row, column, text }) {
  const line = block.rows[row];
  const at = column || 0;
  const before = line && line[at];
  const runs = before && reworded(before, text, `${block.key}.${row}.${at}`);
  return runs === before ? block : { ...block, rows: swapped(block.rows, row, swapped(line, at, runs)) };
}

/**
 * The block with new texts; the very block when it says them already.
 * @param {DraftBlock} block
 * @param {Texts} texts
 * @returns {DraftBlock}
 */
function withTexts(block, texts) {
  if (block.kind === "point") return withPoint(block, texts);
  if (block.kind === "list") return texts.cell ? withItem(block, texts.cell) : block;
  if (block.kind === "table") return texts.cell ? withCell(block, texts.cell) : block;
  const runs = reworded(block.runs, texts.text, block.key);
  return runs === block.runs ? block : { ...block, runs };
}

/** @param {Origin | null | undefined} source @returns {{source?: Origin}} */
const sourced = (source) => (source ? { source: { point: source.point, phrase: source.phrase } } : {});

/** @param {Draft} draft @param {string} title of the draft, not of the paper @returns {Draft} */
export function rename(draft, title) {
  if (draft.title === title) return draft;
  return { ...draft, title, document: { ...draft.document, title } };
}

/** A draft of its own with the same words. @param {Draft} draft @param {string} id of the copy @param {string} title @returns {Draft} */
export const copyOf = (draft, id, title) => ({ ...draft, id, title, document: { ...draft.document, title } });

/** A value that serves the whole paper; an empty one opens its slots again. @param {Draft} draft @param {string} name @param {string} value @returns {Draft} */
export function setField(draft, name, value) {
  const before = Object.prototype.hasOwnProperty.call(draft.fields, name) ? draft.fields[name] : "";
  if (before === value) return draft;
  const others = Object.entries(draft.fields).filter(([key]) => key !== name);
  return { ...draft, fields: Object.fromEntries(value === "" ? others : [...others, [name, value]]) };
}

/** Several of them at once. @param {Draft} draft @param {Record<string, string>} values by name @returns {Draft} */
export const setFields = (draft, values) => Object.entries(values).reduce((one, [name, value]) => setField(one, name, value), draft);

/**
 * @param {Draft} draft
 * @param {string} region key, or `unfiled`
 * @param {{lead: string, body: string, source?: Origin | null}} point texts with 【name】 in them
 * @param {number} [at] before which block of the region; the end when left out
 * @returns {Draft}
 */
export function addPoint(draft, region, { lead, body, source }, at) {
  const key = `b${nextNumber(draft)}`;
  /** @type {PointBlock} */
  const block = { key, kind: "point", lead: runsOf(lead, `${key}.lead`), body: runsOf(body, `${key}.body`), ...sourced(source) };
  return inRegion(draft, region, (blocks) => inserted(blocks, at, block));
}

/**
 * @param {Draft} draft
 * @param {string} region key, or `unfiled`
 * @param {string} text
 * @param {Origin | null} [source]
 * @param {number} [at]
 * @returns {Draft}
 */
export function addParagraph(draft, region, text, source, at) {
  const key = `b${nextNumber(draft)}`;
  /** @type {ParagraphBlock} */
  const block = { key, kind: "paragraph", runs: runsOf(text, key), ...sourced(source) };
  return inRegion(draft, region, (blocks) => inserted(blocks, at, block));
}

/**
 * Put new texts into a block: `lead` and `body` of a point, `cell` of a list or table, `text` of any other.
 * @param {Draft} draft
 * @param {string} key
 * @param {Texts} texts
 * @returns {Draft}
 */
export const edit = (draft, key, texts) => replaced(draft, key, (block) => withTexts(block, texts));

/**
 * Move a block to a place in a region, counted without the block itself.
 * @param {Draft} draft
 * @param {string} key
 * @param {string} region key, or `unfiled`
 * @param {number} [at]
 * @returns {Draft}
 */
export function moveBlock(draft, key, region, at) {
  const from = regionOf(draft, key);
  const known = region === UNFILED || regionOf(draft, region) === region;
  if (from === "" || from === key || !known) return draft;
  const block = /** @type {DraftBlock} */ (findBlock(draft, key));
  const without = inRegion(draft, from, (blocks) => blocks.filter((other) => other !== block));
  const moved = inRegion(without, region, (blocks) => inserted(blocks, at, block));
  const order = (/** @type {Draft} */ one) => [...one.document.blocks, null, ...one.unfiled];
  const before = order(draft);
  return order(moved).every((other, index) => other === before[index]) ? draft : moved;
}

/** Take a block out. Headings have their own operation; title and lines of name and date stay. @param {Draft} draft @param {string} key @returns {Draft} */
export function remove(draft, key) {
  const region = regionOf(draft, key);
  if (region === "" || region === key) return draft;
  return inRegion(draft, region, (blocks) => blocks.filter((block) => block.key !== key));
}

/**
 * Another text below a point's lead clause or in a paragraph, and another phrase that it was taken from.
 * @param {Draft} draft
 * @param {string} key
 * @param {string} text
 * @param {Origin} source
 * @returns {Draft}
 */
export function withBody(draft, key, text, source) {
  return replaced(draft, key, (block) => {
    if (block.kind !== "point" && block.kind !== "paragraph") return block;
    return { ...withTexts(block, block.kind === "point" ? { body: text } : { text }), ...sourced(source) };
  });
}

/**
 * 恢复原文: the library's wording back in place of what the block says.
 * @param {Draft} draft
 * @param {string} key
 * @param {{text: string}} phrase as `shelf.phrase` gives it
 * @returns {Draft}
 */
export function restore(draft, key, phrase) {
  return replaced(draft, key, (block) => withTexts(block, block.kind === "point" ? { body: phrase.text } : { text: phrase.text }));
}
