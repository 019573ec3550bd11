/* How close together the terms of a query stand in a phrase, its point's names before it. */

/** @import { Places } from "./found.js" */
/** @import { Part } from "./index.js" */
/** @import { Marks } from "./ranking.js" */

/**
 * By phrase, asked in ascending order, the length of the shortest stretch of the point's names (as they stand in `Part.names`) and the
 * text after them that has a match of every term that any of them has; 0 for fewer than two such terms.
 * @param {Part} part
 * @param {Marks} marks
 * @returns {(point: number, phrase: number) => number}
 */
export function spansOf(part, marks) {
  const terms = marks.names.length;
  const inNames = new Uint32Array(terms); // where each term's next match is
  const inTexts = new Uint32Array(terms);
  const found = new Near(terms);
  const { nameStarts, names } = part;
  return (point, phrase) => {
    const first = nameStarts[point];
    const end = nameStarts[point + 1];
    const start = names.starts[first];
    const textStart = part.textStretch.starts[phrase] - (names.starts[end] - start - (end - first));
    found.clear();
    for (let term = 0; term < terms; term++) {
      inNames[term] = found.gather(marks.names[term], inNames[term], first, end, start, term);
      inTexts[term] = found.gather(marks.texts[term], inTexts[term], phrase, phrase + 1, textStart, term);
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
   * Take the matches in fields one after another, their places counted from `origin` without what separates them; returns where the
   * first of these matches is.
   * @param {Places} places
   * @param {number} at where to look from
   * @param {number} first field
   * @param {number} end the field after the last
   * @param {number} origin
   * @param {number} term
   * @returns {number}
   */
  gather({ fields, starts, ends }, at, first, end, origin, term) {
    while (at < fields.length && fields[at] < first) at++;
    for (let index = at; index < fields.length && fields[index] < end; index++) {
      const shift = origin + fields[index] - first;
      const start = starts[index] - shift;
      let place = this.size++;
      for (; place > 0 && this.starts[place - 1] < start; place--) {
        this.starts[place] = this.starts[place - 1];
        this.ends[place] = this.ends[place - 1];
        this.terms[place] = this.terms[place - 1];
      }
      this.starts[place] = start;
      this.ends[place] = ends[index] - shift;
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
