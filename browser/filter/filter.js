/* Which phrases of a page remain for a selection of facets, and how many would for each option. Pure. */

/** @typedef {Record<string, Set<string>>} Values by facet: what an item has, or what is selected */

/**
 * Values inside a facet are OR, facets are AND; a facet nothing is selected in lets everything through.
 * @param {Values} item
 * @param {Values} selection
 * @param {string} [except] a facet that does not count
 */
function passes(item, selection, except) {
  return Object.entries(selection).every(([facet, wanted]) => {
    if (facet === except || wanted.size === 0) return true;
    return Array.from(wanted).some((value) => item[facet].has(value));
  });
}

/**
 * @param {Values[]} items
 * @param {Values} selection every facet, the empty ones too
 * @returns {{shown: boolean[], counts: Record<string, Map<string, number>>}} which items stay; for each facet how many
 *   items each value would leave, the selection inside the facet itself put aside
 */
export function filter(items, selection) {
  /** @type {Record<string, Map<string, number>>} */
  const counts = {};
  for (const facet of Object.keys(selection)) {
    /** @type {Map<string, number>} */
    const count = new Map();
    for (const item of items) {
      if (!passes(item, selection, facet)) continue;
      for (const value of item[facet]) count.set(value, (count.get(value) || 0) + 1);
    }
    counts[facet] = count;
  }
  return { shown: items.map((item) => passes(item, selection)), counts };
}
