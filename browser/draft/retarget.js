/* Moves a draft to another campaign, audience or recipe, or to the headings of a unit's notice. Pure.

   A new paper is made, into which the writer's content goes block by block, see relocation.js; what has no place there goes to
   待归类. Only text that the old recipe had put there and nobody has changed is dropped. */

import { rename } from "./blocks.js";
import { createDraft } from "./create.js";
import { edgesOf, numberedFrom } from "./edges.js";
import { says } from "./pairs.js";
import { nextNumber, rebuilt, regionsOf, structure } from "./regions.js";
import { OWN, Relocation, pointOf } from "./relocation.js";
import { originOf, runsOf, textOf, textsOf } from "./text.js";

/** @import { Draft, DraftHeading } from "./create.js" */
/** @import { Region, Stretched } from "./regions.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock, HeadingBlock } from "./text.js" */

/**
 * What is left out stays as it is; `headings` are the unit's own.
 * @typedef {{template?: string | null, campaign?: string, variant?: string, audience?: string, headings?: DraftHeading[]}} Target
 */

/** @param {DraftBlock} block @returns {string} what it says, without its key */
const wording = (block) => JSON.stringify([block.kind, textsOf(block).map((field) => textOf(field.runs))]);

/** @param {Draft} draft @returns {string} all of it but the keys of its blocks, as a new paper has new ones */
function allOf({ title, campaign, variant, audience, template, headings, fields, document, unfiled }) {
  const bare = (/** @type {DraftBlock} */ block) => [wording(block), originOf(block), placeOf(block)];
  const placeOf = (/** @type {DraftBlock} */ block) => {
    if (block.kind === "heading") return [block.level, block.section, block.heading];
    return block.kind === "table" ? [block.form, block.widths, block.columns] : [];
  };
  const filled = Object.entries(fields).sort();
  return JSON.stringify([title, campaign, variant, audience, template, headings, filled, document.blocks.map(bare), unfiled.map(bare)]);
}

/** @param {HeadingBlock} heading @param {string | undefined} title @returns {HeadingBlock} */
const titled = (heading, title) => (title === undefined ? heading : { ...heading, runs: runsOf(title, heading.key) });

/** @param {HeadingBlock} heading @returns {string} */
const titleOf = (heading) => textOf(heading.runs);

/** Blocks of the old paper that its recipe had put there, by what they say. @param {Draft} recipe @returns {Set<string>} */
const givenBy = (recipe) => new Set(recipe.document.blocks.map(wording));

/** @param {Draft} draft @param {Shelf} shelf @param {Target & {title: string}} target @returns {Draft} an empty paper with these settings */
function blank(draft, shelf, target) {
  const { site, id } = draft;
  return createDraft({ site, id, shelf, ...target, template: target.template || null });
}

/**
 * All settings of the new paper. A recipe brings its own campaign, audience and variant. The headings are those that are given; else
 * the draft's own, while no other campaign is asked for; else the campaign's for the audience, of its plain variant where it has no
 * other; else, where the library has none (any more), those that the draft has.
 * @param {Draft} draft
 * @param {Target} target
 * @param {Shelf} shelf
 * @returns {Target}
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
 * What the former campaign had filled is filled by the new one; what the writer put there instead stays.
 * @param {Draft} draft
 * @param {Draft} paper the new one
 * @param {Shelf} shelf
 * @returns {Record<string, string>}
 */
function fieldsFor(draft, paper, shelf) {
  const [former, now] = [draft, paper].map((one) => new Map(Object.entries(shelf.told(one.campaign, one.audience, one.variant))));
  const fields = new Map(Object.entries(draft.fields));
  for (const name of [...former.keys(), ...now.keys()]) {
    if (fields.get(name) !== former.get(name)) continue;
    const value = now.get(name);
    if (value === undefined) fields.delete(name);
    else fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

/**
 * @param {Draft} draft
 * @param {Target} target
 * @param {Shelf} shelf
 * @returns {Draft} the very draft when nothing of it is another
 */
export function retarget(draft, target, shelf) {
  const { template, campaign, variant, audience, headings } = draft;
  const settings = settingsOf(draft, target, shelf);
  const recipe = blank(draft, shelf, { template, campaign, variant, audience, headings, title: template ? "" : draft.title });
  const paper = blank(draft, shelf, { ...settings, title: settings.template ? "" : draft.title });
  const given = givenBy(recipe);
  const title = template && draft.title === recipe.title ? paper.title : draft.title;
  const next = numberedFrom(paper, nextNumber(draft));
  const relocation = new Relocation(draft, next, shelf);
  const parts = structure(next.document.blocks);
  const isGiven = (/** @type {DraftBlock} */ block) => given.has(wording(block));
  /** @type {Map<string, DraftBlock[]>} */
  const poured = new Map(parts.regions.map((region) => [region.heading.key, region.blocks.slice()]));
  /** @type {Map<string, string>} */
  const renamed = new Map();
  /** @type {Stretched[]} */
  const keptRegions = [];
  /** @type {DraftBlock[]} */
  const unfiled = [];
  /** @param {DraftBlock} block @param {Region | null | undefined} home */
  function pour(block, home) {
    const there = (home && poured.get(home.key)) || unfiled;
    there.push(block);
  }

  const stretches = structure(draft.document.blocks).regions;
  regionsOf(draft).slice(0, -1).forEach((old, at) => {
    const { heading } = stretches[at];
    const isTyped = old.title !== "" && !isGiven(heading);
    const found = relocation.counterpart(old);
    if (isTyped && !found) {
      keptRegions.push({ heading: { ...heading, heading: "" }, blocks: old.blocks.filter((block) => !isGiven(block)) });
      return;
    }
    if (isTyped && found) {
      if (renamed.has(found.key)) keptRegions.push({ heading: { ...heading, heading: "" }, blocks: [] });
      else renamed.set(found.key, old.title);
    }
    for (const block of old.blocks) if (!(isGiven(block) && says(block))) pour(block, relocation.home(block, old));
  });
  for (const block of draft.unfiled) {
    const point = pointOf(block, shelf);
    pour(block, point && relocation.headed(point.section, shelf.home(point.id, next.headings)));
  }

  const regions = parts.regions.map(({ heading }) => ({ heading: titled(heading, renamed.get(heading.key)), blocks: poured.get(heading.key) || [] }));
  const edges = edgesOf(draft, given, parts);
  const made = rebuilt(next, { head: edges.head, regions: placed(regions, keptRegions), tail: edges.tail });
  const now = rename({ ...made, fields: fieldsFor(draft, paper, shelf), unfiled: [...edges.unfiled, ...unfiled] }, title);
  return allOf(now) === allOf(draft) ? draft : now;
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
