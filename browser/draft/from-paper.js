/* Makes a draft of a paper that was read. The words of the paper stay unchanged. Pure.

   Each heading of the recipe takes the text of the paper's heading for the same part, or of the same wording, or else of the
   first that is about the same dimension; it then gets that heading's wording. A heading of the paper without a counterpart
   stays a heading of its own. Text whose place is unknown goes to 待归类, in order. */

import { isHead, isTail } from "../papers/document/plain.js";
import { topicOf } from "../reader/topics.js";
import { createDraft } from "./create.js";
import { numberedFrom } from "./edges.js";
import { withShortTexts } from "./long-texts.js";
import { rebuilt, structure } from "./regions.js";
import { runsOf, textOf } from "./text.js";

/** @import { Draft, DraftHeading } from "./create.js" */
/** @import { Stretched } from "./regions.js" */
/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock, HeadingBlock, Level } from "./text.js" */

/**
 * Blocks as the reader makes them: with the number that each was written with, and the section that it stands in.
 * @typedef {DraftBlock & {mark?: string, section?: string, isLed?: true}} ReadLike
 * @typedef {{site: string, id: string, template: string | null, audience?: string, campaign?: string, headings?: DraftHeading[], shelf: Shelf}} Wanted
 */

const UNNAMED = new Set(["openings", "closings"]);

/** @param {ReadLike} block @param {string} key @returns {DraftBlock} its words alone, with slots where 【】 stands */
function own(block, key) {
  const anew = (/** @type {RunJson[]} */ runs, /** @type {string} */ stem) => runsOf(textOf(runs), stem);
  switch (block.kind) {
    case "point":
      return { key, kind: "point", lead: anew(block.lead, `${key}.lead`), body: anew(block.body, `${key}.body`) };
    case "table":
      return { ...block, key, rows: block.rows.map((line, row) => line.map((runs, column) => anew(runs, `${key}.${row}.${column}`))) };
    case "list":
      return { ...block, key, rows: block.rows.map((runs, row) => anew(runs, `${key}.${row}.0`)) };
    case "heading":
      return { key, kind: "heading", level: block.level, runs: anew(block.runs, key), section: block.section || "", heading: "", leads: [] };
    case "paragraph":
      return { key, kind: "paragraph", runs: runsOf((block.mark || "") + textOf(block.runs), key) }; // nothing else would write its number
    default:
      return { key, kind: block.kind, runs: anew(block.runs, key) };
  }
}

/** @param {string} key @param {Level} level @param {string} title @param {string} section @returns {HeadingBlock} */
const heading = (key, level, title, section) => ({ key, kind: "heading", level, runs: runsOf(title, key), section, heading: "", leads: [] });

class Filling {
  /** @param {Draft} draft an empty paper of the recipe @param {Shelf} shelf */
  constructor(draft, shelf) {
    this.draft = draft;
    this.shelf = shelf;
    this.parts = structure(draft.document.blocks);
    /** @type {Stretched[]} */
    this.regions = this.parts.regions.map((region) => ({ heading: region.heading, blocks: [] }));
    /** Regions that a heading of the paper has become. @type {Set<Stretched>} */
    this.taken = new Set();
    /** @type {{head: DraftBlock[], tail: DraftBlock[], unfiled: DraftBlock[]}} */
    this.rest = { head: [], tail: [], unfiled: [] };
    /** Where the next block goes; null for 待归类. @type {Stretched | null} */
    this.open = null;
    /** Points that nothing counted and nothing set off. @type {Set<DraftBlock>} */
    this.plain = new Set();
    /** The section of the heading open at each level. @type {string[]} */
    this.sections = [];
    this.number = 0;
  }

  /** @returns {string} a key that no block has */
  get key() {
    this.number++;
    return `b${this.number}`;
  }

  /** @param {Stretched} region @returns {string} */
  titleOf(region) {
    return textOf(region.heading.runs);
  }

  /** The recipe's region for a part of the paper. @param {string} section @returns {Stretched | undefined} */
  partOf(section) {
    const here = this.regions.filter((region) => region.heading.section === section && !this.taken.has(region));
    return here.find((region) => region.heading.heading === "") || (here.length > 0 && here[0].heading.heading === "" ? here[0] : undefined);
  }

  /** The recipe's region for a topic. @param {string} section @param {string} title @returns {Stretched | undefined} */
  topicIn(section, title) {
    const here = this.regions.filter((region) => region.heading.section === section && !this.taken.has(region) && this.titleOf(region) !== "");
    const same = here.find((region) => topicOf(this.titleOf(region)) === topicOf(title));
    if (same) return same;
    const wanted = this.shelf.suggest(title).map(({ dimension }) => dimension);
    const dimensionsOf = (/** @type {Stretched} */ region) => {
      const found = this.draft.headings.find(({ id }) => id === region.heading.heading);
      return found ? found.from.map(({ dimension }) => dimension) : this.shelf.dimensions.filter((one) => one.title === this.titleOf(region)).map(({ id }) => id);
    };
    return here.find((region) => dimensionsOf(region).some((dimension) => wanted.includes(dimension)));
  }

