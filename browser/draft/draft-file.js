/* Writes a draft as a file and reads it back. Pure. A file may come from anywhere, so reading it never throws and never loses
   words: what has no place goes to 待归类. */

import { fieldsOf as fieldsIn, listOf } from "../base/outside.js";
import { isHead, isTail } from "../papers/document/plain.js";
import { Keys, blockOf } from "./file-blocks.js";
import { LIMITS, NO_LIMITS, isObject, name, names, objects } from "./file-values.js";
import { isId } from "./instant.js";
import { withShortTexts } from "./long-texts.js";
import { meetingOf, wordsOf } from "./meeting.js";
import { blocksOf } from "./regions.js";
import { salvage } from "./salvage.js";
import { isEdge, textOf, textsOf } from "./text.js";

/** @import { Draft, DraftHeading, Selector } from "./create.js" */
/** @import { DraftBlock } from "./text.js" */

const FORMAT = 1;

/** @typedef {typeof LIMITS} Limits */

/** @param {unknown} value @param {Limits} limits @returns {string} */
const titleOf = (value, limits) => (typeof value === "string" && value.length <= limits.title ? value : "");

/** @param {unknown} value @param {Limits} limits @returns {Record<string, string>} */
function fieldsOf(value, limits) {
  /** @type {[string, string][]} */
  const sound = [];
  for (const [key, one] of isObject(value) ? Object.entries(value) : []) {
    if (name(key) !== "" && typeof one === "string" && one !== "") sound.push([key, one]);
  }
  return Object.fromEntries(sound.slice(0, limits.fields));
}

/** @param {unknown} value @returns {Selector[]} */
function selectorsOf(value) {
  const named = objects(value).map((one) => ({ dimension: name(one.dimension), tags: names(one.tags) }));
  return named.filter(({ dimension }) => dimension !== "");
}

/** @param {unknown} value @param {Limits} limits @returns {DraftHeading[]} */
function headingsOf(value, limits) {
  /** @type {Map<string, DraftHeading>} */
  const made = new Map();
  for (const one of objects(value).filter(({ id }) => name(id) !== "").slice(0, limits.headings)) {
    const id = name(one.id);
    if (!made.has(id)) made.set(id, { id, title: titleOf(one.title, limits), from: selectorsOf(one.from) });
  }
  return Array.from(made.values());
}

/** In the order of a paper, and with a heading before all content. @param {DraftBlock[]} blocks @param {Keys} keys @returns {DraftBlock[]} */
function ordered(blocks, keys) {
  const head = blocks.filter(({ kind }) => isHead(kind));
  const tail = blocks.filter(({ kind }) => isTail(kind));
  const middle = blocks.filter((block) => !head.includes(block) && !tail.includes(block));
  if (middle.length > 0 && middle[0].kind !== "heading") {
    middle.unshift({ key: keys.of(null), kind: "heading", level: 1, runs: [], section: "", heading: "", leads: [] });
  }
  return [...head, ...middle, ...tail];
}

/** @param {DraftBlock} block @returns {DraftBlock} as it may stand in 待归类: no heading, no line at either end of a paper */
function loose(block) {
  return block.kind === "heading" || isEdge(block) ? { key: block.key, kind: "paragraph", runs: block.runs } : block;
}

/** @param {Draft} draft @returns {string[]} all that it says */
function said(draft) {
  const blocks = blocksOf(draft);
  const texts = blocks.flatMap((block) => textsOf(block).map((field) => textOf(field.runs)));
  return [draft.title, draft.document.title, ...draft.headings.map(({ title }) => title), ...Object.values(draft.fields), ...texts, ...(draft.meeting ? wordsOf(draft.meeting) : [])];
}

