/* The search of a large library. A query of Chinese characters fetches only the data that it needs. */

import { data, load } from "../base/data.js";
import { inSlices, pause } from "../base/slices.js";
import { Fetched } from "./matcher/apart.js";
import { addPages, emptyIndex } from "./matcher/index.js";
import { addNames } from "./matcher/parts.js";
import { waysOf } from "./matcher/ways.js";
import { pagesByDay } from "./pages-by-day.js";

/** @import { NeedPairs, NeedTexts } from "../base/data-types.js" */
/** @import { NeedName } from "./matcher/apart.js" */
/** @import { Index } from "./matcher/index.js" */

const never = () => false;
const HALF = /[\ud800-\udfff]/;

/** @returns {boolean} whether the library is so large that not everything is fetched for everybody */
export const isLarge = () => data.site.folder !== "";

/** The words of the library without points, by which a query is read. @type {Promise<Index> | null} */
let vocabulary = null;
/** @type {Promise<{index: Index, fetched: Fetched}> | null} */
let opening = null;

/** @returns {Promise<Index>} */
function words() {
  if (!vocabulary) {
    vocabulary = Promise.all([load("search"), load("pinyin")]).then(([head, readings]) => emptyIndex(head, readings));
    vocabulary.catch(() => (vocabulary = null));
  }
  return vocabulary;
}

/** Fetch what every answer needs. @returns {Promise<{index: Index, fetched: Fetched}>} */
async function base() {
  const [index, head, pages] = await Promise.all([words(), load("need/head"), load("search-pages")]);
  const coming = head.parts.map((_, at) => load(`need/names-${at}`));
  const parts = await Promise.all(coming);
  const fetched = new Fetched(head);
  index.parts = [];
  for (const part of parts) {
    await pause();
    await inSlices(addNames(index, part, fetched), never, 8);
  }
  await pause();
  addPages(index, pagesByDay(pages, new Date()));
  return { index, fetched };
}

/**
 * Fetch what every answer to a query of characters needs.
 * @returns {Promise<{index: Index, fetched: Fetched}>} rejected when it cannot be had; calling again tries again
 */
export function openByNeed() {
  if (!opening) {
    opening = base();
    opening.catch(() => (opening = null));
  }
  return opening;
}

/**
 * Whether a query can be answered from pairs of characters: it has no letters, which may stand for anything, and no term of one character.
 * @param {string} query
 * @returns {Promise<boolean>}
 */
export async function isByNeed(query) {
  const ways = waysOf(await words(), query, false);
  return ways.length === 1 && ways[0].texts.every((text) => text.length > 1 && !HALF.test(text)) && !ways[0].terms.some(({ letters }) => letters);
}

/** @param {Fetched} fetched @param {NeedName} name */
async function fetchOne(fetched, name) {
  if (name.startsWith("need/pairs")) fetched.pairs.set(name, /** @type {NeedPairs} */ (await load(name)));
  else fetched.takers[Number(name.split("-")[1])](/** @type {NeedTexts} */ (await load(name)));
  fetched.wanted.delete(name);
}

/**
 * Do work on the index. Where data was missing, it is fetched and the work is done again, until nothing is missing.
 * @template T
 * @param {string} query what will be needed for certain is fetched first
 * @param {(index: Index) => Generator<void, T>} work
 * @param {() => boolean} unwanted
 * @param {number} slice as for `inSlices`
 * @returns {Promise<T | null>}
 */
export async function answeredByNeed(query, work, unwanted, slice) {
  const { index, fetched } = await openByNeed();
  for (const { texts } of waysOf(index, query, false)) for (const text of texts) for (const { pair } of Fetched.cover(text)) fetched.having(pair);
  for (;;) {
    await Promise.all([...fetched.wanted].map((name) => fetchOne(fetched, name)));
    if (unwanted()) return null;
    const { missed } = fetched;
    const done = await inSlices(work(index), unwanted, slice);
    // What is missing may have been missed by another caller's work: the work is then done once more, without need but without harm.
    if (done === null || fetched.missed === missed) return done;
  }
}
