/* A query and its filters -> the answer. Pure. It is a generator of small pieces of work. */

import { isThere } from "./apart.js";
import { eachClaim } from "./claims.js";
import { facetsOf, failuresOf, selectionOf } from "./facets.js";
import { hitsOf, shownOf } from "./hits.js";
import { matchesOf } from "./matches.js";
import { nearest } from "./nearest.js";
import { once } from "./once.js";
import { pageShown, pagesFound } from "./pages.js";
import { APART, labelCosts, marksOf, ranksOf } from "./ranking.js";
import { readOf } from "./read.js";
import { readied, readiedForLetters, stretchesOf } from "./ready.js";
import { waysOf } from "./ways.js";

/** @import { SearchPage } from "../../base/data-types.js" */
/** @import { SearchOptions } from "../search.js" */
/** @import { Count, Facets } from "./facets.js" */
/** @import { Extent } from "./highlights.js" */
/** @import { Dimension, Index, Named, Part } from "./index.js" */
/** @import { Near } from "./nearest.js" */
/** @import { PageHit } from "./pages.js" */
/** @import { Read } from "./read.js" */
/** @import { Term } from "./term.js" */
/** @import { Way } from "./ways.js" */
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
 * `near`: whether nothing was found, and what stands here is only like it. `read`: what the terms that are pinyin were read as.
 * @typedef {{total: number, points: number, hits: Hit[], pages: PageHit[], facets: Facets, missing: string[], near: boolean, read: Read[]}} Answer
 *
 * Found phrases, point by point in the library's order: their part, their number in it, the part's ranks. `order`: by rank the
 * points (as positions in these lists) whose best phrase has it.
 * @typedef {{total: number, parts: Part[], points: number[], ranks: Float64Array[], order: Map<number, number[]>}} Found
 */

const NEAR = 0.25; // what is less near says something else, unless it has every character
const MOST_NEAR = 10; // points

/** What a search finds, as the pages call it. */
export const KINDS = { phrase: "表述", dimension: "维度", campaign: "年度专题", template: "文稿", article: "说明", example: "示例" };

/**
 * The answer to a query from what the index holds. Run the generator to its end; what it returns is the answer.
 * @param {Index} arriving what arrives while this works is not looked at
 * @param {string} query without terms it finds everything
 * @param {SearchOptions} options as for `Phrasebank.search`
 * @param {boolean} [whole] whether the index holds everything: only then it is known that nothing was found
 * @returns {Generator<void, Answer>}
 */
export function* answerTo(arriving, query, options, whole = true) {
  const { kinds, offset = 0, limit = 50 } = options;
  const index = { ...arriving, parts: arriving.parts.slice() };
  yield* readied(index);
  const ways = waysOf(index, query, options.fuzzy !== false);
  if (ways.some(({ terms }) => terms.some(({ letters }) => letters))) yield* readiedForLetters(index);
  const { texts, terms, said } = ways[ways.length - 1];
  const selection = selectionOf(index, options);
  const failures = failuresOf(index, selection);
  const counts = new Uint32Array(index.profiles.length);
  const labels = ways.map((way) => way.terms.map((term) => labelCosts(index, term)));
  /** @type {Found} */
  const found = { total: 0, parts: [], points: [], ranks: [], order: new Map() };
  for (const part of index.parts) {
    yield;
    /** @type {Float64Array[]} */
    const ranks = [];
    for (let at = 0; at < ways.length; at++) ranks.push(ranksOf(part, yield* marksOf(part, ways[at].terms, labels[at]), ways[at].said));
    collect(part, firstOf(ranks), failures, counts, found);
  }
  yield;
  const pages = pagesOf(index, ways);
  const wanted = (/** @type {string} */ kind) => (kinds && kinds.length > 0 ? kinds.includes(kind) : kind !== "example");
  const isFound = counts.some((count) => count > 0);
  const near = isFound || !whole || terms.length !== 1 ? [] : (yield* nearest(index, said.core)).filter(({ nearness, isWhole }) => isWhole || nearness >= NEAR).slice(0, MOST_NEAR);
  for (const [part, ranks] of ranksOfNear(near)) collect(part, ranks, failures, counts, found);
  const shown = (wanted("phrase") ? shownOf(found, ways, offset, limit) : []).filter(({ part, phrases }) => isThere(part, phrases));
  const shownPages = pages.filter(({ page }) => wanted(page.kind)).slice(0, limit);
  const read = once(() => readOf(index, ways, shown));
  return {
    total: wanted("phrase") ? found.total : 0,
    points: wanted("phrase") ? found.points.length : 0,
    hits: hitsOf(index, shown),
    pages: shownPages.map(({ page, way }) => pageShown(index, page, way.terms)),
    get read() {
      return read();
    },
    facets: facetsOf(index, selection, failures, counts, kindsOf(found.total, pages.map(({ page }) => page))),
    missing: isFound || pages.length > 0 ? [] : yield* missing(index, texts, terms),
    near: near.length > 0,
  };
}

/**
 * @param {Float64Array[]} ranks by way
 * @returns {Float64Array} by phrase the best of them, that of the last way after all others
 */
function firstOf([first, ...others]) {
  for (const ranks of others) for (let phrase = 0; phrase < first.length; phrase++) first[phrase] = Math.min(first[phrase], ranks[phrase] + APART);
  return first;
}

/**
 * @param {Index} index
 * @param {Way[]} ways
 * @returns {{page: SearchPage & {at: number}, way: Way}[]} what is found that is no phrase, each by the first way that finds it
 */
function pagesOf(index, ways) {
  /** @type {Map<number, {page: SearchPage & {at: number}, way: Way}>} */
  const found = new Map();
  for (const way of ways) for (const page of pagesFound(index, way.terms)) if (!found.has(page.at)) found.set(page.at, { page, way });
  return [...found.values()];
}

/**
 * @param {Near[]} near
 * @returns {Map<Part, Float64Array>} by part the ranks of its phrases
 */
function ranksOfNear(near) {
  /** @type {Map<Part, Float64Array>} */
  const ranks = new Map();
  near.forEach(({ part, point }, at) => {
    const own = ranks.get(part) || new Float64Array(part.texts.length).fill(Infinity);
    ranks.set(part, own.fill(at, part.points[point], part.points[point + 1]));
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
 * @param {string[]} texts the terms as they were typed, in order
 * @param {Term[]} terms
 * @returns {Generator<void, string[]>}
 */
function* missing({ labels, audienceNames, pages, parts }, texts, terms) {
  const stretches = [labels, ...[pages, ...parts].flatMap((one) => [...stretchesOf(one)])];
  const absent = new Set(texts.filter((text) => !audienceNames.includes(text)));
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
