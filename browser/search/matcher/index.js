/* The data that has arrived, made ready to be searched. The shape of the data: hooks/phrasebank/corpus/search.py. */

import { alphabetOf } from "./alphabet.js";
import { Apart } from "./apart.js";
import { cutsOf } from "./cuts.js";
import { namesOf } from "./names.js";
import { normalOf } from "./normal.js";
import { once } from "./once.js";
import { stretchOf } from "./stretch.js";

/** @import { NamedData, NeedNames, PinyinData, SearchHead, SearchHeading, SearchPage, SearchPart } from "../../base/data-types.js" */
/** @import { Fetched } from "./apart.js" */
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
 * `degree`: what makes no difference to a claim. `labels`: every word of the vocabulary that finds phrases, as a stretch; `labelled`: what each belongs to.
 * @typedef {{normal: Normal, degree: RegExp, alphabet: Alphabet, dimensions: Dimension[], sections: Section[], audiences: Named[], tags: Named[],
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
 * Add a part of the library. It comes in pieces of work: run the generator to its end.
 * @param {Index} index
 * @param {SearchPart} data a script `search-…`
 * @returns {Generator<void, void>}
 */
export function* addPart(index, data) {
  const keys = keysOf(data);
  const points = pointsOf(keys);
  const { texts } = data;
  const cuts = data.cuts.map((coded, phrase) => cutsOf(texts[phrase], coded));
  yield* push(index, data, { keys, points, texts, cuts, lines: linesOf(data, points) }, () => stretchOf(index.normal, index.alphabet, texts));
}

/**
 * Add a part of a large library, whose texts are fetched by need. It comes in pieces of work.
 * @param {Index} index
 * @param {NeedNames} data a script `need/names-…`
 * @param {Fetched} fetched
 * @returns {Generator<void, void>}
 */
export function* addNames(index, data, fetched) {
  const keys = keysOf(data);
  const points = pointsOf(keys);
  const apart = new Apart(fetched, index.normal, index.parts.length, points);
  const { texts, cuts, lines } = apart;
  yield* push(index, data, { keys, points, texts, cuts, lines }, () => apart.stretch());
}

/** @param {NeedNames} data @returns {string[][]} by point the keys of its phrases */
const keysOf = (data) => data.keys.split(" ").map((list) => list.split(","));

/** @param {string[][]} keys @returns {Uint32Array} as `Part.points` */
function pointsOf(keys) {
  const points = new Uint32Array(keys.length + 1);
  keys.forEach((own, point) => (points[point + 1] = points[point] + own.length));
  return points;
}

/**
 * @param {Index} index
 * @param {NeedNames} data
 * @param {Pick<Part, "keys" | "points" | "texts" | "cuts" | "lines">} phrases
 * @param {() => Stretch} stretch of their texts
 * @returns {Generator<void, void>}
 */
function* push(index, data, { keys, points, texts, cuts, lines }, stretch) {
  yield;
  const profiles = profilesOf(index, data, points);
  yield;
  const { titles, also, plain } = data;
  const titleStretch = once(() => stretchOf(index.normal, index.alphabet, titles));
  const textStretch = once(stretch);
  const names = once(() => namesOf(index, data, titleStretch));
  index.parts.push({
    ids: decoded(data.ids),
    keys,
    titles,
    also,
    plain,
    texts,
    cuts,
    lines,
    points,
    profiles,
    get titleStretch() {
      return titleStretch();
    },
    get names() {
      return names();
    },
    get textStretch() {
      return textStretch();
    },
  });
}

/**
 * @param {string} coded each id as how much it shares with the one before, in base 36, and its own rest
 * @returns {string[]}
 */
function decoded(coded) {
  let id = "";
  return coded.split(" ").map((word) => (id = id.slice(0, parseInt(word[0], 36)) + word.slice(1)));
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

/**
 * The profile of each phrase of a part, by its number.
 * @param {Index} index
 * @param {NeedNames} data
 * @param {Uint32Array} points
 * @returns {Uint32Array}
 */
function profilesOf(index, data, points) {
  const profiles = new Uint32Array(points[points.length - 1]);
  let point = 0;
  for (const [cell, count] of data.cells) {
    for (const end = point + count; point < end; point++) {
      const tags = data.tags[point];
      const aspect = data.aspects[point];
      const shared = `${cell} ${aspect} ${tags.join()} `;
      for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
        const key = shared + data.reaches[phrase];
        let profile = index.known.get(key);
        if (profile === undefined) {
          profile = index.profiles.push(profileOf(index, cell, tags, aspect, data.reaches[phrase])) - 1;
          index.known.set(key, profile);
        }
        profiles[phrase] = profile;
      }
    }
  }
  return profiles;
}

/**
 * @param {SearchPart} data
 * @param {Uint32Array} points
 * @returns {Uint32Array} by phrase its line
 */
function linesOf(data, points) {
  const lines = Uint32Array.from(data.lines);
  let point = 0;
  for (const [, count] of data.cells) {
    const end = points[point + count];
    for (let phrase = points[point] + 1; phrase < end; phrase++) lines[phrase] += lines[phrase - 1];
    point += count;
  }
  return lines;
}

/**
 * @param {Index} index
 * @param {number} cell
 * @param {number[]} tags
 * @param {number} aspect
 * @param {number} reachAt
 * @returns {Profile}
 */
function profileOf(index, cell, tags, aspect, reachAt) {
  const [dimension, section] = index.cells[cell];
  const reach = index.reaches[reachAt];
  const headings = once(() => {
    /** @type {number[]} */
    const fitting = [];
    index.headings.forEach((heading, at) => {
      const fits = heading.from.some(([from, any]) => from === dimension && (any.length === 0 || any.some((tag) => tags.includes(tag))));
      if (fits && heading.for.some((audience) => reach.includes(audience))) fitting.push(at);
    });
    return fitting;
  });
  return {
    cell,
    dimension,
    section,
    tags,
    aspect,
    reach,
    get headings() {
      return headings();
    },
  };
}
