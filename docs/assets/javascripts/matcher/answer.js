// @ts-check
/* A query and what narrows it -> the answer. Pure: an index in, values out, in pieces of work. */

/**
 * A found phrase, with all that a card needs. `point`: the point's id. `page`: its permalink below the site's root. `ranges`: what
 * to highlight in `title` and `text`.
 * @typedef {{id: string, point: string, key: string, title: string, text: string, page: string, dimension: Dimension, section: Named,
 *   tags: string[], aspect: string | null, audiences: Named[], ranges: {title: Extent[], text: Extent[]}}} Hit
 *
 * A found page of another kind; `text` is the part of it that shows the match.
 * @typedef {SearchPage & {ranges: {title: Extent[], text: Extent[]}}} PageHit
 *
 * @typedef {{total: number, points: number, hits: Hit[], pages: PageHit[], facets: Facets, missing: string[]}} Answer
 *
 * Found phrases. `ranks`: by rank the entries that have it, in the library's order. An entry is a point: its part, its number
 * in that, and the first of its phrases in `phrases`, which stand in the library's order with their own ranks.
 * @typedef {{ranks: Map<number, number[]>, parts: Part[], points: number[], firsts: number[], phrases: number[],
 *   phraseRanks: number[]}} Found
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  /**
   * The answer to a query from what the index holds. Run the generator to its end; what it returns is the answer.
   * @param {Index} index
   * @param {string} query without terms it finds everything
   * @param {any} options as for `Phrasebank.search`
   * @returns {Generator<void, Answer>}
   */
  matcher.answer = function* (index, query, options) {
    const { kinds, offset = 0, limit = 50 } = options;
    const parts = index.parts.slice(); // more may arrive while this works
    const texts = matcher.terms(index.normal, query);
    const terms = texts.map((/** @type {string} */ text) => matcher.term(index.alphabet, text));
    // The longest first: it leaves the fewest places to look for the others.
    terms.sort((/** @type {Term} */ one, /** @type {Term} */ other) => other.text.length - one.text.length);
    const selection = matcher.selection(index, options);
    const failures = matcher.failures(index, selection);
    const counts = new Uint32Array(index.profiles.length);
    const labels = terms.map((/** @type {Term} */ term) => matcher.labelKinds(index, term));
    /** @type {Found} */
    const found = { ranks: new Map(), parts: [], points: [], firsts: [], phrases: [], phraseRanks: [] };
    for (const part of parts) {
      yield;
      const marks = yield* matcher.marks(part, terms, labels);
      collect(part, marks, failures, counts, found);
    }
    yield;
    const pages = pagesOf(index, terms);
    const wanted = (/** @type {string} */ kind) => !kinds || kinds.length === 0 || kinds.includes(kind);
    const total = found.phrases.length;
    const known = counts.some((count) => count > 0) || pages.length > 0;
    return {
      total: wanted("phrase") ? total : 0,
      points: wanted("phrase") ? found.points.length : 0,
      hits: wanted("phrase") ? hits(index, found, terms, offset, limit) : [],
      pages: pages.filter((page) => wanted(page.kind)).slice(0, limit).map((page) => shown(index, page, terms)),
      facets: matcher.facets(index, selection, failures, counts, kindsOf(total, pages)),
      missing: known ? [] : yield* missing(index, parts, texts, terms),
    };
  };

  /**
   * Collect what a part gives.
   * @param {Part} part
   * @param {Marks} marks
   * @param {Uint8Array | null} failures
   * @param {Uint32Array} counts
   * @param {Found} found
   */
  function collect(part, marks, failures, counts, found) {
    const { points, profiles } = part;
    const { alive, places, inexact } = marks;
    const span = matcher.spans(part, marks);
    for (let point = 0; point < points.length - 1; point++) {
      const first = found.phrases.length;
      let best = Infinity;
      for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
        if (alive[phrase] === 0) continue;
        const profile = profiles[phrase];
        counts[profile]++;
        if (failures !== null && failures[profile] !== 0) continue;
        const rank = matcher.rank(places[phrase], span(point, phrase), inexact[phrase]);
        if (rank < best) best = rank;
        found.phrases.push(phrase);
        found.phraseRanks.push(rank);
      }
      if (best === Infinity) continue;
      const equal = found.ranks.get(best);
      if (equal) equal.push(found.points.length);
      else found.ranks.set(best, [found.points.length]);
      found.parts.push(part);
      found.points.push(point);
      found.firsts.push(first);
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
    let before = 0;
    for (const rank of [...found.ranks.keys()].sort((one, other) => one - other)) {
      for (const entry of /** @type {number[]} */ (found.ranks.get(rank))) {
        if (made.length >= limit) return made;
        const first = found.firsts[entry];
        const end = entry + 1 < found.firsts.length ? found.firsts[entry + 1] : found.phrases.length;
        if (before + end - first > offset) {
          const order = [];
          for (let at = first; at < end; at++) order.push(at);
          order.sort((one, other) => found.phraseRanks[one] - found.phraseRanks[other] || one - other);
          const chosen = order.slice(Math.max(0, offset - before), Math.max(0, offset - before) + limit - made.length);
          made.push(...hitsOf(index, found.parts[entry], found.points[entry], chosen.map((at) => found.phrases[at]), terms));
        }
        before += end - first;
      }
    }
    return made;
  }

  /**
   * @param {Index} index
   * @param {Part} part
   * @param {number} point
   * @param {number[]} phrases
   * @param {Term[]} terms
   * @returns {Hit[]}
   */
  function hitsOf(index, part, point, phrases, terms) {
    const title = part.titles[point];
    const inTitle = matcher.ranges(index.normal, part.titleStretch, point, title, terms);
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
        dimension: index.dimensions[profile.dimension],
        section: index.sections[profile.section],
        tags: profile.tags.map((tag) => index.tags[tag].title),
        aspect: profile.aspect < 0 ? null : index.aspects[profile.aspect],
        audiences: profile.reach.map((audience) => index.audiences[audience]),
        ranges: { title: inTitle, text: matcher.ranges(index.normal, part.textStretch, phrase, text, terms) },
      };
    });
  }

  /**
   * The numbers of the pages that have every term, in title or text; those with more of them in the title first. A query without
   * terms finds none: the pages are not for leafing through.
   * @param {Index} index
   * @param {Term[]} terms
   * @returns {(SearchPage & {at: number})[]}
   */
  function pagesOf(index, terms) {
    const { pages, titleStretch, textStretch } = index.pages;
    if (terms.length === 0) return [];
    const alive = new Uint8Array(pages.length).fill(1);
    const places = new Uint16Array(pages.length);
    for (const term of terms) {
      const inTitle = matcher.kindsByField(matcher.matches(titleStretch, term, true, alive), pages.length);
      const inText = matcher.kindsByField(matcher.matches(textStretch, term, true, alive), pages.length);
      for (let at = 0; at < pages.length; at++) {
        if (inTitle[at] === 0) places[at]++;
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
  function shown(index, page, terms) {
    const { titleStretch, textStretch } = index.pages;
    const title = matcher.ranges(index.normal, titleStretch, page.at, page.title, terms);
    const found = matcher.ranges(index.normal, textStretch, page.at, page.text, terms);
    const { text, ranges } = matcher.excerpt(page.text, found);
    return { kind: page.kind, title: page.title, page: page.page, text, ranges: { title, text: ranges } };
  }

  /**
   * @param {number} total
   * @param {SearchPage[]} pages
   * @returns {Count[]}
   */
  function kindsOf(total, pages) {
    const titles = { phrase: "表述", dimension: "维度", campaign: "年度专题", template: "模板", article: "说明" };
    return Object.entries(titles).map(([id, title]) => ({
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
    for (const part of parts) stretches.push(part.titleStretch, part.textStretch);
    const absent = new Set(texts);
    for (const term of terms) {
      for (const stretch of stretches) {
        yield;
        if (matcher.matches(stretch, term, true, null).fields.length === 0) continue;
        absent.delete(term.text);
        break;
      }
    }
    return texts.filter((text) => absent.has(text));
  }
})();
