/* The library as the composer looks things up in it: index of the search + script `composer` -> shelf. Pure. */

import { answersAmong } from "./answering.js";
import { exchanged, offered, siblingsOf } from "./combinations.js";
import { nearPoints } from "./near.js";
import { recipesOf } from "./recipes.js";
import { poolsOf, selects } from "./selectors.js";
import { shelfIds } from "./shelf-ids.js";
import { pointsOf } from "./shelf-points.js";
import { suggestedBy } from "./suggested.js";
import { NO_USES } from "./uses.js";

/** @import { ComposerData } from "../base/data-types.js" */
/** @import { Index } from "../search/matcher/index.js" */
/** @import { Draft, DraftHeading, Selector } from "./create.js" */
/** @import { Region } from "./regions.js" */
/** @import { ShelfPhrase, ShelfPoint } from "./shelf-points.js" */
/** @import { Uses } from "./uses.js" */

/**
 * @param {Index} index with every part: `Phrasebank.search.index()`
 * @param {ComposerData} composer
 * @param {number | null} [seed] by which this browser orders the moves of a point; without one, the library's order stands
 */
export function makeShelf(index, composer, seed = null) {
  const points = pointsOf(index, composer);
  const { point, phrase, homeOf } = shelfIds(points, composer.aliases);
  const campaignHeadings = composer.campaigns.flatMap(({ papers }) => papers.flatMap(({ headings }) => headings));
  const common = index.dimensions[index.dimensions.length - 1].id; // the folder of points that is no dimension
  const pool = poolsOf(points, composer, common);
  const answering = answersAmong(points, point);
  const near = nearPoints(index, (id) => (point(id) || { section: "" }).section);

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
    answers: (problems, section, audience) => answering(problems, section).flatMap(({ point, answers }) => {
      const phrases = suited(point, audience);
      return phrases.length > 0 ? [{ point: { ...point, phrases }, answers }] : [];
    }),

    /** @returns {string[]} every wording of the library */
    texts: () => points.flatMap(({ phrases }) => phrases.map(({ text }) => text)),

    /** @param {string} claim in a writer's own words @param {string} section @returns {ShelfPoint[]} the points that come nearest to it */
    near: (claim, section) => near(claim, section).map((id) => /** @type {ShelfPoint} */ (point(id))),

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