  /** @param {ReadLike & {kind: "heading"}} block */
  heading(block) {
    const { level } = block;
    const title = textOf(block.runs);
    const above = this.sections.slice(0, level - 1).filter(Boolean).pop() || "";
    const section = block.section || above;
    this.sections = [...this.sections.slice(0, level - 1), section];
    const found = section === "" ? undefined : block.section ? this.partOf(section) : this.topicIn(section, title);
    const region = found || this.added(level, title, section);
    this.taken.add(region);
    region.heading = { ...region.heading, runs: runsOf(title, region.heading.key) };
    this.open = region;
  }

  /** A region of the paper's own: after the one before it, else behind the last of its section. @param {Level} level @param {string} title @param {string} section @returns {Stretched} */
  added(level, title, section) {
    const made = { heading: heading(this.key, level, title, section), blocks: [] };
    const sections = this.regions.map((region) => region.heading.section);
    const before = this.open ? this.regions.indexOf(this.open) : -1;
    const last = section ? sections.lastIndexOf(section) : before;
    const isHere = before >= 0 && (section === "" || sections[before] === section);
    const closing = sections[sections.length - 1] === "closings" ? sections.length - 1 : sections.length;
    const at = isHere ? before : last;
    this.regions.splice(at >= 0 ? at + 1 : closing, 0, made);
    return made;
  }

  /** Where a block goes that says of which section it is. @param {string} section @returns {Stretched | null} */
  homeOf(section) {
    if (section === "" || (this.open && this.open.heading.section === section)) return this.open;
    const found = this.regions.find((region) => region.heading.section === section && region.heading.heading === "");
    if (found) return found;
    if (!UNNAMED.has(section)) return this.open;
    const made = { heading: heading(this.key, 1, "", section), blocks: [] };
    if (section === "openings") this.regions.unshift(made);
    else this.regions.push(made);
    return made;
  }

  /** @param {ReadLike} block */
  put(block) {
    if (block.kind === "heading") {
      this.heading(block);
      return;
    }
    const made = own(block, this.key);
    if (block.kind === "point" && block.mark === "" && !block.isLed) this.plain.add(made);
    if (isHead(block.kind)) this.rest.head.push(made);
    else if (isTail(block.kind)) this.rest.tail.push(made);
    else {
      const isAhead = this.sections.length === 0 && block.kind === "paragraph";
      const section = block.section || (isAhead ? "openings" : "");
      const home = this.homeOf(section);
      if (home) home.blocks.push(made);
      else this.rest.unfiled.push(made);
    }
  }

  /** @param {DraftBlock[]} blocks below one heading @returns {DraftBlock[]} where there is more than one point, those that nothing counted are paragraphs: they would be given a number that the paper has not */
  uncounted(blocks) {
    if (blocks.filter(({ kind }) => kind === "point").length < 2) return blocks;
    return blocks.map((block) => (block.kind === "point" && this.plain.has(block) ? { key: block.key, kind: "paragraph", runs: runsOf(textOf(block.lead) + textOf(block.body), block.key) } : block));
  }

  /** @returns {Draft} */
  made() {
    const { head, tail, unfiled } = this.rest;
    const isNamed = [...head, ...tail].some(({ kind }) => kind === "byline" || kind === "sign");
    const given = (/** @type {DraftBlock[]} */ blocks, /** @type {DraftBlock[]} */ said) => blocks.filter(({ kind }) => !said.some((one) => one.kind === kind) && !(isNamed && (kind === "byline" || kind === "sign")));
    const first = [...head.filter(({ kind }) => kind === "title"), ...given(this.parts.head, head).filter(({ kind }) => kind === "title")];
    const names = [...head.filter(({ kind }) => kind !== "title"), ...given(this.parts.head, head).filter(({ kind }) => kind !== "title")];
    for (const region of this.regions) region.blocks = this.uncounted(region.blocks);
    const made = rebuilt(this.draft, { head: [...first, ...names], regions: this.regions, tail: [...tail, ...given(this.parts.tail, tail)] });
    return withShortTexts({ ...made, unfiled });
  }
}

/**
 * @param {{title: string, blocks: ReadLike[]}} document
 * @param {Wanted} wanted
 * @returns {Draft}
 */
export function draftFromPaper(document, { site, id, template, audience, campaign, headings, shelf }) {
  const settings = template ? {} : { audience, campaign };
  const empty = createDraft({ site, id, shelf, template, title: document.title, ...settings, ...(headings ? { headings } : {}) });
  const filling = new Filling(numberedFrom(empty, document.blocks.length * 2 + 1), shelf);
  for (const block of document.blocks) filling.put(block);
  return filling.made();
}
