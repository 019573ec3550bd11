/* The library's points and phrases as the composer looks at them: columns of the search's index and of the script `composer`
   -> one value a point. Pure. */

/** @import { ComposerData } from "../base/data-types.js" */
/** @import { Index } from "../search/matcher/index.js" */

/**
 * @typedef {{id: string, point: string, text: string, audiences: string[], page: string}} ShelfPhrase
 * @typedef {{id: string, title: string, dimension: string, section: string, tags: string[], aspect: string, ask: string[],
 *   causes: string[], measures: string[], phrases: ShelfPhrase[]}} ShelfPoint
 */

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
  /** Thousands of phrases share one. @type {Map<number[], string[]>} */
  const reaches = new Map();
  const audiencesOf = (/** @type {number[]} */ reach) => {
    const known = reaches.get(reach) || reach.map((at) => index.audiences[at].title);
    reaches.set(reach, known);
    return known;
  };
  /** @type {ShelfPoint[]} */
  const points = [];
  for (const part of index.parts) {
    part.ids.forEach((id, at) => {
      const profile = index.profiles[part.profiles[part.points[at]]];
      const page = index.cells[profile.cell][2];
      const phrases = part.keys[at].map((key, number) => {
        const place = part.points[at] + number;
        const { reach } = index.profiles[part.profiles[place]];
        return { id: `${id}.${key}`, point: id, text: part.texts[place], audiences: audiencesOf(reach), page: `${page}#${id}.${key}` };
      });
      const order = points.length;
      points.push({
        id,
        title: part.titles[at],
        dimension: index.dimensions[profile.dimension].id,
        section: index.sections[profile.section].id,
        tags: profile.tags.map((tag) => index.tags[tag].id),
        aspect: profile.aspect < 0 ? "" : index.aspects[profile.aspect],
        ask: ask[order],
        causes: causes[order].map(named),
        measures: measures[order].map(named),
        phrases,
      });
    });
  }
  return points;
}
