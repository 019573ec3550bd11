/* A paper's text -> its headings and points, in the text's order. Pure: the grammar of lines.

   Numbers nest as they are met: a style that is not open yet stands below what is. A heading is what names a part (存在问题) or a
   topic (理论学习方面。), or a short line with other numbers below it; what else is numbered is a point. Nothing is left out and
   nothing is put in: marks and texts, one after another, are the text that was read, spaces apart. */

import { linesOf } from "./lines.js";
import { countedIn, markOf } from "./marks.js";
import { Outline } from "./outline.js";
import { sectionNames } from "./section-names.js";
import { settle } from "./settle.js";
import { tableRows } from "./table-rows.js";
import { topics } from "./topics.js";

/** @import { PaperWords } from "../base/data-types.js" */
/** @import { Line } from "./lines.js" */
/** @import { Mark, Place } from "./marks.js" */
/** @import { Open } from "./outline.js" */
/** @import { Paragraph } from "./paragraph.js" */
/** @import { TableRow } from "./table-rows.js" */

/**
 * A piece of a paper. `line`: of the text, from 0. `mark`: its number as written. `more` goes on with the point before it; `text` is
 * neither heading nor point. `section`: that it stands in, for a heading the one it names; empty where the text does not say.
 * `under`: the words of the topic above it. `above`: the heading right above, `of`: the point that a measure is written below, both
 * by place in the list; -1 for none. `bold`: characters at its beginning that are bold. `rows`: of a `table`, else null; `listed`: the problems in them.
 * @typedef {{line: number, mark: string, text: string, kind: "title" | "sign" | "heading" | "point" | "more" | "text" | "table",
 *   section: string, under: string, above: number, of: number, bold: number, rows: string[][] | null, listed: TableRow[]}} Piece
 */

/** What counts sentences is never a heading. */
const COUNTS_SENTENCES = new Set(["shi", "yao", "first", "qi", "nth", "bullet", "circle"]);
const TOP = new Set(["part", "dun"]);
const LONGEST_HEADING = 40; // characters
const LONGEST_PART = 25; // characters of a heading without a number
/** A heading that its text goes on behind; in a form that was pasted, behind a tab. */
const RUN_IN = /^(?:[^。；;：:\t]{2,45}\t\s*(?=[^\t]{10,}$)|[^。；;：:]{2,45}[。：:]\s*(?=\S))/;
const DONE = /已/; // 上年度列出的“…”已完成整改。 tells of last year's points, and is no heading

/** @param {string} text @returns {boolean} whether it is one clause, as headings are */
const isClause = (text) => text.length <= LONGEST_HEADING && !/[。；;！!？?：:]/.test(text.replace(/[。；;：:]\s*$/, ""));

/** @param {string} text @returns {string} what a heading may be that its text goes on behind; empty for none */
function beforeText(text) {
  const found = RUN_IN.exec(text);
  return found && !DONE.test(found[0]) ? found[0] : "";
}

class Walk {
  /** @param {string | Paragraph[]} read @param {PaperWords} words @param {string[]} known */
  constructor(read, words, known) {
    this.names = sectionNames(words.sections);
    this.topics = topics(known);
    this.lines = linesOf(read, this.names);
    this.outline = new Outline();
    /** @type {Piece[]} */
    this.pieces = [];
    /** By line, the mark that comes next behind it. @type {(Mark | null)[]} */
    this.next = [];
    /** @type {Mark | null} */
    let next = null;
    for (let at = this.lines.length - 1; at >= 0; at--) {
      this.next[at] = next;
      next = this.lines[at].mark || next;
    }
    /** Whether a heading names a part anywhere: what stands before the first one is then of none. */
    this.hasParts = this.lines.some((line) => this.namesPart(line));
  }

  /** @param {Line} line @returns {boolean} */
  namesPart({ mark, text }) {
    const run = beforeText(text);
    return (!mark || !COUNTS_SENTENCES.has(mark.style)) && (this.names.of(text).isWhole || (run !== "" && this.names.of(run).isWhole));
  }

  /** @param {Line} line @param {string} mark @param {string} text @param {Piece["kind"]} kind @param {Partial<Piece>} [more] */
  put(line, mark, text, kind, more = {}) {
    const { section, under, above } = this.outline;
    const bold = line.text.startsWith(text) ? Math.min(line.bold, text.length) : 0;
    this.pieces.push({ line: line.at, mark, text, kind, section, under, above, of: -1, bold, rows: line.rows, listed: [], ...more });
  }

