/* The headings and the point below which the next line of a paper may stand, while the paper is being read. */

/** @import { Mark, Style } from "./marks.js" */

/**
 * `sections`: what a heading names, null when it is about something else. `topic`: its words then. `piece`: its place in the list of
 * pieces. Headings without a number are of the style `section` or `topic`, a point without one `plain`.
 * @typedef {{style: Style | "section" | "topic" | "plain", number: number, role: "heading" | "point", sections: string[] | null,
 *   topic: string, piece: number}} Open
 */

export class Outline {
  constructor() {
    /** From the outermost. @type {Open[]} */
    this.open = [];
    /** Below what unnumbered parts have stood: they do so again. @type {Set<string>} */
    this.nests = new Set();
  }

  /** @returns {Open | null} */
  get top() {
    return this.open[this.open.length - 1] || null;
  }

  /** @param {(one: Open) => boolean} wanted @returns {Open | null} the innermost */
  inner(wanted) {
    for (let at = this.open.length - 1; at >= 0; at--) if (wanted(this.open[at])) return this.open[at];
    return null;
  }

  /** @returns {string} the section that is open; empty for none, and below a heading that names several */
  get section() {
    const named = this.inner(({ sections }) => sections !== null);
    return named && named.sections && named.sections.length === 1 ? named.sections[0] : "";
  }

  /** @returns {string} the words of the topic that is open */
  get under() {
    const found = this.inner(({ topic }) => topic !== "");
    return found ? found.topic : "";
  }

  /** @returns {number} the place of the heading right above; -1 for none */
  get above() {
    const found = this.inner(({ role }) => role === "heading");
    return found ? found.piece : -1;
  }

  /** @param {Open} one */
  push(one) {
    this.open.push(one);
  }

  /** Make room for a number: what is open of its style, and all below, ends. @param {Mark} mark */
  place(mark) {
    const at = this.open.map(({ style }) => style).lastIndexOf(mark.style);
    if (at < 0) {
      // A point without a number ends where numbers begin beside it.
      if (this.top && this.top.style === "plain") this.open.pop();
      return;
    }
    // Below a part without a number the count begins anew: it does not go on with what stood open above the part.
    const isAnew = mark.number === 1 && this.open.slice(at + 1).some(({ style }) => style === "section");
    if (!isAnew) this.open.length = at;
  }

  /**
   * Make room for a part without a number. Whether it belongs to a numbered problem or follows upon all of them shows from the count:
   * what goes on counting stays open.
   * @param {string} section
   * @param {(one: Open) => boolean} goesOn whether the next number of its style comes later
   */
  placePart(section, goesOn) {
    const before = this.open.findIndex(({ style }) => style === "section");
    if (before >= 0) {
      this.open.length = before;
      return;
    }
    for (let { top } = this; top; { top } = this) {
      const isInPart = this.open.some(({ sections }) => sections !== null);
      if (top.topic !== "" && !isInPart) break;
      if (top.number > 0 && (goesOn(top) || this.nests.has(`${top.style} ${section}`))) {
        this.nests.add(`${top.style} ${section}`);
        break;
      }
      this.open.pop();
    }
  }

  /** Make room for a topic without a number: the one before it ends, and points do. */
  placeTopic() {
    const at = this.open.findIndex(({ style }) => style === "topic");
    if (at >= 0) this.open.length = at;
    while (this.top && this.top.role === "point") this.open.pop();
  }
}
