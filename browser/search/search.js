/* The one search of the site. Loads the data when it is first asked for, and never holds up the page. */

import { load } from "../base/data.js";
import { inSlices, pause } from "../base/slices.js";
import { answeredByNeed, isByNeed, isLarge, openByNeed } from "./by-need.js";
import { answerTo } from "./matcher/answer.js";
import { addPages, emptyIndex } from "./matcher/index.js";
import { addPart } from "./matcher/parts.js";
import { readied } from "./matcher/ready.js";
import { rescueFor } from "./matcher/rescue.js";
import { pagesByDay } from "./pages-by-day.js";

/** @import { DataName } from "../base/data.js" */
/** @import { Answer } from "./matcher/answer.js" */
/** @import { Index } from "./matcher/index.js" */
/** @import { Rescue } from "./matcher/rescue.js" */

/**
 * @typedef {{kinds?: string[], dimensions?: string[], sections?: string[], audiences?: string[], tags?: string[],
 *   campaign?: string, heading?: string, fuzzy?: boolean, offset?: number, limit?: number, caller?: string}} SearchOptions
 * @typedef {Answer & {complete: boolean}} SearchResult
 */

const SLICE = 8; // milliseconds of work after which the page gets its turn
const TYPED_ON = 400; // milliseconds within which somebody who goes on typing presses the next key

/** @type {Promise<Index> | null} */
let opening = null;
/** @type {Promise<void> | null} */
let completing = null;
/** The scripts that are still to come. @type {(`search-${number}` | "search-pages" | "search" | "pinyin")[]} */
let left = ["search", "pinyin", "search-0"];
/** @type {{resolve: () => void, reject: (error: Error) => void}[]} */
let waiting = [];
/** By caller its latest call. @type {Map<string, object>} */
const latest = new Map();

const never = () => false;

/**
 * Load what any answer needs: the vocabulary, the readings and the first part.
 * @returns {Promise<Index>}
 */
async function first() {
  const [head, readings, part] = await Promise.all([load("search"), load("pinyin"), load("search-0")]);
  await pause(); // the browser has just run three large scripts: the page gets its turn first
  const index = emptyIndex(head, readings);
  await pause();
  await inSlices(addPart(index, part), never, SLICE);
  left = [];
  for (let at = 1; at < head.parts; at++) left.push(`search-${at}`);
  left.push("search-pages");
  return index;
}

/** @returns {Promise<Index>} */
function open() {
  if (!opening) {
    opening = first();
    opening.catch(() => (opening = null));
  }
  return opening;
}

/** @param {Index} index @param {DataName} name of a script with parts or pages */
async function added(index, name) {
  if (name === "search-pages") {
    const pages = await load(name);
    await pause();
    addPages(index, pagesByDay(pages, new Date()));
  } else if (isPart(name)) {
    const part = await load(name);
    await pause();
    await inSlices(addPart(index, part), never, SLICE);
  }
}

/** @param {DataName} name @returns {name is `search-${number}`} */
const isPart = (name) => /^search-\d+$/.test(name);

/** Load everything, one script after another, so that parts are added in order. */
async function complete() {
  const index = await open();
  tell((one) => one.resolve());
  while (left.length > 0) {
    await added(index, left[0]);
    left.shift();
    tell((one) => one.resolve());
  }
}

/** @param {(one: {resolve: () => void, reject: (error: Error) => void}) => void} say */
function tell(say) {
  const told = waiting;
  waiting = [];
  told.forEach(say);
}

/**
 * Start loading, and make ready what is searched: when a search box gets the focus, or when the page is idle. Of a large library nothing is loaded but
 * what every answer needs.
 * @returns {Promise<void>} settled when all has arrived and is ready, or rejected when something could not be loaded; calling again tries again
 */
async function prepare() {
  const index = isLarge() ? (await openByNeed()).index : await whole();
  await inSlices(readied(index), never, SLICE);
}

