/* Which points are offered beside a heading: those that fit it; for causes and measures those first that answer the
   problems of the draft; beside the problems themselves, their causes and measures. */

import { problemsOf } from "../draft/pairs.js";
import { originOf } from "../draft/text.js";
import { partsOfId } from "../slots/moves.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { ShelfPoint } from "../draft/shelf-points.js" */
/** @import { Host } from "./host.js" */

/**
 * A list to choose from: what fits the heading, or what answers its problems.
 * @typedef {"here" | "causes" | "measures"} Tab
 * A point on offer, and the leads that it answers.
 * @typedef {{point: ShelfPoint, answers: string[]}} Offer
 */

/** @type {["causes" | "measures", string][]} */
const ANSWERS = [["causes", "对应的原因"], ["measures", "对应的措施"]];

/** The problems a heading's answers are for: its own, or all of the draft. @param {Host} host @param {Region} region @returns {string[]} */
function problemsFor(host, region) {
  const all = problemsOf(host.draft);
  if (region.section !== "problems") return all;
  const here = new Set(region.blocks.map((block) => (originOf(block) || { point: "" }).point));
  return all.filter((id) => here.has(id));
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
  const fitting = region.key === "unfiled" || !region.section ? [] : host.shelf.fitting(region, host.draft);
  if (region.section !== "causes" && region.section !== "measures") return fitting.map((point) => ({ point, answers: [] }));
  const fits = new Set(fitting.map((point) => point.id));
  const first = merged(host, problemsFor(host, region), region.section).filter(({ point }) => fits.has(point.id) || !(region.aspect || region.heading));
  const named = new Set(first.map(({ point }) => point.id));
  const rest = fitting.filter((point) => !named.has(point.id));
  return [...first, ...rest.map((point) => ({ point, answers: [] }))];
}
