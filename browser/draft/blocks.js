/* Operations on the blocks of a draft: (draft, …) → draft. Pure: what is not touched is the same object as before; an
   operation that has nothing to do gives back the very draft it was given. */

import { UNFILED, findBlock, nextNumber, rebuilt, regionOf, structure } from "./regions.js";
import { runsOf, textOf } from "./text.js";

/** @import { Stretched } from "./regions.js" */
/** @import { Draft, DraftBlock, Origin } from "./text.js" */

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

/**
 * @param {Draft} draft
 * @param {string} region key, or `unfiled`
 * @param {(blocks: DraftBlock[]) => DraftBlock[]} change
 * @returns {Draft} the same one when there is no such region
 */
function inRegion(draft, region, change) {
  if (region === UNFILED) return { ...draft, unfiled: change(draft.unfiled) };
  const parts = structure(draft.document.blocks);
  const at = parts.regions.findIndex((/** @type {Stretched} */ one) => one.heading.key === region);
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

/**
 * The block with a new text in one field; the very block when the text is what it says already.
 * @param {DraftBlock} block
 * @param {string} field runs, lead or body
 * @param {string | undefined} text
 * @returns {DraftBlock}
 */
function withText(block, field, text) {
  const runs = /** @type {any} */ (block)[field];
  if (text === undefined || !Array.isArray(runs) || textOf(runs) === text) return block;
  return { ...block, [field]: runsOf(text, field === "runs" ? block.key : `${block.key}.${field}`) };
}

/**
 * @param {DraftBlock} block
 * @param {{row: number, column?: number | null, text: string} | undefined} cell
 * @returns {DraftBlock}
 */
function withCell(block, cell) {
  const row = cell && Array.isArray(block.rows) ? block.rows[cell.row] : undefined;
  if (!cell || !row || !block.rows) return block;
  const column = block.kind === "table" ? cell.column || 0 : null;
  const runs = column === null ? row : row[column];
  if (!runs || textOf(runs) === cell.text) return block;
  const made = runsOf(cell.text, `${block.key}.${cell.row}.${column === null ? 0 : column}`);
  const line = column === null ? made : [...row.slice(0, column), made, ...row.slice(column + 1)];
  return { ...block, rows: [...block.rows.slice(0, cell.row), line, ...block.rows.slice(cell.row + 1)] };
}

/** @param {DraftBlock} block @param {Origin | null | undefined} source @returns {DraftBlock} */
const sourced = (block, source) => (source ? { ...block, source: { point: source.point, phrase: source.phrase } } : block);

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

/**
 * @param {Draft} draft
 * @param {string} region key, or `unfiled`
 * @param {{lead: string, body: string, source?: Origin | null}} point texts with 【name】 in them
 * @param {number} [at] before which block of the region; the end when left out
 * @returns {Draft}
 */
export function addPoint(draft, region, { lead, body, source }, at) {
  const key = `b${nextNumber(draft)}`;
  const block = { key, kind: "point", lead: runsOf(lead, `${key}.lead`), body: runsOf(body, `${key}.body`) };
  return inRegion(draft, region, (blocks) => inserted(blocks, at, sourced(block, source)));
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
  const block = { key, kind: "paragraph", runs: runsOf(text, key) };
  return inRegion(draft, region, (blocks) => inserted(blocks, at, sourced(block, source)));
}

/**
 * Put new texts into a block: `lead` and `body` of a point, `cell` {row, column, text} of a list or table, `text` of any other.
 * @param {Draft} draft
 * @param {string} key
 * @param {{lead?: string, body?: string, text?: string, cell?: {row: number, column?: number | null, text: string}}} texts
 * @returns {Draft}
 */
export function edit(draft, key, { lead, body, text, cell }) {
  return replaced(draft, key, (block) => withCell(withText(withText(withText(block, "lead", lead), "body", body), "runs", text), cell));
}

/**
 * Move a block to a place in a region, counted without the block itself.
 * @param {Draft} draft
 * @param {string} key
 * @param {string} region key, or `unfiled`
 * @param {number} [at]
 * @returns {Draft}
 */
export function move(draft, key, region, at) {
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
 * 恢复原文: the library's wording back in place of what the block says.
 * @param {Draft} draft
 * @param {string} key
 * @param {{text: string}} phrase as `shelf.phrase` gives it
 * @returns {Draft}
 */
export function restore(draft, key, phrase) {
  return replaced(draft, key, (block) => withText(block, block.kind === "point" ? "body" : "runs", phrase.text));
}
