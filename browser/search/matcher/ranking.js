/* Which phrases answer a query, and in which order.
 *
 * A phrase is found when every term of the query stands somewhere in it: in a name of its point (the lead clause or another name), in the
 * point's line of plain talk, in its text, or in one of its labels (dimension by any of its names, section, tag, aspect of a cause,
 * heading of a campaign; the whole name of an audience that it is for). A term of Chinese characters also stands in a name that makes its claim: that says the same, or has it in it,
 * once degree words and particles are left out (宗旨意识弱化 in 宗旨意识不强), or has the same characters in another order. And a phrase
 * is found when all terms together make the claim of a name. Found phrases come in this order; where one rule leaves two
 * equal, the next decides:
 *
 *   0. a query that is a name of the point, as it is; then one that makes its claim. Of these nothing else is asked
 *   1. words before syllables: of a query in which syllables of pinyin stand side by side (li lun wu zhuang; the last may be unfinished), what it finds with each row of them
 *      written as one word, ranked as that is, comes before what has the syllables apart
 *   2. what was typed before what it may have been mistaken for: the number of terms that stand nowhere but as somebody types them who does not
 *      tell z from zh, c from ch, s from sh, n from l, an from ang, en from eng, in from ing. Such a term stands only in a field that has it not as it was typed, all its
 *      readings are whole, the last may lack letters but not all but one, and it takes two characters at least
 *   3. what is meant before what happens to fit: the number of terms whose every match is strained, that is pinyin which needs more
 *      than the commonest reading of each character or runs across the end of a sentence
 *   4. names before text, text before labels: each term costs 0 when a name has it, else 1 when the text or the
 *      plain talk has it, else 2; the smaller sum comes first. A label that pinyin spells from its first character to its last is
 *      what the writer means, and costs 0
 *   5. close together before far apart: the length of the shortest stretch of normal text (the lead clause and the text after
 *      it) with a match of every term that either of them has; of one such term or none nothing is asked
 *   6. exact characters before pinyin: the number of terms that stand only as pinyin in the best of their places
 *   7. the library's order
 *
 * What no phrase answers is answered, where it is one term of Chinese characters, by the points whose names are most like it
 * (nearest.js), at most ten that are a quarter near or have all of its characters, the nearest first, with all their phrases in the library's order.
 *
 * The best of a term's places is the one that these rules put first: one that is not mistaken, then one that is not strained, then the cheapest, then one that has it
 * exactly. The wordings of a point stay together, where the best of them comes; among themselves they follow the same rules.
 */

import { eachClaim, equalCores } from "./claims.js";
import { EXACT, MISTAKEN, MISTAKEN_STRAINED, PINYIN, STRAINED } from "./found.js";
import { rangesOf } from "./highlights.js";
import { matchesOf } from "./matches.js";
import { spansOf } from "./nearness.js";
import { kindOf } from "./spelling.js";

/** @import { Matches, Places } from "./found.js" */
/** @import { Extent } from "./highlights.js" */
/** @import { Index, Part } from "./index.js" */
/** @import { Stretch } from "./stretch.js" */
/** @import { Term } from "./term.js" */

/**
 * What a query found in a part: by phrase whether it is found and what rules 2, 3, 4 and 6 say of it; by term its matches.
 * @typedef {{text: string, core: string}} Said all terms together, and what they claim
 * @typedef {{kind: string, at: number, title: string, ranges: Extent[]}} LabelHit
 * @typedef {{alive: Uint8Array, mistaken: Uint16Array, strained: Uint16Array, places: Uint16Array, inexact: Uint16Array, titles: Places[],
 *   texts: Places[]}} Marks
 */

/* What one place of a term costs by rules 2, 3, 4 and 6, as bits: mistaken, strained, where (two bits), inexact. NOWHERE is more than any of them. */
const IS_MISTAKEN = 16;
const IS_STRAINED = 8;
const IN_TEXT = 2;
const IN_LABEL = 4;
const INEXACT = 1;
const NOWHERE = 32;

/** By kind of match its cost in a name, in a text, in a label. */
const [NAME, TEXT, LABEL] = [0, IN_TEXT, IN_LABEL].map((place) => {
  const costs = [NOWHERE];
  costs[EXACT] = place;
  costs[PINYIN] = place | INEXACT;
  costs[STRAINED] = place | INEXACT | IS_STRAINED;
  costs[MISTAKEN] = place | INEXACT | IS_MISTAKEN;
  costs[MISTAKEN_STRAINED] = place | INEXACT | IS_STRAINED | IS_MISTAKEN;
  return costs;
});