  /** @param {Line} line @param {Open["style"]} style @param {string} text */
  heading(line, style, text) {
    text = text.trimEnd();
    const { sections } = this.names.of(text);
    const topic = sections.length > 0 && !this.topics.is(text) ? "" : text; // 理论学习方面存在的问题 is both
    const number = line.mark ? line.mark.number : 0;
    this.put(line, line.head, text, "heading", { section: sections.length === 1 ? sections[0] : "" });
    this.outline.push({ style, number, role: "heading", sections: sections.length > 0 ? sections : null, topic, piece: this.pieces.length - 1 });
  }

  /** @param {Line} line @param {Mark | null} mark @param {string} head @param {string} text */
  point(line, mark, head, text) {
    const { outline } = this;
    if (mark) outline.place(mark);
    const around = outline.inner(({ role, piece }) => role === "point" && this.pieces[piece].section !== outline.section);
    this.put(line, head, text, "point", { of: around ? around.piece : -1 });
    outline.push({ style: mark ? mark.style : "plain", number: mark ? mark.number : 0, role: "point", sections: null, topic: "", piece: this.pieces.length - 1 });
  }

  /** Points that a line counts up, and what stands before them. @param {Line} line @param {string} text @param {Place[]} places */
  counted(line, text, places) {
    if (places[0].at > 0) this.put(line, "", text.slice(0, places[0].at), "text");
    places.forEach(({ at, mark }, nth) => {
      const end = nth + 1 < places.length ? places[nth + 1].at : text.length;
      this.point(line, mark, text.slice(at, at + mark.length), text.slice(at + mark.length, end));
    });
  }

  /** @param {string} text @returns {string} a heading that its text goes on behind; empty for none */
  runIn(text) {
    const run = beforeText(text);
    return run !== "" && (this.names.of(run).isWhole || this.topics.is(run)) ? run : "";
  }

  /** What stands behind a heading on its line. @param {Line} line @param {string} text */
  behind(line, text) {
    if (this.runIn(text)) this.unnumbered({ ...line, mark: null, head: "", text });
    else this.told(line, text);
  }

  /** What stands behind the last heading on a line. @param {Line} line @param {string} text */
  told(line, text) {
    const places = countedIn(text);
    if (places.length > 0) {
      this.counted(line, text, places);
      return;
    }
    const mark = markOf(text);
    const isFirst = mark !== null && mark.number === 1; // the others stand on lines of their own
    const head = isFirst ? text.slice(0, mark.length) : "";
    this.point(line, isFirst ? mark : null, head, text.slice(head.length));
  }

  /** @param {Line} line @param {Mark} mark @param {number} at */
  numbered(line, mark, at) {
    const { outline } = this;
    const { text } = line;
    const peer = outline.inner(({ style }) => style === mark.style);
    outline.place(mark);
    if (outline.top && outline.top.role === "point") {
      this.put(line, line.head, text, "more");
      return;
    }
    const next = this.next[at];
    const run = this.runIn(text);
    if (run) {
      this.heading(line, mark.style, run);
      this.behind(line, text.slice(run.length));
      return;
    }
    if (!COUNTS_SENTENCES.has(mark.style) && (this.isStyled(line) || this.isHeading(text, mark, next) || this.isTopic(text, at, peer))) {
      this.heading(line, mark.style, text);
      return;
    }
    const places = countedIn(text);
    const isLead = places.length > 0 && places[0].at > 0 && /[。：:]\s*$/.test(text.slice(0, places[0].at)) && isClause(text.slice(0, places[0].at));
    if (isLead && (TOP.has(mark.style) || mark.style === "paren")) {
      this.heading(line, mark.style, text.slice(0, places[0].at));
      this.behind(line, text.slice(places[0].at));
      return;
    }
    // A line may go on counting; but where the next line does, what counts in this one counts within its point.
    const goesOn = next !== null && next.style === mark.style && next.number === mark.number + 1;
    const others = COUNTS_SENTENCES.has(mark.style) && !goesOn ? countedIn(text, mark) : [];
    this.point(line, mark, line.head, others.length > 0 ? text.slice(0, others[0].at) : text);
    if (others.length > 0) this.counted(line, text.slice(others[0].at), others.map((one) => ({ ...one, at: one.at - others[0].at })));
  }

  /** @param {Line} line @returns {boolean} whether the word processor calls it a heading, and it is as short as one */
  isStyled({ level, text }) {
    return level > 0 && isClause(text);
  }

