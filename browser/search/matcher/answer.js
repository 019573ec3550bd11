/* A query and what narrows it -> the answer. Pure: an index in, values out, in pieces of work. */

import { claimOf, eachClaim } from "./claims.js";
import { facetsOf, failuresOf, selectionOf } from "./facets.js";
import { rangesOf } from "./highlights.js";
import { matchesOf } from "./matches.js";
import { nearest } from "./nearest.js";
import { termsOf } from "./normal.js";
import { pageShown, pagesFound } from "./pages.js";
import { labelCosts, labelsFound, marksOf, ranksOf } from "./ranking.js";
import { termOf } from "./term.js";
import { movesOf, wordingsOf } from "./wordings.js";

/** @import { SearchPage } from "../../base/data-types.js" */
/** @import { SearchOptions } from "../search.js" */
/** @import { Count, Facets } from "./facets.js" */
/** @import { Extent } from "./highlights.js" */
/** @import { Dimension, Index, Named, Part, Profile } from "./index.js" */
/** @import { Near } from "./nearest.js" */
/** @import { PageHit } from "./pages.js" */
/** @import { LabelHit } from "./ranking.js" */
/** @import { Term } from "./term.js" */
/** @import { MoveEnd, Wording } from "./wordings.js" */

/**
 * A found phrase, with all that a card needs. `point`: the point's id. `page`: its permalink below the site's root. `place`: file and line
 * where a curator finds it. `moves`: the sentences of the text by what they do, with where each ends; none where it is one piece.
 * `wordings`: every phrase of the point, for those that exchange their moves. `ranges`: what to highlight in `title` and `text`. `names`:
 * other names and the plain talk of the point that the query found, with what to highlight. `labels`: its labels that the query found,
 * with what to highlight in each.
 * @typedef {{id: string, point: string, key: string, title: string, text: string, page: string, place: string, dimension: Dimension, section: Named, moves: MoveEnd[], wordings: Wording[],
 *   tags: string[], aspect: string | null, audiences: Named[], labels: {title: string, ranges: Extent[]}[], names: {kind: "also" | "plain", title: string, ranges: Extent[]}[],
 *   ranges: {title: Extent[], text: Extent[]}}} Hit
 *
 * `near`: whether nothing was found, and what stands here is only like it.
 * @typedef {{total: number, points: number, hits: Hit[], pages: PageHit[], facets: Facets, missing: string[], near: boolean}} Answer
 *
 * Found phrases, point by point in the library's order: their part, their number in it, the part's ranks. `order`: by rank the
 * points (as positions in these lists) whose best phrase has it.
 * @typedef {{total: number, parts: Part[], points: number[], ranks: Float64Array[], order: Map<number, number[]>}} Found
 */

const NEAR = 0.25; // what is less near says something else
const MOST_NEAR = 10; // points

/** What a search finds, as the pages call it. */
export const KINDS = { phrase: "表述", dimension: "维度", campaign: "年度专题", template: "文稿", article: "说明", example: "示例" };

/**
 * The answer to a query from what the index holds. Run the generator to its end; what it returns is the answer.
 * @param {Index} index
 * @param {string} query without terms it finds everything
 * @param {SearchOptions} options as for `Phrasebank.search`
 * @param {boolean} [whole] whether the index holds everything: only then it is known that nothing was found
 * @returns {Generator<void, Answer>}
 */