/**
 * By profile what a term costs in its labels; null when no label matches.
 * @param {Index} index
 * @param {Term} term
 * @returns {Uint8Array | null}
 */
export function labelCosts(index, term) {
  const { any, kinds, places } = matchesOf(index.labels, term, true, null);
  const audience = index.audienceNames.indexOf(term.text);
  if (!any && audience < 0) return null;
  const { starts } = index.labels;
  const costs = Array.from(kinds, (kind) => LABEL[kind]);
  const { fields, starts: from, ends: to } = any ? /** @type {Places} */ (places) : { fields: [], starts: [], ends: [] };
  fields.forEach((label, match) => {
    const [start, end] = [from[match], to[match]];
    const isWhole = start === starts[label] && end === starts[label + 1] - 1;
    const isMistaken = kinds[label] >= MISTAKEN;
    const typed = isMistaken && term.mistaken ? term.mistaken : term;
    if (isWhole && kindOf(index.labels, typed, start, end) === PINYIN) costs[label] = NAME[isMistaken ? MISTAKEN : PINYIN];
  });
  /** @type {Record<string, number[]>} */
  const by = { dimension: [], section: [], tag: [], aspect: [], heading: [] };
  index.labelled.forEach(({ kind, at }, label) => (by[kind][at] = better(by[kind][at], costs[label])));
  const best = new Uint8Array(index.profiles.length);
  for (let at = 0; at < best.length; at++) {
    const { dimension, section, aspect, tags, headings } = index.profiles[at];
    let cost = better(by.dimension[dimension], better(by.section[section], by.aspect[aspect]));
    for (let tag = 0; tag < tags.length; tag++) cost = better(cost, by.tag[tags[tag]]);
    for (let heading = 0; heading < headings.length; heading++) cost = better(cost, by.heading[headings[heading]]);
    // Only the whole name of an audience: a part of one, as 党员, stands in nearly all of them and would say nothing.
    best[at] = audience >= 0 && index.profiles[at].reach.includes(audience) ? better(cost, LABEL[EXACT]) : cost;
  }
  return best;
}

/**
 * The labels that match any of the terms, by what they belong to, with what to highlight in them.
 * @param {Index} index
 * @param {Term[]} terms
 * @returns {LabelHit[]}
 */
export function labelsFound(index, terms) {
  /** @type {LabelHit[]} */
  const found = [];
  index.labelled.forEach(({ kind, at, title }, label) => {
    const ranges = rangesOf(index.normal, index.labels, label, title, terms);
    if (ranges.length > 0) found.push({ kind, at, title, ranges });
  });
  return found;
}

/**
 * @param {number} [one]
 * @param {number} [other]
 * @returns {number}
 */
function better(one = NOWHERE, other = NOWHERE) {
  return Math.min(one, other);
}

/**
 * What the terms find in a part. It comes in pieces of work.
 * @param {Part} part
 * @param {Term[]} terms
 * @param {(Uint8Array | null)[]} labels by term, as `labelCosts`
 * @returns {Generator<void, Marks>}
 */
export function* marksOf(part, terms, labels) {
  const phrases = part.texts.length;
  const alivePoints = new Uint8Array(part.titles.length).fill(1);
  /** @type {Marks} */
  const marks = {
    alive: new Uint8Array(phrases).fill(1),
    mistaken: new Uint16Array(phrases),
    strained: new Uint16Array(phrases),
    places: new Uint16Array(phrases),
    inexact: new Uint16Array(phrases),
    titles: [],
    texts: [],
  };
  const several = terms.length > 1; // only then rule 5 asks for places
  for (let index = 0; index < terms.length; index++) {
    if (index % 16 === 15) yield;
    const titles = matchesOf(part.titleStretch, terms[index], several, index > 0 ? alivePoints : null);
    const texts = matchesOf(part.textStretch, terms[index], several, index > 0 ? marks.alive : null);
    marks.titles.push(/** @type {Places} */ (titles.places));
    marks.texts.push(/** @type {Places} */ (texts.places));
    if (!mark(part, marks, alivePoints, nameCosts(part, terms[index], titles), texts.kinds, labels[index])) break;
  }
  return marks;
}

/**
 * By point what a term costs in its names and its plain talk.
 * @param {Part} part
 * @param {Term} term
 * @param {Matches} titles what was found of it in the titles
 * @returns {Uint8Array}
 */
