/* The library as the composer looks things up in it: index of the search + script `composer` -> shelf. Pure. */

import { partsOfId } from "../slots/moves.js";
import { combined, exchanged, offered, siblingsOf } from "./combinations.js";
import { nearPoints } from "./near.js";
import { recipesOf } from "./recipes.js";
import { pointsOf } from "./shelf-points.js";
import { suggestedBy } from "./suggested.js";
import { NO_USES } from "./uses.js";

/** @import { ComposerData } from "../base/data-types.js" */
/** @import { Index } from "../search/matcher/index.js" */
/** @import { Draft, DraftHeading, Selector } from "./create.js" */
/** @import { Region } from "./regions.js" */
/** @import { ShelfPhrase, ShelfPoint } from "./shelf-points.js" */
/** @import { Uses } from "./uses.js" */

/** @param {Selector} selector @param {ShelfPoint} point @returns {boolean} */
function selects({ dimension, tags }, point) {
  return dimension === point.dimension && (tags.length === 0 || tags.some((tag) => point.tags.includes(tag)));
}

/** Lists in turn: the first of each, the second of each … @template T @param {T[][]} lists @returns {T[]} */
function inTurn(lists) {
  /** @type {T[]} */
  const turns = [];
  for (let at = 0; lists.some((list) => at < list.length); at++) {
    for (const list of lists) if (at < list.length) turns.push(list[at]);
  }
  return turns;
}

/**
 * @param {Index} index with every part: `Phrasebank.search.index()`
 * @param {ComposerData} composer
 * @param {number | null} [seed] by which this browser orders the moves of a point; without one, the library's order stands
 */