/** @returns {Promise<void>} as `prepare`, whatever the size of the library */
function fetchAll() {
  if (!completing) {
    completing = complete().finally(() => (completing = null));
    completing.catch((/** @type {Error} */ error) => tell((one) => one.reject(error)));
  }
  return completing;
}

/**
 * Wait for more data: after an answer that is not complete, search again when this resolves.
 * @returns {Promise<void>} resolved when more has arrived; rejected when loading failed; calling again tries again
 */
function more() {
  if (left.length === 0) return Promise.resolve();
  const promise = /** @type {Promise<void>} */ (new Promise((resolve, reject) => waiting.push({ resolve, reject })));
  fetchAll().catch(() => {}); // a failure rejects the promise
  return promise;
}

/**
 * Do work on the index for a caller, whose next call makes this one give up.
 * @template T
 * @param {string} caller
 * @param {string} query what the work is about
 * @param {(index: Index, whole: boolean) => Generator<void, T>} work it is told whether the index knows all that there is to know of the query
 * @returns {Promise<T | null>}
 */
async function serve(caller, query, work) {
  const call = {};
  latest.set(caller, call);
  const unwanted = () => latest.get(caller) !== call;
  if (isLarge() && left.length > 0 && (await isByNeed(query))) {
    return unwanted() ? null : answeredByNeed(query, (index) => work(index, true), unwanted, SLICE);
  }
  if (isLarge() && left.length > 0 && !completing) {
    // A first character asks for all of a large library, which is much to load: wait whether a second one follows at once.
    await new Promise((resolve) => window.setTimeout(resolve, TYPED_ON));
    if (unwanted()) return null;
  }
  if (left.length > 0) fetchAll().catch(() => {}); // a failure is reported by `open` and `more`
  const index = await open();
  return unwanted() ? null : inSlices(work(index, left.length === 0), unwanted, SLICE);
}

/**
 * Search phrases and pages.
 *
 * Terms are separated by spaces and must all occur, each in any place: see matcher/ranking.js for what is found and in which order,
 * matcher/facets.js for what narrows it, matcher/answer.js for what is returned. A query without terms finds every
 * phrase. `kinds` are phrase, dimension, campaign, template, article, and example, which is found only where it is asked for; `heading` is the HTML id on its campaign's page.
 * `fuzzy` false leaves out what may have been mistaken for what was typed: zuang for zhuang.
 *
 * `near` is true where nothing was found and the hits are only like it. `complete` is false while data is still arriving: what has arrived is answered at once; await `search.more()` and ask again for the
 * rest. A newer call by the same `caller` cancels an older one, which then resolves to null.
 * @param {string} query
 * @param {SearchOptions} [options]
 * @returns {Promise<SearchResult | null>} rejected with an Error when the data cannot be loaded; calling again tries again
 */
async function ask(query, options = {}) {
  let whole = false;
  const answer = await serve(options.caller || "", query, (index, all) => {
    whole = all;
    return answerTo(index, query, options, whole);
  });
  return answer && Object.assign(answer, { complete: whole }); // not a copy: the answer has getters that do their work only when they are read
}

/**
 * What would find something, after a search that found nothing: see matcher/rescue.js.
 * @param {string} query
 * @param {SearchOptions} [options]
 * @returns {Promise<Rescue | null>}
 */
function rescue(query, options = {}) {
  return serve(`rescue ${options.caller || ""}`, query, (index) => rescueFor(index, query, options));
}

/**
 * Give up what a caller still asks.
 * @param {string} caller
 */
function cancel(caller) {
  latest.set(caller, {});
}

/**
 * Everything that is searched, for those who need to look things up.
 * @returns {Promise<Index>} the index once every part has arrived; rejected when something could not be loaded
 */
async function whole() {
  if (left.length > 0) await fetchAll();
  return open();
}

export const search = Object.assign(ask, { prepare, more, rescue, cancel, index: whole });
