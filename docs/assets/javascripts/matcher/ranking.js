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
 * @typedef {{alive: Uint8Array, places: Uint16Array, inexact: Uint16Array, titles: Matches[], texts: Matches[]}} Marks
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  const PINYIN = 2;

  /**
   * Rules 1 to 3 as one number, the smaller the better.
   * @param {number} place
   * @param {number} span below 2^16
   * @param {number} inexact below 2^13: a query of 10,000 characters has at most 5,000 terms
   * @returns {number}
   */
  matcher.rank = function (place, span, inexact) {
    return (place * 0x10000 + span) * 0x2000 + inexact;
  };

  /**
   * How each field is matched: 0 not at all, 1 exactly, 2 as pinyin.
   * @param {Matches} matches
   * @param {number} fields
   * @returns {Uint8Array}
   */
  matcher.kindsByField = function (matches, fields) {
    const kinds = new Uint8Array(fields);
    for (let index = 0; index < matches.fields.length; index++) {
      const field = matches.fields[index];
      if (kinds[field] === 0 || matches.kinds[index] < kinds[field]) kinds[field] = matches.kinds[index];
    }
    return kinds;
  };

  /**
   * By profile how its labels match a term; null when no label does.
   * @param {Index} index
   * @param {Term} term
   * @returns {Uint8Array | null}
   */
  matcher.labelKinds = function (index, term) {
    const matches = matcher.matches(index.labels, term, true, null);
    if (matches.fields.length === 0) return null;
    const kinds = matcher.kindsByField(matches, index.labelled.length);
    /** @type {Record<string, number[]>} */
    const by = { dimension: [], section: [], tag: [], aspect: [], heading: [] };
    index.labelled.forEach(({ kind, at }, label) => {
      const known = by[kind][at];
      if (kinds[label] !== 0 && (!known || kinds[label] < known)) by[kind][at] = kinds[label];
    });
    return Uint8Array.from(index.profiles, (profile) => {
      let best = better(by.dimension[profile.dimension], better(by.section[profile.section], by.aspect[profile.aspect]));
      for (const tag of profile.tags) best = better(best, by.tag[tag]);
      for (const heading of profile.headings) best = better(best, by.heading[heading]);
      return best;
    });
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
    const once = terms.length === 1;
    for (let index = 0; index < terms.length; index++) {
      if (index % 16 === 15) yield;
      const titles = matcher.matches(part.titleStretch, terms[index], once, index > 0 ? alivePoints : null);
      const texts = matcher.matches(part.textStretch, terms[index], once, index > 0 ? marks.alive : null);
      marks.titles.push(titles);
      marks.texts.push(texts);
      const inTitle = matcher.kindsByField(titles, points);
      const inText = matcher.kindsByField(texts, phrases);
      if (!mark(part, marks, alivePoints, inTitle, inText, labels[index])) break;
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
        if (kind === PINYIN) inexact[phrase]++;
        alivePoints[point] = 1;
        left = true;
      }
    }
    return left;
  }

  /**
   * Rule 2, for phrases asked in ascending order.
   * @param {Part} part
   * @param {Marks} marks
   * @returns {(point: number, phrase: number) => number}
   */
  matcher.spans = function (part, marks) {
    const terms = marks.titles.length;
    if (terms < 2) return () => 0;
    const inTitles = new Uint32Array(terms); // where each term's next match is
    const inTexts = new Uint32Array(terms);
    return (point, phrase) => {
      const titleStart = part.titleStretch.starts[point];
      const textStart = part.textStretch.starts[phrase] - (part.titleStretch.starts[point + 1] - 1 - titleStart);
      /** @type {[number, number, number][]} */
      const found = [];
      for (let term = 0; term < terms; term++) {
        inTitles[term] = skipTo(marks.titles[term], inTitles[term], point);
        inTexts[term] = skipTo(marks.texts[term], inTexts[term], phrase);
        gather(marks.titles[term], inTitles[term], point, titleStart, term, found);
        gather(marks.texts[term], inTexts[term], phrase, textStart, term, found);
      }
      return shortest(found, terms);
    };
  };

  /**
   * @param {Matches} matches
   * @param {number} at
   * @param {number} field
   * @returns {number}
   */
  function skipTo(matches, at, field) {
    while (at < matches.fields.length && matches.fields[at] < field) at++;
    return at;
  }

  /**
   * Collect a field's matches as [start, end, term], counted from `origin`.
   * @param {Matches} matches
   * @param {number} at
   * @param {number} field
   * @param {number} origin
   * @param {number} term
   * @param {[number, number, number][]} found
   */
  function gather(matches, at, field, origin, term, found) {
    for (; at < matches.fields.length && matches.fields[at] === field; at++) {
      found.push([matches.starts[at] - origin, matches.ends[at] - origin, term]);
    }
  }

  /**
   * The length of the shortest stretch with a match of every term that has one.
   * @param {[number, number, number][]} found
   * @param {number} terms
   * @returns {number}
   */
  function shortest(found, terms) {
    const present = new Set(found.map((match) => match[2])).size;
    if (present < 2) return 0;
    found.sort((one, other) => other[0] - one[0]);
    const ends = new Array(terms).fill(0); // by term the first end of a match that begins at the place looked at, or later
    let seen = 0;
    let best = Infinity;
    for (const [start, end, term] of found) {
      if (ends[term] === 0) seen++;
      if (ends[term] === 0 || end < ends[term]) ends[term] = end;
      if (seen === present) best = Math.min(best, Math.max(...ends) - start);
    }
    return best;
  }
})();