export function makeShelf(index, composer, seed = null) {
  const points = pointsOf(index, composer);
  /** @type {Map<string, ShelfPoint>} */
  const byId = new Map(points.map((point) => [point.id, point]));
  /** @type {Map<string, ShelfPoint[]>} */
  const cells = new Map();
  /** @type {Map<string, number>} */
  const order = new Map();
  points.forEach((point, at) => {
    order.set(point.id, at);
    const cell = `${point.dimension}/${point.section}`;
    const others = cells.get(cell);
    if (others) others.push(point);
    else cells.set(cell, [point]);
  });
  const campaignHeadings = composer.campaigns.flatMap(({ papers }) => papers.flatMap(({ headings }) => headings));
  const common = index.dimensions[index.dimensions.length - 1].id; // the folder of points that is no dimension
  const cell = (/** @type {string} */ dimension, /** @type {string} */ section) => cells.get(`${dimension}/${section}`) || [];
  const current = (/** @type {string} */ id) => (Object.prototype.hasOwnProperty.call(composer.aliases, id) ? composer.aliases[id] : id);

  /** @param {string} id @returns {ShelfPoint | null} also by an old id */
  const point = (id) => byId.get(id) || byId.get(current(id)) || null;

  /** @param {ShelfPhrase} one @returns {ShelfPoint} */
  const homeOf = (one) => /** @type {ShelfPoint} */ (byId.get(one.point));

  /** @param {string} id @returns {ShelfPhrase | undefined} as the library has it now */
  function plain(id) {
    const { point: name, keys } = partsOfId(id);
    const home = byId.get(name);
    return home && keys.length === 1 ? home.phrases.find(({ key }) => key === keys[0]) : undefined;
  }

  /** What is asked for again and again. @type {Map<string, ShelfPhrase | null>} */
  const combinations = new Map();

  /** @param {string} id of a combination, its point and its keys perhaps old @returns {ShelfPhrase | null} */
  function combination(id) {
    const { point: name, keys } = partsOfId(id);
    const taken = keys.map((key) => plain(current(`${name}.${key}`)));
    const [first] = taken;
    const made = keys.length > 1 && first ? combined(homeOf(first), taken.map((one) => (one && one.point === first.point ? one.key : ""))) : null;
    combinations.set(id, made);
    return made;
  }

  /** @param {string} id also an old one, or that of a combination @returns {ShelfPhrase | null} */
  function phrase(id) {
    const found = plain(id) || plain(current(id)) || combinations.get(id);
    return found === undefined ? combination(id) : found;
  }

  /**
   * The wordings of a point for an audience, those made for few audiences first; all of them for nobody in particular, or for an
   * audience that the library does not know.
   * @param {ShelfPoint} one
   * @param {string} audience
   * @returns {ShelfPhrase[]}
   */
  function suited(one, audience) {
    if (!composer.audiences.some(({ name }) => name === audience)) return one.phrases;
    const reaching = one.phrases.filter((phrase) => phrase.audiences.includes(audience));
    return reaching.sort((a, b) => a.audiences.length - b.audiences.length);
  }

  /** What a heading selects: the ordered union of its selectors. @param {Selector[]} from @param {string} section @returns {ShelfPoint[]} */
  function feed(from, section) {
    const selected = from.map((selector) => cell(selector.dimension, section).filter((one) => selects(selector, one)));
    return Array.from(new Set(/** @type {ShelfPoint[]} */ ([]).concat(...selected)));
  }

  /**
   * What a region may draw on: what its heading selects; without one, what all headings of the draft select (without headings, every
   * dimension), in turn; then the common points. As hooks/phrasebank/documents/choose.py orders them.
   * @param {Region} region
   * @param {Draft} draft
   * @returns {ShelfPoint[]}
   */
  function pool(region, draft) {
    const heading = draft.headings.find((one) => one.id === region.heading);
    const every = composer.dimensions.map((one) => ({ dimension: one.id, tags: [] }));
    const headed = draft.headings.filter((one) => one.from.length > 0);
    const turns = headed.length > 0 ? headed.map((one) => feed(one.from, region.section)) : every.map((one) => feed([one], region.section));
    const titled = composer.dimensions.find((one) => region.level > 1 && one.title === region.title);
    let chosen = heading && heading.from.length > 0 ? feed(heading.from, region.section) : inTurn(turns);
    if (!region.heading && titled) chosen = feed([{ dimension: titled.id, tags: [] }], region.section);
    const all = [...chosen, ...cell(common, region.section)];
    const about = composer.aspects.find((one) => region.aspect.includes(one));
    return Array.from(new Set(about ? all.filter((one) => one.aspect === about) : all));
  }

  const near = nearPoints(index, (id) => (byId.get(id) || { section: "" }).section);

  return {
    ...recipesOf(composer),

    point,

    phrase,

    /** What this browser offers in the place of a phrase of the library. @param {ShelfPhrase} one @param {Uses} [uses] in other drafts @returns {ShelfPhrase} */
    offered: (one, uses = NO_USES) => offered(homeOf(one), one, { seed, uses }),

    /** @param {ShelfPhrase} one @returns {boolean} whether its moves can be exchanged */
    isExchangeable: (one) => siblingsOf(homeOf(one), one.key).length > 1,

    /** The phrase with another sentence in the place of one. @param {ShelfPhrase} one @param {number} at which move @param {Uses} [uses] in other drafts */
    exchanged: (one, at, uses = NO_USES) => exchanged(homeOf(one), one, at, { seed, uses }),

    /** Audiences of one person each. */
    individuals: composer.audiences.filter(({ voice }) => voice !== "collective").map(({ name }) => name),

    /** @param {string} audience @returns {string[]} its id, as the search knows it; none for one that the library does not know */
    audienceIds: (audience) => index.audiences.filter(({ title }) => title === audience).map(({ id }) => id),

    suited,

    /**
     * The points that suit a region and the draft's audience, in order, each with the wordings that reach the audience.
     * @param {Region} region
     * @param {Draft} draft
     * @returns {ShelfPoint[]}
     */
    fitting(region, draft) {
      if (region.section === "") return [];
      const fitted = pool(region, draft).map((one) => ({ ...one, phrases: suited(one, draft.audience) }));
      return fitted.filter((one) => one.phrases.length > 0);
    },

    /**
     * Causes or measures of problems: those that answer most of them first, then in the library's order.
     * @param {string[]} problems ids of points
     * @param {"causes" | "measures"} section
     * @param {string} audience
     * @returns {{point: ShelfPoint, answers: string[]}[]}
     */
    answers(problems, section, audience) {
      /** @type {Map<string, string[]>} */
      const answered = new Map();
      for (const id of new Set(problems)) {
        const problem = point(id);
        for (const link of problem ? problem[section] : []) answered.set(link, [...(answered.get(link) || []), id]);
      }
      const made = Array.from(answered, ([id, answers]) => ({ point: /** @type {ShelfPoint} */ (point(id)), answers }));
      const fitted = made.map((one) => ({ point: { ...one.point, phrases: suited(one.point, audience) }, answers: one.answers }));
      const place = (/** @type {{point: ShelfPoint}} */ one) => /** @type {number} */ (order.get(one.point.id));
      return fitted.filter((one) => one.point.phrases.length > 0).sort((a, b) => b.answers.length - a.answers.length || place(a) - place(b));
    },

    /** @returns {string[]} every wording of the library */
    texts: () => points.flatMap(({ phrases }) => phrases.map(({ text }) => text)),

    /** @param {string} claim in a writer's own words @param {string} section @returns {ShelfPoint[]} the points that come nearest to it */
    near: (claim, section) => near(claim, section).map((id) => /** @type {ShelfPoint} */ (byId.get(id))),

    /** By what a paper is read: see `structureOf`. */
    reading: {
      words: composer.words,
      known: [...composer.dimensions.flatMap(({ title, also }) => [title, ...also]), ...campaignHeadings.map(({ title }) => title), ...composer.aspects],
    },

    /** @param {string} title of a heading @returns {Selector[]} what its wording suggests to draw on; none when it says nothing */
    suggest: (title) => suggestedBy(title, composer),

    /** @param {string} id of a point @param {DraftHeading[]} headings @returns {string} the first heading that selects it; empty when none does */
    home(id, headings) {
      const one = point(id);
      const found = one && headings.find((heading) => heading.from.some((selector) => selects(selector, one)));
      return found ? found.id : "";
    },
  };
}

/** @typedef {ReturnType<typeof makeShelf>} Shelf */
