/* Remembers where a reader was in search results. A reader who follows a result and comes back finds the query, as many
   results, and the same place again, even where the browser builds the page anew. It is stored with the page's entry in the
   history, not in the address. */

import { fieldsOf } from "../base/outside.js";

/**
 * `shown`: how many phrases stood there. `phrase`: the first of the point that the reader had followed, else of the one at the top of the
 * window; empty at the top of the page. `top`: where that point stood in the window. `isFollowed`: which of the two it is.
 * @typedef {{query: string, shown: number, phrase: string, top: number, isFollowed: boolean}} Standing
 */

/** @param {Element} point @returns {string} its first phrase */
function phraseOf(point) {
  const card = /** @type {HTMLElement | null} */ (point.querySelector("phrase-card"));
  return (card && card.dataset.phrase) || "";
}

/** @returns {boolean} whether somebody follows a link or an address, even to the page on which they are: its place in the history may stay the same */
const isNew = () => performance.getEntriesByType("navigation").some((entry) => /** @type {PerformanceNavigationTiming} */ (entry).type === "navigate");

/** @returns {Standing | null} what was kept when the page was left; null where somebody comes anew */
function kept() {
  if (isNew()) return null;
  const { query, shown, phrase, top, isFollowed } = fieldsOf(fieldsOf(history.state).found);
  if (typeof query !== "string" || typeof shown !== "number" || typeof phrase !== "string" || typeof top !== "number") return null;
  return { query, shown, phrase, top, isFollowed: isFollowed === true };
}

/** @param {string} query @param {HTMLElement} list */
function keep(query, list) {
  const points = Array.from(list.querySelectorAll(".pb-point"));
  const followed = points.find((point) => point.contains(document.activeElement));
  const point = followed || (window.scrollY > 0 ? points.find((one) => one.getBoundingClientRect().bottom > 0) : undefined);
  const place = point ? { phrase: phraseOf(point), top: point.getBoundingClientRect().top } : { phrase: "", top: 0 };
  const found = { query, shown: list.querySelectorAll("phrase-card").length, ...place, isFollowed: followed !== undefined };
  try {
    history.replaceState({ ...fieldsOf(history.state), found }, "");
  } catch {
    // Some browsers keep a local file's place in the history as it is.
  }
}

/** Show the place again. @param {Standing} place @param {HTMLElement} list */
function returnTo({ phrase, top, isFollowed }, list) {
  const point = phrase ? Array.from(list.querySelectorAll(".pb-point")).find((one) => phraseOf(one) === phrase) : undefined;
  if (!point) return;
  window.scrollBy(0, point.getBoundingClientRect().top - top);
  const link = point.querySelector(".pb-lead a");
  if (isFollowed && link instanceof HTMLElement) link.focus({ preventScroll: true });
}

export const place = { kept, keep, returnTo };
