/* The search results that are not phrases: dimensions, campaigns, templates, articles. */

import { MISTAKEN } from "./found.js";
import { excerptOf, rangesOf } from "./highlights.js";
import { matchesOf } from "./matches.js";

/** @import { SearchPage } from "../../base/data-types.js" */
/** @import { Extent } from "./highlights.js" */
/** @import { Index } from "./index.js" */
/** @import { Term } from "./term.js" */

/**
 * A found page of another kind; `text` is the part of it that shows the match.
 * @typedef {SearchPage & {ranges: {title: Extent[], text: Extent[]}}} PageHit
 */

const NONE = 0xff;
const LAST = 0x10000; // more than terms

/**
 * The numbers of the pages that have every term, in title or text; those first of whose terms fewer are mistaken, then those with more of them in the title. A query without
 * terms finds none: the pages are not for leafing through.
 * @param {Index} index
 * @param {Term[]} terms
 * @returns {(SearchPage & {at: number})[]}
 */
export function pagesFound(index, terms) {
  const { pages, titleStretch, textStretch } = index.pages;
  if (terms.length === 0) return [];
  const alive = new Uint8Array(pages.length).fill(1);
  const places = new Float64Array(pages.length);
  for (const term of terms) {
    const inTitle = matchesOf(titleStretch, term, false, alive).kinds;
    const inText = matchesOf(textStretch, term, false, alive).kinds;
    for (let at = 0; at < pages.length; at++) {
      if (inTitle[at] === 0) places[at]++;
      if (Math.min(inTitle[at] || NONE, inText[at] || NONE) >= MISTAKEN) places[at] += LAST;
      if (inTitle[at] === 0 && inText[at] === 0) alive[at] = 0;
    }
    if (!alive.includes(1)) return [];
  }
  const found = pages.map((page, at) => ({ ...page, at })).filter(({ at }) => alive[at] !== 0);
  return found.sort((one, other) => places[one.at] - places[other.at] || one.at - other.at);
}

/**
 * @param {Index} index
 * @param {SearchPage & {at: number}} page
 * @param {Term[]} terms
 * @returns {PageHit}
 */
export function pageShown(index, page, terms) {
  const { titleStretch, textStretch } = index.pages;
  const title = rangesOf(index.normal, titleStretch, page.at, page.title, terms);
  const found = rangesOf(index.normal, textStretch, page.at, page.text, terms);
  const { text, ranges } = excerptOf(page.text, found);
  return { kind: page.kind, title: page.title, page: page.page, text, ranges: { title, text: ranges } };
}
