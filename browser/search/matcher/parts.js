/* The parts of the library, as they arrive. */

import { Apart } from "./apart.js";
import { cutsOf } from "./cuts.js";
import { namesOf } from "./names.js";
import { once } from "./once.js";
import { stretchOf } from "./stretch.js";

/** @import { NeedNames, SearchPart } from "../../base/data-types.js" */
/** @import { Fetched } from "./apart.js" */
/** @import { Index, Part, Profile } from "./index.js" */
/** @import { Stretch } from "./stretch.js" */

/**
 * Add a part of the library. It comes in pieces of work: run the generator to its end.
 * @param {Index} index
 * @param {SearchPart} data a script `search-…`
 * @returns {Generator<void, void>}
 */
export function* addPart(index, data) {
  const keys = keysOf(data);
  const points = pointsOf(keys);
  const { texts } = data;
  const cuts = data.cuts.map((coded, phrase) => cutsOf(texts[phrase], coded));
  yield* push(index, data, { keys, points, texts, cuts, lines: linesOf(data, points) }, () => stretchOf(index.normal, index.alphabet, texts));
}

/**
 * Add a part of a large library, whose texts are fetched by need. It comes in pieces of work.
 * @param {Index} index
 * @param {NeedNames} data a script `need/names-…`
 * @param {Fetched} fetched
 * @returns {Generator<void, void>}
 */
export function* addNames(index, data, fetched) {
  const keys = keysOf(data);
  const points = pointsOf(keys);
  const apart = new Apart(fetched, index.normal, index.parts.length, points);
  const { texts, cuts, lines } = apart;
  yield* push(index, data, { keys, points, texts, cuts, lines }, () => apart.stretch());
}

/** @param {NeedNames} data @returns {string[][]} by point the keys of its phrases */
const keysOf = (data) => data.keys.split(" ").map((list) => list.split(","));

/** @param {string[][]} keys @returns {Uint32Array} as `Part.points` */
function pointsOf(keys) {
  const points = new Uint32Array(keys.length + 1);
  keys.forEach((own, point) => (points[point + 1] = points[point] + own.length));
  return points;
}

/**
 * @param {Index} index
 * @param {NeedNames} data
 * @param {Pick<Part, "keys" | "points" | "texts" | "cuts" | "lines">} phrases
 * @param {() => Stretch} stretch of their texts
 * @returns {Generator<void, void>}
 */
function* push(index, data, { keys, points, texts, cuts, lines }, stretch) {
  yield;
  const profiles = profilesOf(index, data, points);
  yield;
  const { titles, also, plain } = data;
  const titleStretch = once(() => stretchOf(index.normal, index.alphabet, titles));
  const textStretch = once(stretch);
  const names = once(() => namesOf(index, data, titleStretch));
  index.parts.push({
    ids: decoded(data.ids),
    keys,
    titles,
    also,
    plain,
    texts,
    cuts,
    lines,
    points,
    profiles,
    get titleStretch() {
      return titleStretch();
    },
    get names() {
      return names();
    },
    get textStretch() {
      return textStretch();
    },
  });
}

/**
 * @param {string} coded each id as how much it shares with the one before, in base 36, and its own rest
 * @returns {string[]}
 */
function decoded(coded) {
  let id = "";
  return coded.split(" ").map((word) => (id = id.slice(0, parseInt(word[0], 36)) + word.slice(1)));
}

/**
 * The profile of each phrase of a part, by its number.
 * @param {Index} index
 * @param {NeedNames} data
 * @param {Uint32Array} points
 * @returns {Uint32Array}
 */
function profilesOf(index, data, points) {
  const profiles = new Uint32Array(points[points.length - 1]);
  let point = 0;
  for (const [cell, count] of data.cells) {
    for (const end = point + count; point < end; point++) {
      const tags = data.tags[point];
      const aspect = data.aspects[point];
      const shared = `${cell} ${aspect} ${tags.join()} `;
      for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
        const key = shared + data.reaches[phrase];
        let profile = index.known.get(key);
        if (profile === undefined) {
          profile = index.profiles.push(profileOf(index, cell, tags, aspect, data.reaches[phrase])) - 1;
          index.known.set(key, profile);
        }
        profiles[phrase] = profile;
      }
    }
  }
  return profiles;
}

/**
 * @param {SearchPart} data
 * @param {Uint32Array} points
 * @returns {Uint32Array} by phrase its line
 */
function linesOf(data, points) {
  const lines = Uint32Array.from(data.lines);
  let point = 0;
  for (const [, count] of data.cells) {
    const end = points[point + count];
    for (let phrase = points[point] + 1; phrase < end; phrase++) lines[phrase] += lines[phrase - 1];
    point += count;
  }
  return lines;
}

/**
 * @param {Index} index
 * @param {number} cell
 * @param {number[]} tags
 * @param {number} aspect
 * @param {number} reachAt
 * @returns {Profile}
 */
function profileOf(index, cell, tags, aspect, reachAt) {
  const [dimension, section] = index.cells[cell];
  const reach = index.reaches[reachAt];
  const headings = once(() => {
    /** @type {number[]} */
    const fitting = [];
    index.headings.forEach((heading, at) => {
      const fits = heading.from.some(([from, any]) => from === dimension && (any.length === 0 || any.some((tag) => tags.includes(tag))));
      if (fits && heading.for.some((audience) => reach.includes(audience))) fitting.push(at);
    });
    return fitting;
  });
  return {
    cell,
    dimension,
    section,
    tags,
    aspect,
    reach,
    get headings() {
      return headings();
    },
  };
}
