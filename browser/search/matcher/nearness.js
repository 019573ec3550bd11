/* Measures how close together the terms of a query stand in a phrase. */

/** @import { Places } from "./found.js" */
/** @import { Part } from "./index.js" */
/** @import { Marks } from "./ranking.js" */

/**
 * By phrase, asked in ascending order, the length of the shortest stretch of the lead clause and the text after it that has a match of
 * every term that either of them has; 0 for fewer than two such terms.
 * @param {Part} part
 * @param {Marks} marks
 * @returns {(point: number, phrase: number) => number}
 */
export function spansOf(part, marks) {
  const terms = marks.titles.length;
  const inTitles = new Uint32Array(terms); // where each term's next match is
  const inTexts = new Uint32Array(terms);
  const found = new Near(terms);
  const titleStarts = part.titleStretch.starts;
  return (point, phrase) => {
    const titleStart = titleStarts[point];
    const textStart = part.textStretch.starts[phrase] - (titleStarts[point + 1] - 1 - titleStart);
    found.clear();
    for (let term = 0; term < terms; term++) {
      inTitles[term] = found.gather(marks.titles[term], inTitles[term], point, titleStart, term);
      inTexts[term] = found.gather(marks.texts[term], inTexts[term], phrase, textStart, term);
    }
    return found.shortest();
  };
}

/** The matches in one phrase, latest first. It is filled thousands of times in a keystroke, and so allocates nothing. */
class Near {
  /** @param {number} terms */
  constructor(terms) {
    this.size = 0;
    /** @type {number[]} */
    this.starts = [];
    /** @type {number[]} */
    this.ends = [];
    /** @type {number[]} */
    this.terms = [];
    this.firstEnds = new Uint32Array(terms); // by term the first end of a match that begins at the place looked at, or later
  }

  clear() {
    this.size = 0;
  }

  /**
   * Take a field's matches, their places counted from `origin`; returns where the field's first is.
   * @param {Places} places
   * @param {number} at where to look from
   * @param {number} field
   * @param {number} origin
   * @param {number} term
   * @returns {number}
   */
  gather({ fields, starts, ends }, at, field, origin, term) {
    while (at < fields.length && fields[at] < field) at++;
    for (let index = at; index < fields.length && fields[index] === field; index++) {
      const start = starts[index] - origin;
      let place = this.size++;
      for (; place > 0 && this.starts[place - 1] < start; place--) {
        this.starts[place] = this.starts[place - 1];
        this.ends[place] = this.ends[place - 1];
        this.terms[place] = this.terms[place - 1];
      }
      this.starts[place] = start;
      this.ends[place] = ends[index] - origin;
      this.terms[place] = term;
    }
    return at;
  }

  /** @returns {number} the length of the shortest stretch with a match of every term that has one; 0 for fewer than two */
  shortest() {
    const { firstEnds } = this;
    firstEnds.fill(0);
    let best = Infinity;
    let most = 0;
    let seen = 0;
    for (let index = 0; index < this.size; index++) {
      const term = this.terms[index];
      if (firstEnds[term] === 0) seen++;
      if (firstEnds[term] === 0 || this.ends[index] < firstEnds[term]) firstEnds[term] = this.ends[index];
      let last = 0;
      for (let other = 0; other < firstEnds.length; other++) if (firstEnds[other] > last) last = firstEnds[other];
      if (seen > most) best = Infinity;
      most = seen;
      if (last - this.starts[index] < best) best = last - this.starts[index];
    }
    return most < 2 ? 0 : best;
  }
}
