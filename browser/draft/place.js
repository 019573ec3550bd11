/* Puts phrases that were chosen by 加入草稿 into a draft. Pure. */

import { addParagraph, addPoint } from "./blocks.js";
import { UNFILED, blocksOf, regionsOf } from "./regions.js";
import { bodyOf, originOf, textOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Region } from "./regions.js" */
/** @import { ShelfPoint } from "./shelf-points.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock } from "./text.js" */

/**
 * The first region that takes a point: of its section, under a heading that selects it, an aspect that is its own, or no heading.
 * @param {Draft} draft
 * @param {ShelfPoint} point
 * @param {Shelf} shelf
 * @returns {Region | undefined}
 */
function homeOf(draft, point, shelf) {
  const regions = regionsOf(draft, shelf).slice(0, -1);
  const isParent = (/** @type {Region} */ region) => {
    const next = regions[regions.indexOf(region) + 1];
    return next !== undefined && next.level > region.level && next.section === region.section;
  };
  const here = regions.filter((region) => region.section === point.section && !isParent(region));
  const takes = (/** @type {Region} */ region) => shelf.fitting(region, { ...draft, audience: "" }).some((one) => one.id === point.id);
  const home = shelf.home(point.id, draft.headings);
  return here.find((region) => region.heading !== "" && region.heading === home) || here.find((region) => (region.heading === "" || home === "") && takes(region));
}

/**
 * @param {Draft} draft
 * @param {{id: string, lead: string, text: string}[]} items as `choice` keeps them: texts as the writer has filled them
 * @param {Shelf} shelf
 * @returns {Draft} with each where it fits, else in 待归类; what stands there word for word already is not put in again
 */
export function placePhrases(draft, items, shelf) {
  let placed = draft;
  const phraseOf = (/** @type {DraftBlock} */ block) => (originOf(block) || { phrase: "" }).phrase;
  for (const { id, lead, text } of items) {
    const phrase = shelf.phrase(id);
    const source = phrase ? { point: phrase.point, phrase: phrase.id } : { point: id.split(".")[0], phrase: id };
    const says = (/** @type {DraftBlock} */ block) => textOf(bodyOf(block)) === text;
    const blocks = blocksOf(placed);
    if (blocks.some((block) => phraseOf(block) === source.phrase && says(block))) continue;
    const point = phrase && shelf.point(phrase.point);
    const home = point ? homeOf(placed, point, shelf) : undefined;
    if (home && home.form !== "points") placed = addParagraph(placed, home.key, text, source);
    else placed = addPoint(placed, home ? home.key : UNFILED, { lead, body: text, source });
  }
  return placed;
}