function nameCosts({ names }, term, titles) {
  const inTitles = titles.kinds;
  const best = new Uint8Array(inTitles.length);
  for (let point = 0; point < best.length; point++) best[point] = NAME[inTitles[point]];
  const { any, kinds } = matchesOf(names.stretch, term, false, null);
  for (let field = 0; any && field < kinds.length; field++) {
    if (kinds[field] === 0) continue;
    const cost = (field < names.plain ? NAME : TEXT)[kinds[field]];
    for (const point of names.points[field]) if (cost < best[point]) best[point] = cost;
  }
  eachClaim(names.cores, term.core, (core) => {
    for (const point of names.cores.points[core]) best[point] = 0;
  });
  return best;
}

/**
 * Take one term into account; returns whether any phrase is left.
 * @param {Part} part
 * @param {Marks} marks
 * @param {Uint8Array} alivePoints
 * @param {Uint8Array} inNames costs by point
 * @param {Uint8Array} inText
 * @param {Uint8Array | null} inLabels
 * @returns {boolean}
 */
function mark(part, marks, alivePoints, inNames, inText, inLabels) {
  const { points, profiles } = part;
  const { alive, mistaken, strained, places, inexact } = marks;
  let left = false;
  for (let point = 0; point < alivePoints.length; point++) {
    if (alivePoints[point] === 0) continue;
    alivePoints[point] = 0;
    const name = inNames[point];
    for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
      if (alive[phrase] === 0) continue;
      let cost = Math.min(name, TEXT[inText[phrase]]);
      if (inLabels !== null) cost = Math.min(cost, inLabels[profiles[phrase]]);
      if (cost === NOWHERE) {
        alive[phrase] = 0;
        continue;
      }
      if (cost !== 0) {
        mistaken[phrase] += cost >> 4;
        strained[phrase] += (cost >> 3) & 1;
        places[phrase] += (cost >> 1) & 3;
        inexact[phrase] += cost & INEXACT;
      }
      alivePoints[point] = 1;
      left = true;
    }
  }
  return left;
}

/**
 * By phrase its rank, Infinity where the query does not find it.
 * @param {Part} part
 * @param {Marks} marks
 * @param {Said} said
 * @returns {Float64Array}
 */
export function ranksOf(part, marks, said) {
  const { points } = part;
  const { alive, mistaken, strained, places, inexact } = marks;
  const ranks = new Float64Array(alive.length).fill(Infinity);
  const span = marks.titles.length > 1 ? spansOf(part, marks) : null;
  for (let point = 0; point < points.length - 1; point++) {
    for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
      if (alive[phrase] === 0) continue;
      const near = span === null ? 0 : span(point, phrase);
      ranks[phrase] = rank(mistaken[phrase], strained[phrase], places[phrase], near, inexact[phrase]);
    }
  }
  for (const core of equalCores(part.names.cores, said.core)) {
    for (const point of part.names.cores.points[core]) ranks.fill(isNamed(part, point, said.text) ? NAMED : CLAIMED, points[point], points[point + 1]);
  }
  return ranks;
}

/** Rule 0: ranks before all others. */
const NAMED = -2;
const CLAIMED = -1;

/**
 * @param {Part} part
 * @param {number} point
 * @param {string} text in its normal form
 * @returns {boolean} whether it is a name of the point as it stands
 */
function isNamed({ titleStretch, names }, point, text) {
  const own = names.of[point].filter((field) => field < names.plain);
  return isField(titleStretch, point, text) || own.some((field) => isField(names.stretch, field, text));
}

/** @param {Stretch} stretch @param {number} field @param {string} text @returns {boolean} whether that is the field */
function isField({ string, starts }, field, text) {
  return starts[field + 1] - 1 - starts[field] === text.length && string.startsWith(text, starts[field]);
}

/**
 * Rules 2 to 6 as one number below `APART`, the smaller the better.
 * @param {number} mistaken of more than 2^3 nobody counts
 * @param {number} strained of more than 2^6 nobody counts
 * @param {number} place below 2^14
 * @param {number} span below 2^16
 * @param {number} inexact below 2^13: a query of 10,000 characters has at most 5,000 terms
 * @returns {number}
 */
function rank(mistaken, strained, place, span, inexact) {
  return (((Math.min(mistaken, 7) * 0x40 + Math.min(strained, 0x3f)) * 0x4000 + place) * 0x10000 + span) * 0x2000 + inexact;
}

/** Rule 1: what is added to the rank of a phrase that has syllables only apart. */
export const APART = 2 ** 52;
