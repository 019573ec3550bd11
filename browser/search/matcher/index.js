/* The data that have arrived, in a form for looking up and searching. Their shape: hooks/phrasebank/corpus/search.py. */

import { alphabetOf } from "./alphabet.js";
import { normalOf, piecesOf } from "./normal.js";
import { once } from "./once.js";
import { stretchOf } from "./stretch.js";

/** @import { NamedData, PinyinData, SearchHead, SearchHeading, SearchPage } from "../../base/data-types.js" */
/** @import { Alphabet } from "./alphabet.js" */
/** @import { Names } from "./names.js" */
/** @import { Normal } from "./normal.js" */
/** @import { Stretch } from "./stretch.js" */

/**
 * A word of the vocabulary as results carry it.
 * @typedef {NamedData} Named
 * @typedef {Named & {page: string}} Dimension
 * @typedef {Named & {moves: [string, string][]}} Section
 *
 * What is searchable of a phrase besides its words, by position in the vocabulary. Thousands of phrases share one.
 * @typedef {{cell: number, dimension: number, section: number, tags: number[], aspect: number, reach: number[],
 *   headings: number[]}} Profile
 *
 * @typedef {SearchHeading & {campaign: number}} Heading
 *
 * A part of the library. `points`: by point the number of its first phrase in the part, and where the next point's would be. `lines`: by phrase its
 * line in the file of its cell. `cuts`: by phrase where its moves end but for the last. What is searched of it is made when it is first asked for (`ready.js`):
 * who only looks points up needs none of it.
 * @typedef {{ids: string[], keys: string[][], titles: string[], also: string[][], plain: string[], texts: string[], cuts: number[][], points: Uint32Array,
 *   profiles: Uint32Array, lines: Uint32Array, titleStretch: Stretch, textStretch: Stretch, names: Names}} Part
 *
 * @typedef {{pages: SearchPage[], titleStretch: Stretch, textStretch: Stretch}} Pages
 *
 * `degree`: what makes no difference to a claim. `audienceNames`: those of `audiences` in their normal form. `labels`: every word of the vocabulary that finds phrases, as a stretch; `labelled`: what each belongs to.
 * @typedef {{normal: Normal, degree: RegExp, alphabet: Alphabet, dimensions: Dimension[], sections: Section[], audiences: Named[], audienceNames: string[], tags: Named[],
 *   aspects: string[], cells: [number, number, string, string][], reaches: number[][], campaigns: Named[], headings: Heading[],
 *   labels: Stretch, labelled: {kind: string, at: number, title: string}[], profiles: Profile[], known: Map<string, number>,
 *   parts: Part[], pages: Pages}} Index
 */

/**
 * An index without phrases and pages yet.
 * @param {SearchHead} head the script `search`
 * @param {PinyinData} readings the script `pinyin`
 * @returns {Index}
 */
export function emptyIndex(head, readings) {
  const normal = normalOf(head.normal);
  const alphabet = alphabetOf(readings);
  /** @type {Heading[]} */
  const headings = [];
  /** @type {{kind: string, at: number, title: string}[]} */
  const labelled = [];
  /** @type {string[]} */
  const labels = [];
  /** @param {string} kind @param {number} at @param {string} text */
  function label(kind, at, text) {
    labelled.push({ kind, at, title: text });
    labels.push(text);
  }
  head.campaigns.forEach((campaign, at) => {
    for (const heading of campaign.headings) headings.push({ ...heading, campaign: at });
  });
  const common = head.dimensions.length - 1; // the folder of common points is no dimension: its title finds nothing
  head.dimensions.slice(0, common).forEach((dimension, at) => {
    for (const text of [dimension.title, ...dimension.also]) label("dimension", at, text);
  });
  head.sections.forEach((section, at) => label("section", at, section.title));
  head.tags.forEach((tag, at) => label("tag", at, tag));
  head.aspects.forEach((aspect, at) => label("aspect", at, aspect));
  headings.forEach((heading, at) => label("heading", at, heading.title));
  return {
    normal,
    degree: new RegExp(head.degree, "g"),
    alphabet,
    dimensions: head.dimensions.map((entry) => ({ ...named(entry), page: entry.page })),
    sections: head.sections.map((section) => ({ ...named(section), moves: section.moves })),
    audiences: head.audiences.map(named),
    audienceNames: head.audiences.map(({ title }) => piecesOf(normal, title).join("")),
    tags: head.tags.map((tag) => ({ id: tag, title: tag })),
    aspects: head.aspects,
    cells: head.cells,
    reaches: head.reaches,
    campaigns: head.campaigns.map(named),
    headings,
    labels: stretchOf(normal, alphabet, labels),
    labelled,
    profiles: [],
    known: new Map(),
    parts: [],
    pages: pagesOf(normal, alphabet, []),
  };
}

/** @param {NamedData} entry @returns {Named} */
function named(entry) {
  return { id: entry.id, title: entry.title };
}

/**
 * Add everything that is no phrase.
 * @param {Index} index
 * @param {SearchPage[]} pages the script `search-pages`
 */
export function addPages(index, pages) {
  index.pages = pagesOf(index.normal, index.alphabet, pages);
}

/**
 * @param {Normal} normal
 * @param {Alphabet} alphabet
 * @param {SearchPage[]} pages
 * @returns {Pages}
 */
function pagesOf(normal, alphabet, pages) {
  const titleStretch = once(() => stretchOf(normal, alphabet, pages.map((page) => page.title)));
  const textStretch = once(() => stretchOf(normal, alphabet, pages.map((page) => page.text)));
  return {
    pages,
    get titleStretch() {
      return titleStretch();
    },
    get textStretch() {
      return textStretch();
    },
  };
}
