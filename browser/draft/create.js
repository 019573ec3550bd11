/* Makes a new draft from a recipe: the blank paper of hooks/phrasebank/documents/compose.py without its prompts, which the desk
   shows as help. Pure. */

import { slots } from "../slots/slots.js";
import { runsOf } from "./text.js";

/** @import { ComposerPart, ComposerTable } from "../base/data-types.js" */
/** @import { Meeting } from "./meeting.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock, EdgeKind, InputJson, Level } from "./text.js" */

/**
 * @typedef {{format: number, title: string, author: string, orientation: "portrait" | "landscape", slots: Record<string, InputJson>,
 *   blocks: DraftBlock[]}} DraftDocument
 * @typedef {{dimension: string, tags: string[]}} Selector
 * A 对照方面 as a draft keeps it.
 * @typedef {{id: string, title: string, from: Selector[]}} DraftHeading
 * A writer's own paper. `unfiled` are blocks without a home: 待归类. `aside`: findings that the writer has set aside, if any.
 * `meeting`: where it is no paper, but what the papers of a meeting are made of.
 * @typedef {{format: 1, site: string, id: string, title: string, campaign: string, variant: string, audience: string,
 *   template: string, headings: DraftHeading[], fields: Record<string, string>, document: DraftDocument,
 *   unfiled: DraftBlock[], aside?: string[], meeting?: Meeting}} Draft
 * What a draft is made of: `template` is an id, null for an empty paper; audience, campaign and variant are the template's own where
 * they are left out, `headings` those of the campaign. `fields` go before what the campaign fills.
 * @typedef {{site: string, id: string, template: string | null, shelf: Shelf, audience?: string, campaign?: string, variant?: string,
 *   title?: string, headings?: DraftHeading[], fields?: Record<string, string>}} Wanted
 */

const BETWEEN_NAMES = "\u3000";

/** What stands where the year's headings are not published yet, and how often: as hooks/phrasebank/documents/choose.py. */
const OPEN_HEADING = "【通知里的对照方面】";
const OPEN_HEADINGS = 3;

/** The pen: blocks with their keys, in order. */
class Writer {
  constructor() {
    /** @type {DraftBlock[]} */
    this.blocks = [];
  }

  get key() {
    return `b${this.blocks.length + 1}`;
  }

  /** @param {EdgeKind | "addressee" | "paragraph"} kind @param {string} text */
  line(kind, text) {
    this.blocks.push({ key: this.key, kind, runs: runsOf(text, this.key) });
  }

  /** @param {Level} level @param {string} title @param {string} section @param {string} [heading] */
  heading(level, title, section, heading = "") {
    this.blocks.push({ key: this.key, kind: "heading", level, runs: runsOf(title, this.key), section, heading, leads: [] });
  }

  /** @param {string[]} texts @param {string} form */
  texts(texts, form) {
    if (form !== "list") {
      for (const text of texts) this.line(form === "addressee" ? form : "paragraph", text);
      return;
    }
    const key = this.key;
    this.blocks.push({ key, kind: "list", rows: texts.map((text, row) => runsOf(text, `${key}.${row}.0`)) });
  }

  /** @param {ComposerTable} table */
  table(table) {
    const key = this.key;
    const rows = table.rows.map((line, row) => line.map((text, column) => runsOf(text, `${key}.${row}.${column}`)));
    const header = table.form === "record" ? 0 : 1;
    this.blocks.push({ key, kind: "table", form: table.form, widths: table.widths, header, rows, columns: table.columns });
  }

  /** @param {EdgeKind} kind @param {readonly string[]} names of slots */
  names(kind, names) {
    if (names.length > 0) this.line(kind, names.map(slots.written).join(BETWEEN_NAMES));
  }
}

/**
 * The titles that stand below a part's own: {title, heading}.
 * @param {ComposerPart} part
 * @param {DraftHeading[]} headings
 * @param {Shelf} shelf
 * @param {string} audience
 * @returns {{title: string, heading: string}[]}
 */
function groups(part, headings, shelf, audience) {
  if (part.group === "heading" && headings.length === 0) return Array.from({ length: OPEN_HEADINGS }, () => ({ title: OPEN_HEADING, heading: "" }));
  if (part.group === "heading") return headings.map(({ id, title }) => ({ title, heading: id }));
  const plain = (/** @type {string} */ title) => ({ title, heading: "" });
  if (part.group === "aspect") return shelf.aspects.map(plain);
  if (part.group !== "dimension") return [];
  return shelf.dimensions.filter(({ id }) => !shelf.excluded(id, part.section, audience)).map(({ title }) => plain(title));
}

/**
 * @param {Writer} writer
 * @param {ComposerPart} part
 * @param {{title: string, heading: string}[]} below
 */
function write(writer, part, below) {
  const isHeaded = part.title !== "";
  if (isHeaded || below.length === 0 || part.text.length > 0 || part.table) writer.heading(1, part.title, part.section);
  if (part.text.length > 0) writer.texts(part.text, part.form);
  else if (part.table) writer.table(part.table);
  for (const { title, heading } of below) writer.heading(isHeaded ? 2 : 1, title, part.section, heading);
}

/**
 * A new draft. Without a template it is an empty paper: the headings of the campaign, if there are any, else one region
 * without a title.
 * @param {Wanted} wanted
 * @returns {Draft}
 */
export function createDraft({ site, id, template, shelf, audience, campaign, variant, title, headings, fields = {} }) {
  const recipe = template ? shelf.template(template) : null;
  const own = recipe || { campaign: "", audience: "", variant: "", title: "", headline: "", byline: [], sign: [], date: [], parts: [] };
  const chosen = {
    campaign: campaign === undefined ? own.campaign : campaign,
    audience: audience === undefined ? own.audience : audience,
    variant: variant === undefined ? own.variant : variant,
  };
  const under = headings || shelf.headings(chosen.campaign, chosen.audience, chosen.variant);
  const name = title === undefined || title === "" ? own.title || "未命名草稿" : title;
  const writer = new Writer();
  writer.line("title", recipe ? own.headline : title || "");
  writer.names("byline", own.byline);
  for (const part of own.parts) write(writer, part, groups(part, under, shelf, chosen.audience));
  if (!recipe) {
    for (const heading of under) writer.heading(1, heading.title, "problems", heading.id);
    if (under.length === 0) writer.heading(1, "", "");
  }
  writer.names("sign", own.sign);
  writer.names("date", own.date);
  return {
    format: 1,
    site,
    id,
    title: name,
    campaign: chosen.campaign,
    variant: chosen.variant,
    audience: chosen.audience,
    template: recipe ? recipe.id : "",
    headings: under,
    fields: { ...shelf.told(chosen.campaign, chosen.audience, chosen.variant), ...fields },
    document: { format: 1, title: name, author: "", orientation: "portrait", slots: {}, blocks: writer.blocks },
    unfiled: [],
  };
}
