/* A draft as a file, and back. Pure. A file comes from anywhere: whatever its shape, reading it never throws and never
   loses words; what has no place is put into 待归类. */

import { salvage } from "./salvage.js";
import { runsOf, textOf, textsOf } from "./text.js";

/** @import { Draft, DraftBlock, DraftHeading, TextField } from "./text.js" */

const { isObject } = salvage;

const FORMAT = 1;
const LIMITS = { file: 8_000_000, blocks: 3000, title: 2000, name: 200, fields: 200, headings: 40 };
const EDGES = ["title", "byline", "sign", "date"];
const CONTENT = ["point", "paragraph", "list", "table"];

/** @param {any} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : []);
/** @param {any} value @returns {string} a short text; empty when it is none */
const name = (value) => (typeof value === "string" && value.length <= LIMITS.name ? value : "");
/** @param {any} value @returns {string} */
const titleOf = (value) => (typeof value === "string" && value.length <= LIMITS.title ? value : "");

/** @param {any} value @returns {Record<string, string>} */
function fieldsOf(value) {
  const entries = isObject(value) ? Object.entries(value) : [];
  const sound = entries.filter(([key, one]) => name(key) !== "" && typeof one === "string" && one !== "");
  return Object.fromEntries(sound.slice(0, LIMITS.fields));
}

/** @param {any} value @returns {DraftHeading[]} */
function headingsOf(value) {
  /** @type {Map<string, DraftHeading>} */
  const made = new Map();
  for (const one of list(value).filter((heading) => isObject(heading) && name(heading.id) !== "").slice(0, LIMITS.headings)) {
    const from = list(one.from).filter((selector) => isObject(selector) && name(selector.dimension) !== "");
    const selectors = from.map((selector) => ({ dimension: selector.dimension, tags: list(selector.tags).map(name).filter(Boolean) }));
    if (!made.has(one.id)) made.set(one.id, { id: one.id, title: titleOf(one.title), from: selectors });
  }
  return Array.from(made.values());
}

/** @param {any} value @returns {DraftBlock | null} null for a table that is crooked */
function tableOf(value) {
  const widths = list(value.widths);
  const rows = list(value.rows);
  const isWide = widths.length > 0 && widths.every((width) => Number.isInteger(width) && width >= 1 && width <= 100);
  if (!isWide || !rows.every((row) => Array.isArray(row) && row.length === widths.length)) return null;
  const kinds = ["text", "date", "number", "choice"];
  const columns = list(value.columns).filter((one) => isObject(one) && kinds.includes(one.kind));
  const inputs = columns.map((one) => ({ kind: one.kind, options: list(one.options).map(name).filter(Boolean) }));
  const header = Number.isInteger(value.header) && value.header >= 0 && value.header <= rows.length ? value.header : 0;
  return { key: "", kind: "table", widths, header, rows, columns: inputs.length === widths.length ? inputs : [] };
}

/** @param {any} value @param {boolean} isOurs whether sources mean phrases of this library @returns {DraftBlock | null} null when it is none that we know */
function blockOf(value, isOurs) {
  if (!isObject(value)) return null;
  const { kind, source } = value;
  const isSourced = isOurs && isObject(source) && name(source.point) !== "" && name(source.phrase) !== "";
  const from = isSourced ? { source: { point: source.point, phrase: source.phrase } } : {};
  if (EDGES.includes(kind)) return { key: "", kind, runs: value.runs };
  if (kind === "paragraph") return { key: "", kind, runs: value.runs, ...from };
  if (kind === "point") return { key: "", kind, lead: value.lead, body: value.body, ...from };
  if (kind === "list") return { key: "", kind, rows: list(value.rows) };
  if (kind === "table") return tableOf(value);
  if (kind !== "heading") return null;
  const level = [1, 2, 3].includes(value.level) ? value.level : 1;
  return { key: "", kind, level, runs: value.runs, section: name(value.section), heading: name(value.heading), leads: [] };
}

/** Runs made anew from what they say. @param {DraftBlock} block @param {string} key @returns {DraftBlock} */
function settled(block, key) {
  const runs = (/** @type {any} */ value, /** @type {string} */ stem) => runsOf(salvage.runs(value), stem);
  if (block.kind === "point") return { ...block, key, lead: runs(block.lead, `${key}.lead`), body: runs(block.body, `${key}.body`) };
  if (block.kind === "list") return { ...block, key, rows: list(block.rows).map((row, at) => runs(row, `${key}.${at}.0`)) };
  if (block.kind !== "table") return { ...block, key, runs: runs(block.runs, key) };
  const line = (/** @type {any[]} */ row, /** @type {number} */ at) => row.map((cell, column) => runs(cell, `${key}.${at}.${column}`));
  return { ...block, key, rows: list(block.rows).map(line) };
}

/** Gives every block a key that none has yet, its own where that is one. */
class Keys {
  /** @param {any[]} values of blocks */
  constructor(values) {
    /** @type {Set<string>} */
    this.taken = new Set();
    const own = values.map((value) => (isObject(value) && typeof value.key === "string" && /^b[1-9]\d{0,7}$/.test(value.key) ? Number(value.key.slice(1)) : 0));
    this.next = Math.max(0, ...own) + 1;
  }

