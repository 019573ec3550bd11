/* Chooses the points that are offered beside a heading: those that fit it. For causes and measures those come first that answer
   problems in the draft; beside the problems stand their causes and measures. */

import { problemsOf, says } from "../draft/pairs.js";
import { leadOf, originOf, textOf } from "../draft/text.js";
import { clauseOf } from "../reader/roles.js";
import { partsOfId } from "../slots/moves.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { ShelfPoint } from "../draft/shelf-points.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Host } from "./host.js" */

/**
 * A list to choose from: what fits the heading, or what answers its problems.
 * @typedef {"here" | "causes" | "measures"} Tab
 * A point on offer, and the leads that it answers; `near`: the writer's own that it comes near to.
 * @typedef {{point: ShelfPoint, answers: string[], near?: string[]}} Offer
 */

/** @type {["causes" | "measures", string][]} */
const ANSWERS = [["causes", "对应的原因"], ["measures", "对应的措施"]];

/** For blocks in the writer's own words the points that come near to them. @typedef {Map<string, {claim: string, points: ShelfPoint[]}>} Nearby */

/** By host, as it was when the list was opened: to look for them at every key would take too long. @type {WeakMap<Host, Nearby>} */
const nearby = new WeakMap();

/** @param {Host} host @returns {Nearby} */
function nearbyOf(host) {
  /** @type {Nearby} */
  const known = nearby.get(host) || new Map();
  nearby.set(host, known);
  return known;
}

/** @param {DraftBlock} block @returns {string} what it claims; empty for a phrase of the library and where nothing is said */
const ownClaim = (block) => (originOf(block) || !says(block) ? "" : clauseOf(textOf(leadOf(block))));

/** Look anew for what comes near to the own words of a heading, or to the problems that it answers. @param {Host} host @param {Region} region */
export function lookNear(host, region) {
  const known = nearbyOf(host);
  const answers = region.section === "causes" || region.section === "measures";
  const others = answers ? host.regions().filter((one) => one.section === "problems") : [];
  for (const one of [region, ...others]) {
    for (const block of one.section === "" ? [] : one.blocks) {
      const claim = ownClaim(block);
      const before = known.get(block.key);
      if (claim !== (before ? before.claim : "")) known.set(block.key, { claim, points: claim === "" ? [] : host.shelf.near(claim, one.section) });
    }
  }
}

/** @param {Host} host @param {DraftBlock[]} blocks @returns {Offer[]} each point once, with the own words that it comes near to */
function nearTo(host, blocks) {
  const known = nearbyOf(host);
  /** @type {Map<string, Offer & {near: string[]}>} */
  const offers = new Map();
  for (const { key } of blocks) {
    const { claim, points } = known.get(key) || { claim: "", points: [] };
    for (const point of points) {
      const offer = offers.get(point.id) || { point, answers: [], near: [] };
      offer.near.push(claim);
      offers.set(point.id, offer);
    }
  }
  return Array.from(offers.values());
}

/** The problems a heading's answers are for: its own, or all of the draft; for own words the library's that come nearest. @param {Host} host @param {Region} region @returns {string[]} */
function problemsFor(host, region) {
  const isHere = region.section === "problems";
  const blocks = isHere ? region.blocks : host.regions().filter(({ section }) => section === "problems").flatMap((one) => one.blocks);
  const here = new Set(region.blocks.map((block) => (originOf(block) || { point: "" }).point));
  const all = problemsOf(host.draft).filter((id) => !isHere || here.has(id));
  return Array.from(new Set([...all, ...nearTo(host, blocks).map(({ point }) => point.id)]));
}

/** @param {Host} host @param {string[]} problems @param {"causes" | "measures"} section @returns {Offer[]} */
function merged(host, problems, section) {
  const lead = (/** @type {string} */ id) => (host.shelf.point(id) || { title: id }).title;
  return host.shelf
    .answers(problems, section, host.draft.audience)
    .map(({ point, answers }) => ({ point, answers: answers.map(lead) }));
}

/** @param {Region} region @param {Tab} tab @returns {string} the section that a search looks in; empty for all */
export const sectionOf = (region, tab) => (tab === "here" ? region.section : tab);

/** @param {Host} host @param {Region} region @returns {[Tab, string][]} the lists there are to choose from, by id */
export function tabsOf(host, region) {
  const problems = region.section === "problems" ? problemsFor(host, region) : [];
  const answered = ANSWERS.filter(([section]) => merged(host, problems, section).length > 0);
  /** @type {[Tab, string]} */
  const here = ["here", "这里能用的表述"];
  return [here, ...answered];
}

/** What the offers depend on: while it stays, they stay. @param {Host} host @param {Region} region @param {Tab} tab */
export const offersKey = (host, region, tab) => {
  const linked = tab !== "here" || region.section === "problems" || region.section === "causes" || region.section === "measures";
  return [host.draft.audience, host.draft.campaign, linked ? problemsFor(host, region) : [], region.heading];
};

/**
 * What the paper has already is offered last, its other wordings before the one that is used.
 * @param {Offer[]} offers
 * @param {Set<string>} used ids of phrases
 * @returns {Offer[]}
 */
export function usedLast(offers, used) {
  const points = new Set(Array.from(used, (id) => partsOfId(id).point));
  const [fresh, old] = [false, true].map((isOld) => offers.filter(({ point }) => points.has(point.id) === isOld));
  return [...fresh, ...old];
}

/** @param {Host} host @param {Region} region @param {Tab} tab @returns {Offer[]} */
export function offersFor(host, region, tab) {
  if (tab !== "here") return merged(host, problemsFor(host, region), tab);
  const near = nearTo(host, region.blocks);
  const isNear = new Set(near.map(({ point }) => point.id));
  const fitting = region.key === "unfiled" || !region.section ? [] : host.shelf.fitting(region, host.draft).filter(({ id }) => !isNear.has(id));
  if (region.section !== "causes" && region.section !== "measures") return [...near, ...fitting.map((point) => ({ point, answers: [] }))];
  const fits = new Set(fitting.map((point) => point.id));
  const first = merged(host, problemsFor(host, region), region.section).filter(({ point }) => fits.has(point.id) || !(region.aspect || region.heading));
  const named = new Set([...near, ...first].map(({ point }) => point.id));
  const rest = fitting.filter((point) => !named.has(point.id));
  return [...near, ...first.filter(({ point }) => !isNear.has(point.id)), ...rest.map((point) => ({ point, answers: [] }))];
}
