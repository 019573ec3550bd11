/* Turns a block of a draft file, whatever its shape, into a block of a draft. Pure. */

import { isList, listOf } from "../base/outside.js";
import { isObject, name, names, objects } from "./file-values.js";
import { salvage } from "./salvage.js";
import { runsOf } from "./text.js";

/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { DraftBlock, Origin, TableBlock } from "./text.js" */

/** @param {unknown} value @param {string} stem @returns {RunJson[]} made anew from what they say */
const runs = (value, stem) => runsOf(salvage.runs(value), stem);

/** @param {unknown} width @returns {width is number} */
const isWidth = (width) => typeof width === "number" && Number.isInteger(width) && width >= 1 && width <= 100;

/** @param {Record<string, unknown>} value @returns {boolean} whether every row of a table has a cell for every width; one of a record may hold a label and a value alone */
function isStraight({ form, widths, rows }) {
  const wide = listOf(widths);
  const fits = (/** @type {number} */ cells) => cells === wide.length || (form === "record" && cells === 2 && wide.length > 2);
  return wide.length > 0 && wide.every(isWidth) && listOf(rows).every((row) => isList(row) && fits(row.length));
}

/** @param {Record<string, unknown>} value straight @param {string} key @returns {TableBlock} */
function tableOf(value, key) {
  const widths = listOf(value.widths).filter(isWidth);
  const rows = listOf(value.rows).map((line, row) => listOf(line).map((cell, column) => runs(cell, `${key}.${row}.${column}`)));
  const columns = objects(value.columns).flatMap(({ kind, options, centred }) => (isInput(kind) ? [{ kind, options: names(options), centred: centred === true }] : []));
  const form = value.form === "record" ? "record" : "grid";
  const { header } = value;
  const isHeader = typeof header === "number" && Number.isInteger(header) && header >= 0 && header <= rows.length;
  return { key, kind: "table", form, widths, header: isHeader ? header : 0, rows, columns: columns.length === widths.length ? columns : [] };
}

/** @param {unknown} kind @returns {kind is string} of what is put into a cell */
const isInput = (kind) => typeof kind === "string" && ["text", "date", "number", "choice"].includes(kind);

const KINDS = ["title", "byline", "sign", "date", "addressee", "paragraph", "point", "list", "table", "heading"];

/** @param {unknown} kind @returns {kind is DraftBlock["kind"]} */
const isKnown = (kind) => typeof kind === "string" && KINDS.includes(kind);

/** @param {unknown} value @returns {{source?: Origin}} */
function sourceOf(value) {
  const source = isObject(value) ? { point: name(value.point), phrase: name(value.phrase) } : { point: "", phrase: "" };
  return source.point !== "" && source.phrase !== "" ? { source } : {};
}

/** @param {unknown} value of a block @returns {string} its own key; empty when that is none */
const ownKey = (value) => (isObject(value) && typeof value.key === "string" && /^b[1-9]\d{0,7}$/.test(value.key) ? value.key : "");

/** Gives every block a key that none has yet, its own where that is one. */
export class Keys {
  /** @param {unknown[]} values of blocks */
  constructor(values) {
    /** @type {Set<string>} */
    this.taken = new Set();
    this.next = Math.max(0, ...values.map((value) => Number(ownKey(value).slice(1)))) + 1;
  }

  /** @param {unknown} value @returns {string} */
  of(value) {
    const own = ownKey(value);
    const key = own !== "" && !this.taken.has(own) ? own : `b${this.next++}`;
    this.taken.add(key);
    return key;
  }
}

/**
 * @param {unknown} value
 * @param {Keys} keys
 * @param {boolean} isOurs whether sources mean phrases of this library
 * @returns {DraftBlock | null} null when it is none that we know
 */
export function blockOf(value, keys, isOurs) {
  if (!isObject(value) || !isKnown(value.kind)) return null;
  const { kind } = value;
  if (kind === "table" && !isStraight(value)) return null;
  const key = keys.of(value);
  const from = isOurs ? sourceOf(value.source) : {};
  if (kind === "table") return tableOf(value, key);
  if (kind === "paragraph") return { key, kind, runs: runs(value.runs, key), ...from };
  if (kind === "point") return { key, kind, lead: runs(value.lead, `${key}.lead`), body: runs(value.body, `${key}.body`), ...from };
  if (kind === "list") return { key, kind, rows: listOf(value.rows).map((row, at) => runs(row, `${key}.${at}.0`)) };
  if (kind !== "heading") return { key, kind, runs: runs(value.runs, key) };
  const level = value.level === 2 || value.level === 3 ? value.level : 1;
  return { key, kind, level, runs: runs(value.runs, key), section: name(value.section), heading: name(value.heading), leads: [] };
}
