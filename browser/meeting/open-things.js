/* Finds what is still open in all papers of a meeting: first what they share, then what each needs for itself. Pure. */

import { regionsOf } from "../draft/regions.js";
import { openSlots, tallyOf } from "../draft/tally.js";
import { slots } from "../slots/slots.js";
import { unwrittenIn } from "./unwritten.js";

/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Paper } from "./papers.js" */

/**
 * `shared`: facts without a value, each with the papers that ask for it, and how many places in all. `own`: by paper, slots that stand
 * in one place, and the headings below which nothing is written yet.
 * @typedef {{name: string, papers: string[], places: number}} SharedThing
 * @typedef {{paper: Paper, slots: {name: string, where: string}[], empty: string[]}} OwnThings
 * @typedef {{shared: SharedThing[], own: OwnThings[], count: number}} OpenThings
 */

/** @param {Paper} paper @param {Shelf} shelf @returns {OwnThings} */
function ownOf(paper, shelf) {
  const { draft } = paper;
  const regions = regionsOf(draft);
  const titleOf = (/** @type {string} */ key) => (regions.find((one) => one.key === key || one.blocks.some((block) => block.key === key)) || { title: "" }).title;
  // A paper that goes on in 拟稿 no longer takes values from the meeting: each of its open slots is listed as its own.
  const open = openSlots(draft).filter(({ name }) => paper.goesOn || slots.about(name).scope !== "paper");
  const empty = new Set([...tallyOf(draft, shelf).empty, ...unwrittenIn(paper).filter(({ blocks }) => blocks.length > 0).map(({ key }) => key)]);
  return { paper, slots: open.map(({ name, key }) => ({ name, where: titleOf(key) })), empty: regions.filter(({ key }) => empty.has(key)).map(({ title }) => title) };
}

/** @param {Paper[]} papers @param {Shelf} shelf @returns {OpenThings} */
export function openIn(papers, shelf) {
  /** @type {Map<string, SharedThing>} */
  const shared = new Map();
  for (const { draft, kind } of papers.filter(({ goesOn }) => !goesOn)) {
    for (const { name } of openSlots(draft)) {
      if (slots.about(name).scope !== "paper") continue;
      const known = shared.get(name) || { name, papers: [], places: 0 };
      known.places++;
      if (!known.papers.includes(kind.recipe.paper)) known.papers.push(kind.recipe.paper);
      shared.set(name, known);
    }
  }
  const own = papers.map((paper) => ownOf(paper, shelf)).filter(({ slots: some, empty }) => some.length + empty.length > 0);
  const count = own.reduce((sum, one) => sum + one.slots.length + one.empty.length, shared.size);
  return { shared: Array.from(shared.values()), own, count };
}
