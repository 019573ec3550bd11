/* The texts of a part's points that are searched besides their titles: other names, lines of plain talk, and the claims of
   names. Each text is stored once, however many points have it. */

import { coresOf } from "./claims.js";
import { once } from "./once.js";
import { stretchOf } from "./stretch.js";

/** @import { NeedNames } from "../../base/data-types.js" */
/** @import { Cores } from "./claims.js" */
/** @import { Index } from "./index.js" */
/** @import { Stretch } from "./stretch.js" */

/**
 * `stretch`: the texts, other names first, then plain talk: from the field `plain` on. `of`: by point its fields, in the order of its other names,
 * its plain talk last. `points`: by field the points that have it. `cores`: the claims of titles and other names. The stretch and the cores are made when
 * they are first asked for.
 * @typedef {{stretch: Stretch, plain: number, of: number[][], points: number[][], cores: Cores}} Names
 */

/** Texts in the order in which they were met, each once. */
class Distinct {
  constructor() {
    /** @type {Map<string, number>} */
    this.known = new Map();
    /** By text the points that have it. @type {number[][]} */
    this.points = [];
  }

  /** @param {string} text @param {number} point @returns {number} its number */
  add(text, point) {
    const number = this.known.get(text);
    if (number === undefined) {
      this.known.set(text, this.points.length);
      return this.points.push([point]) - 1;
    }
    this.points[number].push(point);
    return number;
  }
}

/**
 * @param {Index} index
 * @param {Pick<NeedNames, "titles" | "also" | "plain">} data
 * @param {() => Stretch} titles
 * @returns {Names}
 */
export function namesOf(index, data, titles) {
  const names = new Distinct();
  const talk = new Distinct();
  const of = data.also.map((others, point) => others.map((name) => names.add(name, point)));
  const plain = names.points.length;
  data.plain.forEach((text, point) => of[point].push(plain + talk.add(text, point)));
  const stretch = once(() => stretchOf(index.normal, index.alphabet, [...names.known.keys(), ...talk.known.keys()]));
  const cores = once(() =>
    coresOf(index.degree, [
      { string: titles().string, points: data.titles.map((_, point) => [point]) },
      { string: stretch().string, points: names.points },
    ]),
  );
  return {
    plain,
    of,
    points: [...names.points, ...talk.points],
    get stretch() {
      return stretch();
    },
    get cores() {
      return cores();
    },
  };
}
