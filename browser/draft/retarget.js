/* A draft moves to another campaign, audience, recipe, or to headings of the unit's own. Pure.

   A new paper is made, and what the writer has goes into it block by block: to the same heading; else to the first heading
   that selects the point; own words to the first heading that shares a dimension with theirs; what has no home to 待归类.
   Only what the old recipe itself had put there, and nobody changed, is left behind. */

import { rename } from "./blocks.js";
import { createDraft } from "./create.js";
import { edgesOf, numberedFrom } from "./edges.js";
import { says } from "./pairs.js";
import { findBlock, nextNumber, rebuilt, regionsOf, structure } from "./regions.js";
import { runsOf, textOf, textsOf } from "./text.js";

/** @import { Region, Stretched } from "./regions.js" */
/** @import { Shelf, ShelfPoint } from "./shelf.js" */
/** @import { Draft, DraftBlock, DraftHeading, Selector, TextField } from "./text.js" */

const OWN = /^own-/;

/** @param {DraftBlock} block @returns {string} what it says, without its key */
const wording = (block) => JSON.stringify([block.kind, textsOf(block).map((/** @type {TextField} */ field) => textOf(field.runs))]);

/** @param {DraftBlock} heading @returns {string} */
const titleOf = (heading) => textOf(heading.runs || []);

/**
 * By the id of each old heading, that of the new one which is the same; nothing where none is. Own headings are numbered anew each
 * time: their number says nothing unless both wordings are new to the other side.
 * @param {DraftHeading[]} before
 * @param {DraftHeading[]} after
 * @returns {Map<string, string>}
 */
function sameHeadings(before, after) {
  const made = new Map();
  for (const old of before) {
    const titled = after.find((heading) => heading.title === old.title);
    const numbered = after.find((heading) => heading.id === old.id);
    const isRenamed = numbered && !titled && !before.some((other) => other.title === numbered.title);
    if (numbered && (!OWN.test(old.id) || numbered === titled || isRenamed)) made.set(old.id, numbered.id);
    else if (titled) made.set(old.id, titled.id);
  }
  return made;
}

/** Where blocks of the old paper go in the new one. */
class Move {
  /** @param {Draft} before @param {Draft} after the new paper, without the writer's words @param {Shelf} shelf */
  constructor(before, after, shelf) {
    this.before = before;
    this.after = after;
    this.shelf = shelf;
    this.same = sameHeadings(before.headings, after.headings);
    this.regions = /** @type {Region[]} */ (regionsOf(after).slice(0, -1));
  }

  /** @param {string} section @param {string} heading @returns {Region | undefined} */
  headed(section, heading) {
    return heading === "" ? undefined : this.regions.find((region) => region.section === section && region.heading === heading);
  }

  /**
   * The region that takes the place of an old one; undefined when none does, or when it depends on the block.
   * @param {Region} old
   * @returns {Region | undefined}
   */
  counterpart(old) {
    const here = this.regions.filter((region) => region.section === old.section);
    if (old.heading !== "") {
      const same = this.headed(old.section, this.same.get(old.heading) || "");
      return same || (here.some((region) => region.heading !== "") ? undefined : here[0]);
    }
    const titled = here.find((region) => region.heading === "" && region.title === old.title);
    if (titled || old.section === "") return titled;
    return here.find((region) => region.heading === "" && (region.level === old.level || !here.some((one) => one.level > region.level)));
  }

  /**
   * @param {DraftBlock} block
   * @param {Region} old region in which it stands
   * @returns {Region | undefined}
   */
  home(block, old) {
    const found = this.counterpart(old);
    if (found && !this.isParent(found)) return found;
    const point = block.source ? this.shelf.point(block.source.point) : null;
    const bySource = point ? this.headed(old.section, this.shelf.home(point.id, this.after.headings)) : undefined;
    // Words that stood right below a section's title may stay there, where nothing says better.
    return bySource || this.named(point, old) || this.alike(old) || found;
  }

  /** @param {Region} old @returns {string[]} the dimensions that words of one's own under it are about */
  dimensionsOf(old) {
    const heading = this.before.headings.find(({ id }) => id === old.heading);
    if (heading) return heading.from.map(({ dimension }) => dimension);
    return this.shelf.dimensions.filter((/** @type {{title: string}} */ one) => one.title === old.title).map((/** @type {{id: string}} */ one) => one.id);
  }

  /** The region whose title is the aspect or the dimension. @param {ShelfPoint | null} point @param {Region} old @returns {Region | undefined} */
  named(point, old) {
    const dimensions = point ? [point.dimension] : this.dimensionsOf(old);
    const titles = dimensions.map((id) => this.shelf.dimensions.find((/** @type {{id: string}} */ one) => one.id === id)).map((one) => (one ? one.title : ""));
    const here = this.regions.filter((region) => region.section === old.section && region.heading === "" && region.level > 1);
    for (const name of [point ? point.aspect : "", ...titles]) {
      const region = here.find(({ title }) => title !== "" && title === name);
      if (region) return region;
    }
    return undefined;
  }

  /**
   * The first heading that shares a dimension with an old one, in the order of the old one's; one that takes only some tags of it
   * comes last.
   * @param {Region} old
   * @returns {Region | undefined}
   */
  alike(old) {
    for (const isWhole of [true, false]) {
      for (const dimension of this.dimensionsOf(old)) {
        const shares = (/** @type {Selector} */ one) => one.dimension === dimension && (one.tags.length === 0 || !isWhole);
        const heading = this.after.headings.find(({ from }) => from.some(shares));
        const region = heading && this.headed(old.section, heading.id);
        if (region) return region;
      }
    }
    return undefined;
  }

