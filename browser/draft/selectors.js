/* What the selectors of headings draw on, and so what a region of a draft may. Pure. */

/** @import { ComposerData } from "../base/data-types.js" */
/** @import { Draft, Selector } from "./create.js" */
/** @import { Region } from "./regions.js" */
/** @import { ShelfPoint } from "./shelf-points.js" */

/** @param {Selector} selector @param {ShelfPoint} point @returns {boolean} */
export function selects({ dimension, tags }, point) {
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
 * @param {ShelfPoint[]} points in the library's order
 * @param {ComposerData} composer
 * @param {string} common the folder of points that is no dimension
 */
export function poolsOf(points, composer, common) {
  /** @type {Map<string, ShelfPoint[]>} */
  const cells = new Map();
  for (const point of points) {
    const cell = `${point.dimension}/${point.section}`;
    const others = cells.get(cell);
    if (others) others.push(point);
    else cells.set(cell, [point]);
  }
  const cell = (/** @type {string} */ dimension, /** @type {string} */ section) => cells.get(`${dimension}/${section}`) || [];

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
  return function pool(region, draft) {
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
  };
}