export function* answerTo(index, query, options, whole = true) {
  const { kinds, offset = 0, limit = 50 } = options;
  const parts = index.parts.slice(); // more may arrive while this works
  const texts = termsOf(index.normal, query);
  const terms = texts.map(text => termOf(index.alphabet, index.degree, text));
  // The longest first: it leaves the fewest places to look for the others.
  terms.sort((one, other) => other.text.length - one.text.length);
  const together = texts.join("");
  const said = { text: together, core: claimOf(index.degree, together) };
  const selection = selectionOf(index, options);
  const failures = failuresOf(index, selection);
  const counts = new Uint32Array(index.profiles.length);
  const labels = terms.map(term => labelCosts(index, term));
  /** @type {Found} */
  const found = { total: 0, parts: [], points: [], ranks: [], order: new Map() };
  for (const part of parts) {
    yield;
    const marks = yield* marksOf(part, terms, labels);
    collect(part, ranksOf(part, marks, said), failures, counts, found);
  }
  yield;
  /** @type {(SearchPage & {at: number})[]} */
  const pages = pagesFound(index, terms);
  const wanted = (/** @type {string} */ kind) => (kinds && kinds.length > 0 ? kinds.includes(kind) : kind !== "example");
  const isFound = counts.some((count) => count > 0);
  const near = isFound || !whole || terms.length !== 1 ? [] : (yield* nearest(index, said.core)).filter(({ nearness }) => nearness >= NEAR).slice(0, MOST_NEAR);
  for (const [part, ranks] of ranksOfNear(near)) collect(part, ranks, failures, counts, found);
  return {
    total: wanted("phrase") ? found.total : 0,
    points: wanted("phrase") ? found.points.length : 0,
    hits: wanted("phrase") ? hits(index, found, terms, offset, limit) : [],
    pages: pages.filter((page) => wanted(page.kind)).slice(0, limit).map((page) => pageShown(index, page, terms)),
    facets: facetsOf(index, selection, failures, counts, kindsOf(found.total, pages)),
    missing: isFound || pages.length > 0 ? [] : yield* missing(index, parts, texts, terms),
    near: near.length > 0,
  };
}

/**
 * @param {Near[]} near
 * @returns {Map<Part, Float64Array>} by part the ranks of its phrases
 */
function ranksOfNear(near) {
  const ranks = new Map();
  near.forEach(({ part, point }, at) => {
    if (!ranks.has(part)) ranks.set(part, new Float64Array(part.texts.length).fill(Infinity));
    ranks.get(part).fill(at, part.points[point], part.points[point + 1]);
  });
  return ranks;
}

/**
 * Collect what a part gives; phrases that fail a facet lose their rank.
 * @param {Part} part
 * @param {Float64Array} ranks
 * @param {Uint8Array | null} failures
 * @param {Uint32Array} counts
 * @param {Found} found
 */
function collect(part, ranks, failures, counts, found) {
  const { points, profiles } = part;
  /** @type {number[]} */
  let equal = [];
  let last = Infinity;
  for (let point = 0; point < points.length - 1; point++) {
    let best = Infinity;
    for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
      if (ranks[phrase] === Infinity) continue;
      const profile = profiles[phrase];
      counts[profile]++;
      if (failures !== null && failures[profile] !== 0) {
        ranks[phrase] = Infinity;
        continue;
      }
      found.total++;
      if (ranks[phrase] < best) best = ranks[phrase];
    }
    if (best === Infinity) continue;
    if (best !== last) {
      last = best;
      equal = found.order.get(best) || [];
      found.order.set(best, equal);
    }
    equal.push(found.points.length);
    found.parts.push(part);
    found.points.push(point);
    found.ranks.push(ranks);
  }
}

/**
 * The phrases from `offset` on, in order.
 * @param {Index} index
 * @param {Found} found
 * @param {Term[]} terms
 * @param {number} offset
 * @param {number} limit
 * @returns {Hit[]}
 */
function hits(index, found, terms, offset, limit) {
  /** @type {Hit[]} */
  const made = [];
  const labels = labelsFound(index, terms);
  let before = 0;
  for (const rank of [...found.order.keys()].sort((one, other) => one - other)) {
    for (const at of /** @type {number[]} */ (found.order.get(rank))) {
      if (made.length >= limit) return made;
      const phrases = inOrder(found.parts[at].points, found.points[at], found.ranks[at]);
      const skipped = Math.max(0, offset - before);
      const chosen = phrases.slice(skipped, skipped + limit - made.length);
      if (chosen.length > 0) made.push(...hitsOf(index, found.parts[at], found.points[at], chosen, terms, labels));
      before += phrases.length;
    }
  }
  return made;
}

/**
 * The found phrases of a point, the best first.
 * @param {Uint32Array} points
 * @param {number} point
 * @param {Float64Array} ranks
 * @returns {number[]}
 */
function inOrder(points, point, ranks) {
  const phrases = [];
  for (let phrase = points[point]; phrase < points[point + 1]; phrase++) if (ranks[phrase] !== Infinity) phrases.push(phrase);
  return phrases.sort((one, other) => ranks[one] - ranks[other] || one - other);
}

