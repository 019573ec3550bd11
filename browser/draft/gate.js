/* Lists everything that is still open in a draft before it is handed in. Pure. */

import { isOutside } from "../rules/length.js";
import { slots } from "../slots/slots.js";
import { isOriginal } from "./kept.js";
import { findBlock } from "./regions.js";
import { repeatedIn } from "./repeated.js";
import { openSlots } from "./tally.js";
import { leadOf, textOf, textsOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Repeated } from "./repeated.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { OpenSlot, Tally } from "./tally.js" */

/**
 * A block by its key and the words that it is called by.
 * @typedef {{key: string, text: string}} Called
 * `times`: how often a slot that is filled once for the whole paper stands in it; `point`: the lead clause of the point that it stands
 * in, empty elsewhere.
 * @typedef {{slot: OpenSlot, times: number, point: string}} Open
 * `count`: all in all, 0 when nothing is open. `empty`: keys of headings below which nothing is said; `unanswered`: problems without
 * a measure; `kept`: the library's wording as it was taken; `unfiled`: what is on no paper; `twice`: a phrase that stands before. `length`: null when it is as the recipe
 * wants it; `region` is the heading to look at first.
 * @typedef {{count: number, slots: Open[], empty: string[], unanswered: Called[], kept: Called[], unfiled: Called[], twice: Called[], repeated: Repeated[],
 *   length: {characters: number, min: number, max: number, region: string} | null}} Gate
 */

const LONGEST = 24; // characters that a block is called by

/** @param {Draft} draft @returns {Open[]} in the paper's order */
function slotsOf(draft) {
  /** @type {Map<string, Open>} */
  const shared = new Map();
  /** @type {Open[]} */
  const all = [];
  for (const slot of openSlots(draft)) {
    const known = shared.get(slot.name);
    if (known) {
      known.times++;
      continue;
    }
    const block = findBlock(draft, slot.key);
    const made = { slot, times: 1, point: block && block.kind === "point" ? called(draft, slot.key).text : "" };
    if (slots.about(slot.name).scope === "paper") shared.set(slot.name, made);
    all.push(made);
  }
  return all;
}

/** @param {Draft} draft @param {string} key @returns {Called} */
function called(draft, key) {
  const block = findBlock(draft, key);
  const words = block ? textOf(leadOf(block)) || textsOf(block).map(({ runs }) => textOf(runs)).join("") : "";
  const characters = Array.from(words.trim());
  return { key, text: characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}……` : characters.join("") };
}

/** @param {Tally} tally @returns {Gate["length"]} */
function lengthOf({ characters, range, byRegion }) {
  const outside = range ? isOutside(characters, range) : 0;
  if (!range || outside === 0) return null;
  const regions = Object.entries(byRegion).sort(([, one], [, other]) => (outside < 0 ? one - other : other - one));
  return { characters, min: range.min, max: range.max, region: regions.length > 0 ? regions[0][0] : "" };
}

/**
 * @param {Draft} draft
 * @param {Shelf} shelf
 * @param {Tally} tally of that draft
 * @returns {Gate}
 */
export function gateOf(draft, shelf, tally) {
  const name = (/** @type {string} */ key) => called(draft, key);
  const gate = {
    slots: slotsOf(draft),
    empty: tally.empty,
    unanswered: tally.unanswered.map(name),
    kept: Object.keys(tally.kept).filter((key) => isOriginal(tally.kept[key])).map(name),
    unfiled: draft.unfiled.map(({ key }) => name(key)),
    twice: tally.twice.map(name),
    repeated: repeatedIn(draft, shelf),
    length: lengthOf(tally),
  };
  const { empty, unanswered, kept, unfiled, twice, repeated, length } = gate;
  const count = tally.open + [empty, unanswered, kept, unfiled, twice, repeated].reduce((sum, { length: many }) => sum + many, length ? 1 : 0);
  return { count, ...gate };
}