  /** @param {string} text @param {Mark} mark @param {Mark | null} next the mark that comes next @returns {boolean} */
  isHeading(text, mark, next) {
    const { sections, isWhole } = this.names.of(text);
    const isTop = TOP.has(mark.style) && this.outline.open.every(({ style }) => style === "part");
    const hasInner = next !== null && next.style !== mark.style && !this.outline.open.some(({ style }) => style === next.style);
    const isShort = isClause(text);
    return (sections.length > 0 && (isWhole || (isTop && isShort))) || this.topics.is(text) || (hasInner && isShort);
  }

  /** @param {string} text of a numbered line @param {number} at @param {Open | null} peer of its style, before it @returns {boolean} whether it is called as topics are, or stands beside a heading, and text without a number follows on a line of its own */
  isTopic(text, at, peer) {
    const below = this.lines[at + 1];
    const isFollowed = below !== undefined && !below.mark && !below.edge && !below.rows;
    return isFollowed && isClause(text) && !/[。；;：:]\s*$/.test(text) && (/方面$/.test(text) || (peer !== null && peer.role === "heading"));
  }

  /**
   * A line without a number, with one heading behind the other as long as they run in: there may be thousands.
   * @param {Line} line
   * @param {number} [at] its place; left out for the rest of a line
   */
  unnumbered(line, at = this.lines.length) {
    let one = line;
    for (let run = this.runIn(one.text); ; at = this.lines.length) {
      if (!this.asHeading(one, at, run)) {
        this.paragraph(one, at >= this.lines.length || this.next[at] === null);
        return;
      }
      if (!run) return;
      const text = one.text.slice(run.length);
      run = this.runIn(text);
      if (!run) {
        this.told(one, text);
        return;
      }
      one = { ...line, mark: null, head: "", text };
    }
  }

  /** @param {Line} line @param {number} at @param {string} run a heading that its text goes on behind; empty for none @returns {boolean} whether a heading was made of it */
  asHeading(line, at, run) {
    const { outline, names } = this;
    const head = run || line.text;
    const named = head.length <= LONGEST_PART ? names.of(head) : { sections: [], isWhole: false };
    if (named.sections.length > 0 && named.isWhole) {
      outline.placePart(named.sections[0], ({ style, number }) => this.lines.slice(at + 1).some(({ mark }) => mark !== null && mark.style === style && mark.number === number + 1));
      this.heading(line, "section", head);
      return true;
    }
    if (!this.topics.is(head) && (run !== "" || !this.isTitled(line, at))) return false;
    outline.placeTopic();
    this.heading(line, "topic", head);
    return true;
  }

  /** @param {Line} line @param {number} at @returns {boolean} whether it is styled as a heading, or all bold, short, and something stands below it */
  isTitled(line, at) {
    const { text, bold } = line;
    const isBold = bold > 0 && bold >= text.length && text.length <= LONGEST_PART && !/[。；;：:]$/.test(text) && at + 1 < this.lines.length;
    return this.isStyled(line) || (isBold && isClause(text));
  }

  /** @param {Line} line @param {boolean} isLast whether nothing is numbered behind it */
  paragraph(line, isLast) {
    const said = this.names.saidIn(line.text);
    const isOpening = this.hasParts && this.outline.open.length === 0;
    if (isOpening || (isLast && said === "closings")) {
      this.put(line, "", line.text, "text", { section: said });
      return;
    }
    if (this.outline.top && this.outline.top.role === "point" && this.outline.top.style !== "plain") {
      this.put(line, "", line.text, "more");
      return;
    }
    const places = countedIn(line.text);
    if (places.length > 0) this.counted(line, line.text, places);
    else this.put(line, "", line.text, "text");
  }

  read() {
    this.lines.forEach((line, at) => {
      if (line.edge) this.put(line, line.head, line.text, line.edge, { section: "", under: "", above: -1 });
      else if (line.rows) this.put(line, "", line.text, "table", { listed: tableRows(line.rows, this.names) });
      else if (line.mark) this.numbered(line, line.mark, at);
      else this.unnumbered(line, at);
    });
    return settle(this.pieces);
  }
}

/**
 * @param {string | Paragraph[]} read a paper, or a part of one
 * @param {PaperWords} words what its parts are called
 * @param {string[]} known titles of dimensions, 对照方面 and aspects of causes
 * @returns {Piece[]}
 */
export const structureOf = (read, words, known) => new Walk(read, words, known).read();
