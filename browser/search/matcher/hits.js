/* Makes of found phrases what a page shows. */

import { rangesOf } from "./highlights.js";
import { once } from "./once.js";
import { APART, labelsFound } from "./ranking.js";
import { movesOf, wordingsOf } from "./wordings.js";

/** @import { Found, Hit } from "./answer.js" */
/** @import { Index, Part, Profile } from "./index.js" */
/** @import { LabelHit } from "./ranking.js" */
/** @import { Term } from "./term.js" */
/** @import { Way } from "./ways.js" */

/**
 * Phrases of one point that are shown, by the numbers they have in the part, and the way that found them.
 * @typedef {{part: Part, point: number, phrases: number[], way: Way}} Shown
 */

/**
 * The phrases from `offset` on, in order.
 * @param {Found} found
 * @param {Way[]} ways
 * @param {number} offset
 * @param {number} limit
 * @returns {Shown[]}
 */
export function shownOf(found, ways, offset, limit) {
  /** @type {Shown[]} */
  const shown = [];
  let before = 0;
  let room = limit;
  for (const rank of [...found.order.keys()].sort((one, other) => one - other)) {
    for (const at of /** @type {number[]} */ (found.order.get(rank))) {
      if (room <= 0) return shown;
      const [part, point, ranks] = [found.parts[at], found.points[at], found.ranks[at]];
      const phrases = inOrder(part.points, point, ranks);
      const skipped = Math.max(0, offset - before);
      const chosen = phrases.slice(skipped, skipped + room);
      const whole = chosen.filter((phrase) => ranks[phrase] < APART);
      if (whole.length > 0) shown.push({ part, point, phrases: whole, way: ways[0] });
      if (whole.length < chosen.length) shown.push({ part, point, phrases: chosen.slice(whole.length), way: ways[ways.length - 1] });
      room -= chosen.length;
      before += phrases.length;
    }
  }
  return shown;
}

/**
 * @param {Index} index
 * @param {Shown[]} shown
 * @returns {Hit[]}
 */
export function hitsOf(index, shown) {
  /** @type {Map<Way, LabelHit[]>} */
  const labels = new Map();
  /** @type {Hit[]} */
  const made = [];
  for (const one of shown) {
    const own = labels.get(one.way) || labelsFound(index, one.way.terms);
    labels.set(one.way, own);
    made.push(...hitsOfPoint(index, one, own));
  }
  return made;
}

/**
 * The found phrases of a point, the best first.
 * @param {Uint32Array} points
 * @param {number} point
 * @param {Float64Array} ranks
 * @returns {number[]}
 */
function inOrder(points, point, ranks) {
  const phrases = [];
  for (let phrase = points[point]; phrase < points[point + 1]; phrase++) if (ranks[phrase] !== Infinity) phrases.push(phrase);
  return phrases.sort((one, other) => ranks[one] - ranks[other] || one - other);
}

/**
 * @param {Index} index
 * @param {Shown} shown
 * @param {LabelHit[]} labels
 * @returns {Hit[]}
 */
function hitsOfPoint(index, { part, point, phrases, way: { terms } }, labels) {
  const title = part.titles[point];
  const inTitle = rangesOf(index.normal, part.titleStretch, point, title, terms, index.degree);
  // Most hits of a keystroke are never shown: these are made when somebody looks.
  const names = once(() => othersFound(index, part, point, terms));
  const wordings = once(() => wordingsOf(index, part, point));
  return phrases.map((phrase) => {
    const profile = index.profiles[part.profiles[phrase]];
    const id = part.ids[point];
    const key = part.keys[point][phrase - part.points[point]];
    const text = part.texts[phrase];
    return {
      id: `${id}.${key}`,
      point: id,
      key,
      title,
      text,
      page: `${index.cells[profile.cell][2]}#${id}.${key}`,
      place: `${index.cells[profile.cell][3]}:${part.lines[phrase]}`,
      dimension: index.dimensions[profile.dimension],
      section: index.sections[profile.section],
      moves: movesOf(index.sections[profile.section], part.cuts[phrase], text),
      tags: profile.tags.map((tag) => index.tags[tag].title),
      aspect: profile.aspect < 0 ? null : index.aspects[profile.aspect],
      labels: labels.filter((label) => has(profile, label)).map(({ title: name, ranges }) => ({ title: name, ranges })),
      get names() {
        return names();
      },
      audiences: profile.reach.map((audience) => index.audiences[audience]),
      get wordings() {
        return wordings();
      },
      ranges: { title: inTitle, text: rangesOf(index.normal, part.textStretch, phrase, text, terms) },
    };
  });
}

/**
 * The other names and the plain talk of a point that any of the terms finds.
 * @param {Index} index
 * @param {Part} part
 * @param {number} point
 * @param {Term[]} terms
 * @returns {Hit["names"]}
 */
function othersFound(index, { also, plain, names }, point, terms) {
  /** @type {Hit["names"]} */
  const others = names.of[point].map((field, at) => {
    const isName = field < names.plain;
    const title = isName ? also[point][at] : plain[point];
    return { kind: isName ? "also" : "plain", title, ranges: rangesOf(index.normal, names.stretch, field, title, terms, isName ? index.degree : null) };
  });
  return others.filter(({ ranges }) => ranges.length > 0);
}

/**
 * @param {Profile} profile
 * @param {LabelHit} label
 * @returns {boolean}
 */
function has({ dimension, section, aspect, tags, headings }, { kind, at }) {
  if (kind === "tag") return tags.includes(at);
  if (kind === "heading") return headings.includes(at);
  return at === (kind === "dimension" ? dimension : kind === "section" ? section : aspect);
}