  /** @param {any} value @returns {string} */
  of(value) {
    const own = isObject(value) && typeof value.key === "string" && /^b[1-9]\d{0,7}$/.test(value.key) && !this.taken.has(value.key);
    const key = own ? value.key : `b${this.next++}`;
    this.taken.add(key);
    return key;
  }
}

/** In the order of a paper, and with a heading before all content. @param {DraftBlock[]} blocks @param {Keys} keys @returns {DraftBlock[]} */
function ordered(blocks, keys) {
  const of = (/** @type {string[]} */ kinds) => blocks.filter((block) => kinds.includes(block.kind));
  const middle = blocks.filter((block) => !EDGES.includes(block.kind));
  if (middle.length > 0 && middle[0].kind !== "heading") {
    middle.unshift({ key: keys.of(null), kind: "heading", level: 1, runs: [], section: "", heading: "", leads: [] });
  }
  return [...of(["title", "byline"]), ...middle, ...of(["sign", "date"])];
}

/** @param {Draft} draft @returns {string} all that it says, one text a line */
function said(draft) {
  const blocks = [...draft.document.blocks, ...draft.unfiled];
  const texts = blocks.map((block) => textsOf(block).map((/** @type {TextField} */ { runs }) => textOf(runs)).join("\n"));
  return [draft.title, draft.document.title, ...draft.headings.map(({ title }) => title), ...Object.values(draft.fields), ...texts].join("\n");
}

/** @param {any} value @param {{site: string, id: string}} options @param {Set<string>} notes @returns {Draft} */
function draftOf(value, { site, id }, notes) {
  const isOurs = value.site === site;
  if (!isOurs) notes.add("这份草稿来自另一个素材库：文字都在，不再对应这里的年度专题、模板和表述。");
  if (typeof value.format !== "number") notes.add("文件里没有版本号，按现在的版本读入。");
  else if (value.format > FORMAT) notes.add("这份草稿由较新的版本存出，可能只认得出一部分内容。");
  const paper = isObject(value.document) ? value.document : {};
  const filed = list(paper.blocks).slice(0, LIMITS.blocks);
  const homeless = list(value.unfiled).slice(0, LIMITS.blocks - filed.length);
  const keys = new Keys([...filed, ...homeless]);
  const read = (/** @type {any[]} */ some) => {
    const made = some.map((one) => ({ one, block: blockOf(one, isOurs) }));
    return made.filter(({ block }) => block !== null).map(({ one, block }) => settled(/** @type {DraftBlock} */ (block), keys.of(one)));
  };
  const blocks = ordered(read(filed), keys);
  const unfiled = read(homeless).map((block) => (CONTENT.includes(block.kind) ? block : { key: block.key, kind: "paragraph", runs: block.runs }));
  const title = titleOf(value.title) || "未命名草稿";
  const own = (/** @type {any} */ one) => (isOurs ? name(one) : "");
  /** @type {Draft} */
  const draft = {
    format: 1,
    site,
    id,
    title,
    campaign: own(value.campaign),
    variant: own(value.variant),
    audience: name(value.audience),
    template: own(value.template),
    headings: headingsOf(value.headings),
    fields: fieldsOf(value.fields),
    document: { format: 1, title, author: name(paper.author), orientation: paper.orientation === "landscape" ? "landscape" : "portrait", slots: {}, blocks },
    unfiled,
  };
  const all = said(draft);
  const lost = salvage.texts(value).filter((/** @type {string} */ text) => !all.includes(text));
  if (lost.length === 0) return draft;
  notes.add("有的内容没有位置，文字放进了待归类。");
  const kept = lost.map((/** @type {string} */ text) => settled({ key: "", kind: "paragraph", runs: [{ text }] }, keys.of(null)));
  return { ...draft, unfiled: [...unfiled, ...kept] };
}

/** @param {string} text @param {string} site @param {Set<string>} notes @returns {any} an object to read as a draft */
function valueOf(text, site, notes) {
  const words = (/** @type {string[]} */ found) => ({ format: FORMAT, site, unfiled: found.map((one) => ({ kind: "paragraph", runs: [{ text: one }] })) });
  if (text.length > LIMITS.file) {
    notes.add("这个文件太大，不像是草稿，没有读入。");
    return words([]);
  }
  if (text.trim() === "") {
    notes.add("文件是空的。");
    return words([]);
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    notes.add("文件已经损坏或者不是草稿，找到的文字放进了待归类。");
    return words(salvage.broken(text));
  }
  if (isObject(value) && ("document" in value || "unfiled" in value)) return value;
  notes.add("这个文件不是草稿，找到的文字放进了待归类。");
  return words(salvage.texts(value));
}

export const draftFile = {
  /** @param {Draft} draft @returns {string} */
  write: (draft) => `${JSON.stringify(draft, null, 1)}\n`,

  /**
   * @param {string} text of a file, whatever it is
   * @param {{site: string, id: string}} options this site, and the id that the draft gets here
   * @returns {{draft: Draft, notes: string[]}} what was strange, a Chinese sentence each
   */
  read(text, options) {
    /** @type {Set<string>} */
    const notes = new Set();
    const draft = draftOf(valueOf(text.replace(/^\ufeff/, ""), options.site, notes), options, notes);
    return { draft, notes: Array.from(notes) };
  },
};
