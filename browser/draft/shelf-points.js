/* The library's points and phrases as the composer looks at them: columns of the search's index and of the script `composer`
   -> one value a point. Pure. */

import { movesOf } from "../search/matcher/wordings.js";

/** @import { ComposerData } from "../base/data-types.js" */
/** @import { Index, Part, Section } from "../search/matcher/index.js" */

/**
 * A sentence of a phrase by what it does.
 * @typedef {{id: string, title: string, text: string}} ShelfMove
 * A phrase, or one made of several (see combinations.js): a Sibling of slots/moves.js. `keys`: whose each move is; `written`: the moves,
 * none of a plain text.
 * @typedef {{id: string, point: string, key: string, keys: string[], text: string, audiences: string[], reach: string, moves: string[],
 *   written: ShelfMove[], page: string}} ShelfPhrase
 * `title` is its lead clause, `also` are other names of the claim.
 * @typedef {{id: string, title: string, also: string[], dimension: string, section: string, tags: string[], aspect: string, ask: string[],
 *   causes: string[], measures: string[], phrases: ShelfPhrase[]}} ShelfPoint
 */

/** @param {Section} section @param {number[]} cuts @param {string} text @returns {ShelfMove[]} */
const writtenIn = (section, cuts, text) =>
  movesOf(section, cuts, text).map(({ id, title, end }, at) => ({ id, title, text: text.slice(at ? cuts[at - 1] : 0, end) }));

/**
 * Every point in the library's order.
 * @param {Index} index with every part
 * @param {ComposerData} composer
 * @returns {ShelfPoint[]}
 */
export function pointsOf(index, composer) {
  const { ask, causes, measures } = composer.points;
  const ids = index.parts.map((part) => part.ids).flat();
  const named = (/** @type {number} */ at) => ids[at];
  /** Thousands of phrases share one. @type {Map<number[], {audiences: string[], reach: string}>} */
  const reaches = new Map();
  const reachOf = (/** @type {number[]} */ reach) => {
    const known = reaches.get(reach);
    if (known) return known;
    const audiences = reach.map((at) => index.audiences[at].title);
    const made = { audiences, reach: audiences.join("、") };
    reaches.set(reach, made);
    return made;
  };
  /** @param {Part} part @param {number} at which point of it @returns {ShelfPhrase[]} */
  function phrasesOf(part, at) {
    const id = part.ids[at];
    return part.keys[at].map((key, number) => {
      const place = part.points[at] + number;
      const { cell, section, reach } = index.profiles[part.profiles[place]];
      const written = writtenIn(index.sections[section], part.cuts[place], part.texts[place]);
      return {
        id: `${id}.${key}`,
        point: id,
        key,
        keys: written.length > 0 ? written.map(() => key) : [key],
        text: part.texts[place],
        ...reachOf(reach),
        moves: written.map((move) => move.id),
        written,
        page: `${index.cells[cell][2]}#${id}.${key}`,
      };
    });
  }

  /** @type {ShelfPoint[]} */
  const points = [];
  for (const part of index.parts) {
    part.ids.forEach((id, at) => {
      const profile = index.profiles[part.profiles[part.points[at]]];
      const order = points.length;
      /** Thousands of points are never looked into. @type {ShelfPhrase[] | null} */
      let phrases = null;
      points.push({
        id,
        title: part.titles[at],
        also: part.also[at],
        dimension: index.dimensions[profile.dimension].id,
        section: index.sections[profile.section].id,
        tags: profile.tags.map((tag) => index.tags[tag].id),
        aspect: profile.aspect < 0 ? "" : index.aspects[profile.aspect],
        ask: ask[order],
        causes: causes[order].map(named),
        measures: measures[order].map(named),
        get phrases() {
          return phrases || (phrases = phrasesOf(part, at));
        },
      });
    });
  }
  return points;
}
