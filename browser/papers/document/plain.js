/* Runs of a Document as plain characters, and the conventions that all exports share. Pure.

   The twin of documents/plain.py: both give the same characters for the same Document. */

import { slots } from "../../slots/slots.js";

/** @typedef {{text: string}} TextJson */
/** @typedef {{blank: string, name: string, value?: string}} BlankJson a slot in its place; open while value says nothing */
/** @typedef {TextJson | BlankJson} RunJson */

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
// With the flag u, \ud800-\udfff matches lone surrogates only: a pair is one character.
const DROPPED =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff\u{f0000}-\u{10ffff}]/gu;
const VISIBLE = /\S|\ufeff/; // U+FEFF is white space for JavaScript alone
const END_MARKS = "。！？；：，、…!?;:,."; // half-width ones too, as they are typed in a hurry
const CLOSING = "”’」』）》)";

/** @param {string} kind of a block @returns {boolean} whether it is a line above all content of a paper */
export const isHead = (kind) => kind === "title" || kind === "byline";

/** @param {string} kind of a block @returns {boolean} whether it is a line below all content of a paper */
export const isTail = (kind) => kind === "sign" || kind === "date";

export const plain = {
  /**
   * @param {string} text
   * @returns {string} without what no format bears: line breaks of every kind become `\n`, tabs spaces; control
   * characters, lone surrogates and private-use characters go
   */
  clean(text) {
    return text.replace(/\t/g, " ").replace(LINE_BREAK, "\n").replace(DROPPED, "");
  },

  /** @param {RunJson} run @returns {boolean} whether it is a slot that still waits for the writer */
  isOpen(run) {
    return !("text" in run) && !VISIBLE.test(plain.clean(run.value || ""));
  },

  /** @param {RunJson} run @returns {string} its text, the writer's value, or 【name】 */
  said(run) {
    if ("text" in run) return plain.clean(run.text);
    return plain.isOpen(run) ? slots.written(plain.clean(run.name)) : plain.clean(run.value || "");
  },

  /** @param {RunJson[]} runs @returns {string} their characters */
  text(runs) {
    return runs.map(plain.said).join("");
  },

  /** @param {string} text @returns {string} without white space at its ends */
  trimmed(text) {
    let start = 0;
    let end = text.length;
    while (end > start && !VISIBLE.test(text[end - 1])) end--;
    while (start < end && !VISIBLE.test(text[start])) start++;
    return text.slice(start, end);
  },

  /** @param {string} text @returns {string} the marks with which it ends, and what is closed behind them */
  endMarks(text) {
    let start = text.length;
    for (let at = start - 1; at >= 0 && (END_MARKS + CLOSING).includes(text[at]); at--) {
      if (END_MARKS.includes(text[at])) start = at;
    }
    return text.slice(start);
  },

  /** @param {string} lead @returns {string} the stop between a lead clause and its body: none after nothing, or where the writer put a mark */
  stopBehind(lead) {
    const text = plain.trimmed(lead);
    return text === "" || plain.endMarks(text) ? "" : "。";
  },

  /** @param {RunJson[]} lead @returns {string} the stop behind it, see `stopBehind` */
  finalStop(lead) {
    return plain.stopBehind(plain.text(lead));
  },

  /**
   * @param {string} previous kind of a block; empty at the document's edge
   * @param {string} kind of the next; empty at the edge
   * @returns {boolean} whether an empty line stands between them (GB/T 9704-2012, 7.3.5.2; Word wants one after a table)
   */
  blankLineBetween(previous, kind) {
    if (previous === "table") return true;
    if (!previous || !kind) return false;
    return (isHead(previous) && !isHead(kind)) || (isTail(kind) && !isTail(previous));
  },

  /**
   * @param {number} level of a heading
   * @param {number} following level of the heading right after it, 0 where something else stands there
   * @returns {boolean} whether it has nothing of its own below it, and stays with nothing
   */
  leadsNowhere: (level, following) => following > 0 && following <= level,

  /**
   * @param {string} kind of a block
   * @param {string} following kind of the next; empty at the document's end
   * @returns {boolean} whether the block's end stays on the page of the next: signature and date never stand without
   * a line of the text they sign
   */
  staysWith(kind, following) {
    return isTail(following) && !isTail(kind);
  },
};
