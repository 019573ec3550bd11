/* The figures of a draft: characters, slots without values, what is empty or unanswered, and what is still the library's
   wording. Pure. */

import { comesTo, fieldOf, lengthsIn } from "./characters.js";
import { keptOf } from "./kept.js";
import { pairsOf, says } from "./pairs.js";
import { blocksOf, regionsOf } from "./regions.js";
import { originOf, textOf, textsOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Region } from "./regions.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock, TextField } from "./text.js" */

/**
 * @typedef {{key: string, field: TextField["field"], row: number | null, column: number | null, name: string, start: number, end: number}} OpenSlot
 *   where 【name】 stands: offsets in the field's text
 * @typedef {{characters: number, range: {min: number, max: number} | null, bySection: Record<string, number>, byRegion: Record<string, number>,
 *   open: number, empty: string[], unanswered: string[], kept: Record<string, number>, twice: string[]}} Tally
 */

/** By block: its open slots, for the fields they were looked for with. @type {WeakMap<DraftBlock, {fields: Record<string, string>, open: OpenSlot[]}>} */
const slots = new WeakMap();

/** @param {DraftBlock} block @param {Record<string, string>} fields @returns {OpenSlot[]} */
function openIn(block, fields) {
  const before = slots.get(block);
  if (before && before.fields === fields) return before.open;
  /** @type {OpenSlot[]} */
  const open = [];
  for (const { field, row, column, runs } of textsOf(block)) {
    let start = 0;
    for (const run of runs) {
      const end = start + textOf([run]).length;
      const isOpen = !("text" in run) && (run.blank !== run.name || fieldOf(fields, run.name) === "");
      if (isOpen) open.push({ key: block.key, field, row, column, name: run.name, start, end });
      start = end;
    }
  }
  slots.set(block, { fields, open });
  return open;
}

/** @param {Region[]} regions @param {Draft} draft @param {Shelf} shelf @returns {string[]} keys of headings below which nothing is said */
function emptyOnes(regions, draft, shelf) {
  return regions.slice(0, -1).filter((region, at) => {
    const hasOwn = region.blocks.some(says);
    const hasBelow = at + 1 < regions.length - 1 && regions[at + 1].level > region.level;
    if (hasOwn || hasBelow || !(region.prints || region.section)) return false;
    const part = shelf.part(region, draft);
    return !(part && part.optional);
  }).map((region) => region.key);
}

/** @param {Draft} draft @param {Shelf} shelf @returns {string[]} keys of blocks whose phrase, by whichever of its ids, stands before */
function twiceIn(draft, shelf) {
  /** @type {Set<string>} */
  const seen = new Set();
  return draft.document.blocks.flatMap((block) => {
    const source = originOf(block);
    if (!source) return [];
    const phrase = shelf.phrase(source.phrase);
    const id = phrase ? phrase.id : source.phrase;
    if (seen.has(id)) return [block.key];
    seen.add(id);
    return [];
  });
}

/** @param {Draft} draft @returns {OpenSlot[]} in the paper's order; what is 待归类 is on no paper */
export const openSlots = (draft) => draft.document.blocks.flatMap((block) => openIn(block, draft.fields));

/**
 * What the desk shows beside the paper. Characters are counted without spaces, with the numbers and stops that the paper prints; an open slot counts
 * as its name. `empty`: keys of regions, but not of optional parts. `unanswered`: see `pairs`. `kept`: for blocks whose phrase
 * the library still has. `twice`: keys of blocks taken from a phrase that stands on the paper before.
 * @param {Draft} draft
 * @param {Shelf} shelf
 * @returns {Tally}
 */
export function tallyOf(draft, shelf) {
  const recipe = shelf.template(draft.template);
  const regions = regionsOf(draft);
  const lengthOf = lengthsIn(draft);
  /** @type {Tally} */
  const made = { characters: 0, range: recipe ? recipe.length : null, bySection: {}, byRegion: {}, open: 0, empty: [], unanswered: [], kept: {}, twice: twiceIn(draft, shelf) };
  let key = "";
  let section = "";
  for (const block of draft.document.blocks) {
    if (block.kind === "heading") [key, section] = [block.key, block.section];
    else if (block.kind === "sign" || block.kind === "date") key = section = "";
    const { open } = comesTo(block, draft.fields);
    const characters = lengthOf(block);
    made.characters += characters;
    made.open += open;
    if (key) made.byRegion[key] = (made.byRegion[key] || 0) + characters;
    if (section) made.bySection[section] = (made.bySection[section] || 0) + characters;
  }
  for (const block of blocksOf(draft)) {
    const source = originOf(block);
    const phrase = source ? shelf.phrase(source.phrase) : null;
    if (phrase) made.kept[block.key] = keptOf(block, phrase.text);
  }
  made.empty = emptyOnes(regions, draft, shelf);
  const pairs = pairsOf(draft, shelf);
  made.unanswered = pairs.filter(({ measures }) => measures.length === 0).map(({ problem }) => problem.block.key);
  return made;
}