/**
 * @param {Index} index
 * @param {Part} part
 * @param {number} point
 * @param {number[]} phrases
 * @param {Term[]} terms
 * @param {LabelHit[]} labels
 * @returns {Hit[]}
 */
function hitsOf(index, part, point, phrases, terms, labels) {
  const title = part.titles[point];
  const inTitle = rangesOf(index.normal, part.titleStretch, point, title, terms, index.degree);
  // Most hits of a keystroke are never shown: these are made when somebody looks.
  const names = once(() => othersFound(index, part, point, terms));
  const wordings = once(() => wordingsOf(index, part, point));
  return phrases.map((phrase) => {
    const profile = index.profiles[part.profiles[phrase]];
    const id = part.ids[point];
    const key = part.keys[point][phrase - part.points[point]];
    const text = part.texts[phrase];
    return {
      id: `${id}.${key}`,
      point: id,
      key,
      title,
      text,
      page: `${index.cells[profile.cell][2]}#${id}.${key}`,
      place: `${index.cells[profile.cell][3]}:${part.lines[phrase]}`,
      dimension: index.dimensions[profile.dimension],
      section: index.sections[profile.section],
      moves: movesOf(index.sections[profile.section], part.cuts[phrase], text),
      tags: profile.tags.map((tag) => index.tags[tag].title),
      aspect: profile.aspect < 0 ? null : index.aspects[profile.aspect],
      labels: labels.filter((label) => has(profile, label)).map(({ title: name, ranges }) => ({ title: name, ranges })),
      get names() {
        return names();
      },
      audiences: profile.reach.map((audience) => index.audiences[audience]),
      get wordings() {
        return wordings();
      },
      ranges: { title: inTitle, text: rangesOf(index.normal, part.textStretch, phrase, text, terms) },
    };
  });
}

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T} what it makes, made at the first call
 */
function once(make) {
  /** @type {{made: T} | null} */
  let known = null;
  return () => (known = known || { made: make() }).made;
}

/**
 * The other names and the plain talk of a point that any of the terms finds.
 * @param {Index} index
 * @param {Part} part
 * @param {number} point
 * @param {Term[]} terms
 * @returns {Hit["names"]}
 */
function othersFound(index, { also, plain, names }, point, terms) {
  /** @type {Hit["names"]} */
  const others = names.of[point].map((field, at) => {
    const isName = field < names.plain;
    const title = isName ? also[point][at] : plain[point];
    return { kind: isName ? "also" : "plain", title, ranges: rangesOf(index.normal, names.stretch, field, title, terms, isName ? index.degree : null) };
  });
  return others.filter(({ ranges }) => ranges.length > 0);
}

/**
 * @param {Profile} profile
 * @param {LabelHit} label
 * @returns {boolean}
 */
function has({ dimension, section, aspect, tags, headings }, { kind, at }) {
  if (kind === "tag") return tags.includes(at);
  if (kind === "heading") return headings.includes(at);
  return at === (kind === "dimension" ? dimension : kind === "section" ? section : aspect);
}

/**
 * @param {number} total
 * @param {SearchPage[]} pages
 * @returns {Count[]}
 */
function kindsOf(total, pages) {
  return Object.entries(KINDS).map(([id, title]) => ({
    id,
    title,
    count: id === "phrase" ? total : pages.filter((page) => page.kind === id).length,
  }));
}

/**
 * The terms that occur nowhere at all.
 * @param {Index} index
 * @param {Part[]} parts
 * @param {string[]} texts the terms as they were typed, in order
 * @param {Term[]} terms
 * @returns {Generator<void, string[]>}
 */
function* missing(index, parts, texts, terms) {
  const stretches = [index.labels, index.pages.titleStretch, index.pages.textStretch];
  for (const part of parts) stretches.push(part.titleStretch, part.names.stretch, part.textStretch);
  const absent = new Set(texts);
  for (const term of terms) {
    for (const { names } of parts) eachClaim(names.cores, term.core, () => absent.delete(term.text));
    for (const stretch of stretches) {
      if (!absent.has(term.text)) break;
      yield;
      if (!matchesOf(stretch, term, false, null).any) continue;
      absent.delete(term.text);
      break;
    }
  }
  return texts.filter((text) => absent.has(text));
}
