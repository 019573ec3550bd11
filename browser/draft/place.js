/* Phrases from the list of 加入草稿 into a draft. Pure. */

import { addParagraph, addPoint } from "./blocks.js";
import { UNFILED, regionsOf } from "./regions.js";
import { textOf } from "./text.js";

/** @import { Region } from "./regions.js" */
/** @import { Shelf, ShelfPoint } from "./shelf.js" */
/** @import { Draft, DraftBlock } from "./text.js" */

/**
 * The first region that takes a point: of its section, under a heading that selects it, an aspect that is its own, or no heading.
 * @param {Draft} draft
 * @param {ShelfPoint} point
 * @param {Shelf} shelf
 * @returns {Region | undefined}
 */
function homeOf(draft, point, shelf) {
  const regions = /** @type {Region[]} */ (regionsOf(draft, shelf).slice(0, -1));
  const isParent = (/** @type {Region} */ region) => {
    const next = regions[regions.indexOf(region) + 1];
    return next !== undefined && next.level > region.level && next.section === region.section;
  };
  const here = regions.filter((region) => region.section === point.section && !isParent(region));
  const takes = (/** @type {Region} */ region) => shelf.fitting(region, { ...draft, audience: "" }).some((/** @type {ShelfPoint} */ one) => one.id === point.id);
  const home = shelf.home(point.id, draft.headings);
  return here.find((region) => region.heading !== "" && region.heading === home) || here.find((region) => (region.heading === "" || home === "") && takes(region));
}

/**
 * @param {Draft} draft
 * @param {{id: string, lead: string, text: string}[]} items as `Phrasebank.choice` keeps them: texts as the writer has filled them
 * @param {Shelf} shelf
 * @returns {Draft} with each where it fits, else in 待归类; what stands there word for word already is not put in again
 */
export function placePhrases(draft, items, shelf) {
  let placed = draft;
  for (const { id, lead, text } of items) {
    const phrase = shelf.phrase(id);
    const source = phrase ? { point: phrase.point, phrase: phrase.id } : { point: id.split(".")[0], phrase: id };
    const says = (/** @type {DraftBlock} */ block) => textOf((block.kind === "point" ? block.body : block.runs) || []) === text;
    const blocks = [...placed.document.blocks, ...placed.unfiled];
    if (blocks.some((block) => block.source && block.source.phrase === source.phrase && says(block))) continue;
    const home = phrase ? homeOf(placed, /** @type {ShelfPoint} */ (shelf.point(phrase.point)), shelf) : undefined;
    if (home && home.form !== "points") placed = addParagraph(placed, home.key, text, source);
    else placed = addPoint(placed, home ? home.key : UNFILED, { lead, body: text, source });
  }
  return placed;
}
