/* Tells two members of the same name apart as a list of members does: by their 党小组, or by the text in brackets behind the
   name. Pure. */

import { plainName } from "./names.js";

/** A row of members, and what is said in brackets of its name. @typedef {{row: Record<string, string>, remark: string}} Named */

/** @param {Named} one @param {Named} other @returns {((named: Named) => string) | null} what tells each of them; null where they may be the same */
function telling(one, other) {
  const ways = [(/** @type {Named} */ { remark }) => remark, (/** @type {Named} */ { row }) => row.group];
  return ways.find((way) => way(one) !== "" && way(other) !== "" && way(one) !== way(other)) || null;
}

/**
 * @param {Named[]} all in order
 * @param {string[]} known names that are there already
 * @returns {{rows: Record<string, string>[], again: string[]}} each name once, 王伟（一组） and 王伟（二组） for those that can be told apart;
 *   `again`: names that are known or stand before
 */
export function apart(all, known) {
  const taken = new Set(known.map(plainName));
  /** @type {Map<string, Named[]>} */
  const made = new Map();
  /** @type {string[]} */
  const again = [];
  for (const named of all) {
    const name = plainName(named.row.name);
    const before = made.get(name) || [];
    if (taken.has(name) || !before.every((one) => telling(one, named))) again.push(named.row.name);
    else made.set(name, [...before, named]);
  }
  /** @param {Named} named @returns {Record<string, string>[]} none for one of `again` */
  function calledApart(named) {
    const some = made.get(plainName(named.row.name)) || [];
    if (!some.includes(named)) return [];
    const other = some.find((one) => one !== named);
    const tell = other && telling(named, other);
    return [tell ? { ...named.row, name: `${named.row.name}（${tell(named)}）` } : named.row];
  }

  return { rows: all.flatMap(calledApart), again };
}