  /** @param {Region} region @returns {boolean} whether others stand under it */
  isParent(region) {
    const next = this.regions[this.regions.indexOf(region) + 1];
    return next !== undefined && next.level > region.level;
  }
}

/** Blocks of the old paper that its recipe had put there, by what they say. @param {Draft} recipe @returns {Set<string>} */
const givenBy = (recipe) => new Set(recipe.document.blocks.map(wording));

/** @param {Draft} draft @param {Shelf} shelf @param {any} target @returns {Draft} an empty paper with these settings */
function blank(draft, shelf, target) {
  const { site, id, fields } = draft;
  return createDraft({ site, id, fields, shelf, ...target, template: target.template || null });
}

/**
 * All settings of the new paper. A recipe brings its own campaign, audience and variant. The headings are those that are given; else
 * the draft's own, while no other campaign is asked for; else the campaign's for the audience, of its plain variant where it has no
 * other; else, where the library has none (any more), those that the draft has.
 * @param {Draft} draft
 * @param {any} target
 * @param {Shelf} shelf
 */
function settingsOf(draft, target, shelf) {
  const { template, campaign, variant, audience, headings } = draft;
  const recipe = target.template ? shelf.template(target.template) : null;
  const brought = recipe ? { campaign: recipe.campaign, variant: recipe.variant, audience: recipe.audience } : {};
  const settings = { template, campaign, variant, audience, ...brought, ...target };
  if (settings.headings) return settings;
  if (target.campaign === undefined && headings.some(({ id }) => OWN.test(id))) return { ...settings, headings };
  for (const one of [settings.variant, ""]) {
    const found = shelf.headings(settings.campaign, settings.audience, one);
    if (found.length > 0) return { ...settings, variant: one, headings: found };
  }
  return { ...settings, headings: settings.campaign === campaign ? headings : [] };
}

/**
 * @param {Draft} draft
 * @param {{template?: string | null, campaign?: string, variant?: string, audience?: string, headings?: DraftHeading[]}} target what is
 *   left out stays as it is; `headings` are the unit's own
 * @param {Shelf} shelf
 * @returns {Draft}
 */
export function retarget(draft, target, shelf) {
  const { template, campaign, variant, audience, headings } = draft;
  const settings = settingsOf(draft, target, shelf);
  const recipe = blank(draft, shelf, { template, campaign, variant, audience, headings, title: template ? "" : draft.title });
  const paper = blank(draft, shelf, { ...settings, title: settings.template ? "" : draft.title });
  const given = givenBy(recipe);
  const title = template && draft.title === recipe.title ? paper.title : draft.title;
  let next = numberedFrom(paper, nextNumber(draft));
  const move = new Move(draft, next, shelf);
  const parts = structure(next.document.blocks);
  /** @type {Map<string, DraftBlock[]>} */
  const poured = new Map(parts.regions.map((/** @type {Stretched} */ region) => [region.heading.key, region.blocks.slice()]));
  /** @type {Map<string, string>} */
  const renamed = new Map();
  /** @type {Stretched[]} */
  const keptRegions = [];
  /** @type {DraftBlock[]} */
  const unfiled = [];

  for (const old of /** @type {Region[]} */ (regionsOf(draft).slice(0, -1))) {
    const heading = /** @type {DraftBlock} */ (findBlock(draft, old.key));
    const isTyped = old.title !== "" && !given.has(wording(heading));
    const found = move.counterpart(old);
    if (isTyped && !found) {
      keptRegions.push({ heading: { ...heading, heading: "" }, blocks: old.blocks.filter((block) => !given.has(wording(block))) });
      continue;
    }
    if (isTyped && found) {
      if (renamed.has(found.key)) keptRegions.push({ heading: { ...heading, heading: "" }, blocks: [] });
      else renamed.set(found.key, old.title);
    }
    for (const block of old.blocks) {
      if (given.has(wording(block)) && says(block)) continue;
      const home = move.home(block, old);
      if (home) /** @type {DraftBlock[]} */ (poured.get(home.key)).push(block);
      else unfiled.push(block);
    }
  }

  for (const block of draft.unfiled) {
    const point = block.source ? shelf.point(block.source.point) : null;
    const region = point && move.headed(point.section, shelf.home(point.id, next.headings));
    if (region) /** @type {DraftBlock[]} */ (poured.get(region.key)).push(block);
    else unfiled.push(block);
  }

  const regions = parts.regions.map((/** @type {Stretched} */ { heading }) => ({
    heading: renamed.has(heading.key) ? { ...heading, runs: runsOf(/** @type {string} */ (renamed.get(heading.key)), heading.key) } : heading,
    blocks: /** @type {DraftBlock[]} */ (poured.get(heading.key)),
  }));
  const edges = edgesOf(draft, given, parts);
  next = rebuilt(next, { head: edges.head, regions: placed(regions, keptRegions), tail: edges.tail });
  return rename({ ...next, unfiled: [...edges.unfiled, ...unfiled] }, title);
}

/**
 * Regions that have no counterpart, with a heading the writer typed: after the last one of their section, else before the closing.
 * @param {Stretched[]} regions
 * @param {Stretched[]} added
 * @returns {Stretched[]}
 */
function placed(regions, added) {
  const made = regions.slice();
  for (const region of added) {
    const sections = made.map(({ heading }) => heading.section);
    const last = region.heading.section ? sections.lastIndexOf(region.heading.section) : -1;
    const closing = made.length > 0 && titleOf(made[made.length - 1].heading) === "" ? made.length - 1 : made.length;
    made.splice(last >= 0 ? last + 1 : closing, 0, region);
  }
  return made;
}
