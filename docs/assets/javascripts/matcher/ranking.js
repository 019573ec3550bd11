// @ts-check
/* Which phrases answer a query, and in which order.
 *
 * A phrase is found when every term of the query stands somewhere in it: in the lead clause of its point, in its text, or in one of
 * its labels (dimension by any of its names, section, tag, aspect of a cause, heading of a campaign). Found phrases come in
 * this order; where one rule leaves two equal, the next decides:
 *
 *   1. lead clause before text, text before labels: each term costs 0 when the lead clause has it, else 1 when the text
 *      has it, else 2; the smaller sum comes first
 *   2. close together before far apart: the length of the shortest stretch of normal text (the lead clause and the text after
 *      it) with a match of every term that either of them has; of one such term or none nothing is asked
 *   3. exact characters before pinyin: the number of terms that stand only as pinyin in the best of their places
 *   4. the library's order
 *
 * The wordings of a point stay together, where the best of them comes; among themselves they follow the same rules.
 */

/**
 * What a query found in a part: by phrase whether it is found and what rules 1 and 3 say of it; by term its matches.
 * @typedef {{alive: Uint8Array, places: Uint16Array, inexact: Uint16Array, titles: Places[],
 *   texts: Places[]}} Marks
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  /**
   * By profile how its labels match a term; null when no label does.
   * @param {Index} index
   * @param {Term} term
   * @returns {Uint8Array | null}
   */
  matcher.labelKinds = function (index, term) {
    const { any, kinds } = matcher.matches(index.labels, term, false, null);
    if (!any) return null;
    /** @type {Record<string, number[]>} */
    const by = { dimension: [], section: [], tag: [], aspect: [], heading: [] };
    index.labelled.forEach(({ kind, at }, label) => (by[kind][at] = better(by[kind][at], kinds[label])));
    const best = new Uint8Array(index.profiles.length);
    for (let at = 0; at < best.length; at++) {
      const { dimension, section, aspect, tags, headings } = index.profiles[at];
      let kind = better(by.dimension[dimension], better(by.section[section], by.aspect[aspect]));
      for (let tag = 0; tag < tags.length; tag++) kind = better(kind, by.tag[tags[tag]]);
      for (let heading = 0; heading < headings.length; heading++) kind = better(kind, by.heading[headings[heading]]);
      best[at] = kind;
    }
    return best;
  };

  /**
   * @param {number | undefined} one
   * @param {number | undefined} other
   * @returns {number}
   */
  function better(one, other) {
    return one && other ? Math.min(one, other) : one || other || 0;
  }

  /**
   * What the terms find in a part. It comes in pieces of work.
   * @param {Part} part
   * @param {Term[]} terms
   * @param {(Uint8Array | null)[]} labels by term, as `labelKinds`
   * @returns {Generator<void, Marks>}
   */
  matcher.marks = function* (part, terms, labels) {
    const phrases = part.texts.length;
    const points = part.titles.length;
    const alivePoints = new Uint8Array(points).fill(1);
    /** @type {Marks} */
    const marks = {
      alive: new Uint8Array(phrases).fill(1),
      places: new Uint16Array(phrases),
      inexact: new Uint16Array(phrases),
      titles: [],
      texts: [],
    };
    const several = terms.length > 1; // only then rule 2 asks for places
    for (let index = 0; index < terms.length; index++) {
      if (index % 16 === 15) yield;
      const titles = matcher.matches(part.titleStretch, terms[index], several, index > 0 ? alivePoints : null);
      const texts = matcher.matches(part.textStretch, terms[index], several, index > 0 ? marks.alive : null);
      marks.titles.push(titles.places);
      marks.texts.push(texts.places);
      if (!mark(part, marks, alivePoints, titles.kinds, texts.kinds, labels[index])) break;
    }
    return marks;
  };

  /**
   * Take one term into account; returns whether any phrase is left.
   * @param {Part} part
   * @param {Marks} marks
   * @param {Uint8Array} alivePoints
   * @param {Uint8Array} inTitle
   * @param {Uint8Array} inText
   * @param {Uint8Array | null} inLabels
   * @returns {boolean}
   */
  function mark(part, marks, alivePoints, inTitle, inText, inLabels) {
    const { points, profiles } = part;
    const { alive, places, inexact } = marks;
    let left = false;
    for (let point = 0; point < alivePoints.length; point++) {
      if (alivePoints[point] === 0) continue;
      alivePoints[point] = 0;
      for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
        if (alive[phrase] === 0) continue;
        let place = 0;
        let kind = inTitle[point];
        if (kind === 0) {
          place = 1;
          kind = inText[phrase];
        }
        if (kind === 0 && inLabels !== null) {
          place = 2;
          kind = inLabels[profiles[phrase]];
        }
        if (kind === 0) {
          alive[phrase] = 0;
          continue;
        }
        places[phrase] += place;
        if (kind === matcher.PINYIN) inexact[phrase]++;
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
   * @returns {Float64Array}
   */
  matcher.ranks = function (part, marks) {
    const { points } = part;
    const { alive, places, inexact } = marks;
    const ranks = new Float64Array(alive.length).fill(Infinity);
    const span = marks.titles.length > 1 ? matcher.spans(part, marks) : null;
    for (let point = 0; point < points.length - 1; point++) {
      for (let phrase = points[point]; phrase < points[point + 1]; phrase++) {
        if (alive[phrase] !== 0) ranks[phrase] = rank(places[phrase], span === null ? 0 : span(point, phrase), inexact[phrase]);
      }
    }
    return ranks;
  };

  /**
   * Rules 1 to 3 as one number, the smaller the better.
   * @param {number} place
   * @param {number} span below 2^16
   * @param {number} inexact below 2^13: a query of 10,000 characters has at most 5,000 terms
   * @returns {number}
   */
  function rank(place, span, inexact) {
    return (place * 0x10000 + span) * 0x2000 + inexact;
  }
})();
