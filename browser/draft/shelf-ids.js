/* Points and phrases of the library by their ids: also by old ones, and by those of combinations. Pure. */

import { partsOfId } from "../slots/moves.js";
import { combined } from "./combinations.js";

/** @import { ShelfPhrase, ShelfPoint } from "./shelf-points.js" */

/** @param {ShelfPoint[]} points @param {Record<string, string>} aliases ids by old ones */
export function shelfIds(points, aliases) {
  /** @type {Map<string, ShelfPoint>} */
  const byId = new Map(points.map((point) => [point.id, point]));
  const current = (/** @type {string} */ id) => (Object.prototype.hasOwnProperty.call(aliases, id) ? aliases[id] : id);

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

  return { point, phrase, homeOf };
}
