// @ts-check
/* When nothing was found: what would be. */

/**
 * `unfiltered`: how many phrases the whole query finds when nothing narrows it. `without`: what finds something, by leaving
 * out the terms named. `dimension`: the one whose phrases are nearest to the query; null when none has anything in common
 * with it.
 * @typedef {{unfiltered: number, without: {terms: string[], query: string, total: number}[], dimension: Dimension | null}} Rescue
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  const MOST = 8; // ways out to try, and pieces to look for

  /**
   * @param {Index} index
   * @param {string} query
   * @param {any} options
   * @returns {Generator<void, Rescue>}
   */
  matcher.rescue = function* (index, query, options) {
    const { total, missing } = yield* matcher.answer(index, query, { limit: 0 });
    return {
      unfiltered: total,
      without: yield* without(index, query, options, missing),
      dimension: yield* nearest(index, query),
    };
  };

  /**
   * Leave out what occurs nowhere; if that is not it, leave out one term after the other.
   * @param {Index} index
   * @param {string} query
   * @param {any} options
   * @param {string[]} missing
   * @returns {Generator<void, Rescue["without"]>}
   */
  function* without(index, query, options, missing) {
    const terms = matcher.terms(index.normal, query);
    const ways = missing.length > 0 ? [missing] : [];
    const known = terms.filter((/** @type {string} */ term) => !missing.includes(term));
    for (const term of known.slice(0, MOST)) ways.push([...missing, term]);
    /** @type {Rescue["without"]} */
    const found = [];
    for (const left of ways) {
      const rest = terms.filter((/** @type {string} */ term) => !left.includes(term)).join(" ");
      if (rest === "") continue;
      const { total } = yield* matcher.answer(index, rest, { ...options, limit: 0 });
      if (total > 0) found.push({ terms: left, query: rest, total });
      if (total > 0 && left === missing) break;
    }
    return found;
  }

  /**
   * The dimension in which the largest part of the phrases has something of the query: two characters in a row of it each time,
   * every find weighing the more the fewer phrases have it. Letters say nothing here: some reading always fits two of them.
   * @param {Index} index
   * @param {string} query
   * @returns {Generator<void, Rescue["dimension"]>}
   */
  function* nearest(index, query) {
    const pieces = new Set();
    for (const term of matcher.terms(index.normal, query)) {
      for (let at = 0; at + 1 < term.length && pieces.size < MOST; at++) {
        if (!/[a-zü]/.test(term.slice(at, at + 2))) pieces.add(term.slice(at, at + 2));
      }
    }
    const everything = yield* matcher.answer(index, "", { limit: 0 });
    const common = index.dimensions.length - 1;
    const scores = new Array(common).fill(0);
    for (const piece of pieces) {
      const { facets, total } = yield* matcher.answer(index, piece, { limit: 0 });
      for (let at = 0; at < common && total > 0; at++) {
        const all = everything.facets.dimensions[at].count;
        if (all > 0) scores[at] += facets.dimensions[at].count / all / Math.sqrt(total);
      }
    }
    const best = scores.indexOf(Math.max(0, ...scores));
    if (best < 0 || scores[best] === 0) return null;
    return index.dimensions[best];
  }
})();
