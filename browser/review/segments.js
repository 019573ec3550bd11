/* Cuts a text where marks begin and end, so that marks may overlap. Pure. */

/** @template T @typedef {{start: number, end: number, value: T}} Range */

/**
 * @template T
 * @param {number} from
 * @param {number} to
 * @param {Range<T>[]} ranges
 * @returns {{start: number, end: number, values: T[]}[]} one after another from `from` to `to`, none empty
 */
export function segmentsOf(from, to, ranges) {
  const cuts = new Set([from, to]);
  const near = ranges.filter(({ start, end }) => start < to && from < end);
  for (const { start, end } of near) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const edges = Array.from(cuts).sort((one, other) => one - other);
  return edges.slice(1).map((end, at) => {
    const start = edges[at];
    return { start, end, values: near.filter((one) => one.start < end && start < one.end).map(({ value }) => value) };
  });
}

/** @template {{block: string}} R @param {R[]} ranges @returns {(key: string) => R[]} those in a block's text */
export function groupedByBlock(ranges) {
  /** @type {Map<string, R[]>} */
  const known = new Map();
  for (const range of ranges) {
    const some = known.get(range.block);
    if (some) some.push(range);
    else known.set(range.block, [range]);
  }
  return (key) => known.get(key) || [];
}
