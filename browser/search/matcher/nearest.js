/* The points that come nearest to a claim that no phrase answers.
 *
 * A claim is looked at as the pairs of neighbouring characters of its core. A pair weighs the more the fewer points have it in the
 * core of a name: 1 / √n; one that none has, as if one had. How near a point is: the weight of the pairs that its names have, and half the weight of
 * those that only its plain talk or its texts have, as a part of the weight of all pairs. A point whose names have no pair of the claim is
 * not near. Names are short: to a claim of more than forty characters nothing is.
 *
 * The rarest pairs are those across two words (强学 in 加强学习), and they say nothing. So the order is first by how many characters of the claim
 * stand in the pairs that the names have, and only among equals by nearness: who says 加强 and 学习 comes before who says 增强学生.
 */

import { literal } from "./literal.js";

/** @import { Index, Part } from "./index.js" */

/**
 * `covered`: how many characters of the claim the names have in pairs; `isWhole`: whether that is all of them.
 * @typedef {{part: Part, point: number, nearness: number, covered: number, isWhole: boolean}} Near
 */

const LONGEST = 40;

/** How a point has a pair. */
const IN_NAME = 2;
const IN_TEXT = 1;

/** @param {string} core @returns {string[]} its pairs, each once */
const pairsIn = (core) => [...new Set(Array.from({ length: Math.max(0, core.length - 1) }, (_, at) => core.slice(at, at + 2)))];

/** Which characters of a claim stand in pairs that the names of a point have: one byte a character and point. */
class Covered {
  /** @param {string} core @param {number} points */
  constructor(core, points) {
    this.core = core;
    this.marks = new Uint8Array(core.length * points);
  }

  /** A point has this pair. @param {number} point @param {string} pair */
  add(point, pair) {
    const { core, marks } = this;
    for (let at = core.indexOf(pair); at >= 0; at = core.indexOf(pair, at + 1)) marks.fill(1, point * core.length + at, point * core.length + at + 2);
  }

  /** @param {number} point @returns {number} how many there are */
  count(point) {
    return this.marks.subarray(point * this.core.length, (point + 1) * this.core.length).reduce((sum, mark) => sum + mark, 0);
  }
}

/**
 * @param {Part} part
 * @param {string} pair
 * @returns {Uint8Array} by point IN_NAME, IN_TEXT or 0
 */
function pointsWith(part, pair) {
  const { points, names, textStretch } = part;
  const found = new Uint8Array(part.titles.length);
  const pointOf = pointOfPhrase(points);
  literal(textStretch, pair, null, (field) => {
    found[pointOf(field)] = IN_TEXT;
    return true;
  });
  literal(names.stretch, pair, null, (field) => {
    if (field >= names.plain) for (const point of names.points[field]) found[point] = IN_TEXT;
    return true;
  });
  literal(names.cores, pair, null, (core) => {
    for (const point of names.cores.points[core]) found[point] = IN_NAME;
    return true;
  });
  return found;
}

/**
 * @param {Uint32Array} points as `Part.points`
 * @returns {(phrase: number) => number} its point; to be asked in ascending order
 */
function pointOfPhrase(points) {
  let point = 0;
  return (phrase) => {
    while (points[point + 1] <= phrase) point++;
    return point;
  };
}

/**
 * It comes in pieces of work.
 * @param {Index} index
 * @param {string} core
 * @returns {Generator<void, Near[]>} the nearest first, then in the library's order
 */
export function* nearest(index, core) {
  if (core.length > LONGEST) return [];
  const parts = index.parts.slice();
  const sums = parts.map((part) => new Float64Array(part.titles.length));
  const named = parts.map((part) => new Covered(core, part.titles.length));
  let total = 0;
  for (const pair of pairsIn(core)) {
    /** @type {Uint8Array[]} */
    const found = [];
    for (const part of parts) {
      yield;
      found.push(pointsWith(part, pair));
    }
    const count = found.reduce((sum, points) => sum + points.filter((how) => how === IN_NAME).length, 0);
    const weight = 1 / Math.sqrt(Math.max(1, count));
    total += weight;
    found.forEach((points, at) => {
      points.forEach((how, point) => {
        if (how === IN_NAME) named[at].add(point, pair);
        if (how !== 0) sums[at][point] += how === IN_NAME ? weight : weight / 2;
      });
    });
  }
  /** @type {Near[]} */
  const near = [];
  parts.forEach((part, at) => {
    sums[at].forEach((sum, point) => {
      const covered = sum > 0 ? named[at].count(point) : 0;
      if (covered > 0) near.push({ part, point, nearness: sum / total, covered, isWhole: covered === core.length });
    });
  });
  return near.sort((one, other) => other.covered - one.covered || other.nearness - one.nearness);
}