/** @param {Record<string, unknown>} value @param {{site: string, id: string}} options @param {Set<string>} notes @param {Limits} limits @returns {Draft} */
function draftOf(value, { site, id }, notes, limits) {
  const isOurs = value.site === site;
  if (!isOurs) notes.add("这份草稿来自另一个素材库：文字都在，不再对应这里的年度专题、模板和表述。");
  if (typeof value.format !== "number") notes.add("文件里没有版本号，按现在的版本读入。");
  else if (value.format > FORMAT) notes.add("这份草稿由较新的版本存出，可能只认得出一部分内容。");
  const paper = isObject(value.document) ? value.document : {};
  const filed = listOf(paper.blocks).slice(0, limits.blocks);
  const homeless = listOf(value.unfiled).slice(0, limits.blocks - filed.length);
  const keys = new Keys([...filed, ...homeless]);
  const read = (/** @type {unknown[]} */ some) => some.flatMap((one) => blockOf(one, keys, isOurs) || []);
  const blocks = ordered(read(filed), keys);
  const unfiled = read(homeless).map(loose);
  const title = titleOf(value.title, limits) || "未命名草稿";
  const own = (/** @type {unknown} */ one) => (isOurs ? name(one) : "");
  const aside = listOf(value.aside).filter((one) => typeof one === "string").map(String).slice(0, limits.blocks);
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
    headings: headingsOf(value.headings, limits),
    fields: fieldsOf(value.fields, limits),
    document: { format: 1, title, author: name(paper.author), orientation: paper.orientation === "landscape" ? "landscape" : "portrait", slots: {}, blocks },
    unfiled,
    ...(aside.length > 0 ? { aside } : {}),
  };
  const meeting = meetingOf(value.meeting);
  if (meeting) draft.meeting = meeting;
  const texts = said(draft);
  const whole = new Set(texts); // nearly every text is one of these: to search all of them for each would take too long
  const all = texts.join("\n");
  const lost = salvage.texts(value).filter((text) => !whole.has(text) && !all.includes(text));
  if (lost.length === 0) return draft;
  notes.add("有的内容没有位置，文字放进了待归类。");
  const kept = lost.flatMap((text) => blockOf({ kind: "paragraph", runs: [{ text }] }, keys, false) || []);
  return { ...draft, unfiled: [...unfiled, ...kept] };
}

/** @param {string} text @param {string} site @param {Set<string>} notes @param {Limits} limits @returns {Record<string, unknown>} to read as a draft */
function valueOf(text, site, notes, limits) {
  const words = (/** @type {string[]} */ found) => ({ format: FORMAT, site, unfiled: found.map((one) => ({ kind: "paragraph", runs: [{ text: one }] })) });
  if (text.length > limits.file) {
    notes.add("这个文件太大，不像是草稿，没有读入。");
    return words([]);
  }
  if (text.trim() === "") {
    notes.add("文件是空的。");
    return words([]);
  }
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    notes.add("文件已经损坏或者不是草稿，找到的文字放进了待归类。");
    return words(salvage.broken(text));
  }
  if (isObject(value) && ("document" in value || "unfiled" in value || isObject(value.meeting))) return value;
  notes.add("这个文件不是草稿，找到的文字放进了待归类。");
  return words(salvage.texts(value));
}

export const draftFile = {
  /** @param {Draft} draft @returns {string} */
  write: (draft) => `${JSON.stringify(draft, null, 1)}\n`,

  /** @param {string} text of a file @param {string} site this one @returns {string} the id of the draft that was saved as this file; empty where it says none of ours */
  known(text, site) {
    try {
      const value = fieldsIn(JSON.parse(text.replace(/^\ufeff/, "")));
      return value.site === site && isId(value.id) ? value.id : "";
    } catch {
      return "";
    }
  },

  /**
   * @param {string} text of a file, whatever it is
   * @param {{site: string, id: string, isKept?: boolean}} options this site, and the id that the draft gets here; isKept: what this
   *   machine stored itself, of which all is read
   * @returns {{draft: Draft, notes: string[]}} what was strange, a Chinese sentence each
   */
  read(text, options) {
    const limits = options.isKept ? NO_LIMITS : LIMITS;
    /** @type {Set<string>} */
    const notes = new Set();
    const draft = draftOf(valueOf(text.replace(/^\ufeff/, ""), options.site, notes, limits), options, notes, limits);
    const fit = withShortTexts(draft);
    if (fit !== draft) notes.add("有的文字特别长，分成了几段，文字都在。");
    return { draft: fit, notes: Array.from(notes) };
  },
};
