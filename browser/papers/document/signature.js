/* The places of signature and date, by GB/T 9704-2012, 7.3.5.2. Pure; the twin of documents/signature.py, which gives the
   reasons. All lengths are twips. */

import print from "../../../hooks/phrasebank/words/print.json";
import { plain } from "./plain.js";

/** @import { BlockJson, LinesJson } from "../docx.js" */

const CHARACTER = 315;
const HALF = 155;
const TWO = 2 * CHARACTER;
/** @type {Record<string, number>} */
const ROOMS = print.rooms;

/** @typedef {{begins: boolean, gap: number}} Place begins: gap is from the left edge to where it begins; else from where it ends to the right edge */
/** @typedef {{date: boolean, index: number, size: number}} Member a signature or date */

/** @param {string} text @returns {number} length of its longest line in body type */
function width(text) {
  let longest = 0;
  for (const line of text.split("\n")) {
    let length = 0;
    for (const character of line) length += character >= " " && character <= "~" ? HALF : CHARACTER;
    longest = Math.max(longest, length);
  }
  return longest;
}

const LONGEST_DATE = width("2026年12月31日"); // a date that is still open is given as much room as the longest one

/** @param {LinesJson} block @returns {number} the room it takes */
function reserved(block) {
  const shown = width(plain.text(block.runs));
  if (!block.runs.some(plain.isOpen)) return shown;
  if (block.kind === "date") return Math.max(shown, LONGEST_DATE);
  return block.runs.reduce((sum, run) => {
    const room = !("text" in run) && plain.isOpen(run) && Object.prototype.hasOwnProperty.call(ROOMS, run.name) ? ROOMS[run.name] : 0;
    return sum + (room > 0 ? CHARACTER * room : width(plain.said(run)));
  }, 0);
}

/** @param {Member[]} members @param {boolean} date @returns {number} */
const widest = (members, date) => Math.max(0, ...members.filter((member) => member.date === date).map(({ size }) => size));

/**
 * @param {Member[]} members neighbouring blocks
 * @param {number} line length of a line
 * @returns {[number, Place][]} their places, by index
 */
function placed(members, line) {
  const name = widest(members, false);
  const date = widest(members, true);
  const left = line - TWO - (date > name ? date + TWO : name);
  return members.map((member) => {
    const gap = name && date ? (member.date ? left + TWO : left) : TWO;
    return [member.index, { begins: name > 0 && date > 0, gap: Math.max(0, Math.min(gap, line - member.size)) }];
  });
}

export const signature = {
  /** Advance of a full-width character in body type. */
  CHARACTER,
  /** Advance of a digit or a Latin letter. */
  HALF,

  width,

  /**
   * By index of every signature and date: its place on a line. A text too long for its place begins further left until it fits.
   *
   * @param {BlockJson[]} blocks
   * @param {number} line length of a line
   * @returns {Map<number, Place>}
   */
  places(blocks, line) {
    /** @type {[number, Place][]} */
    const found = [];
    /** @type {Member[]} neighbours so far */
    let members = [];
    blocks.forEach((block, index) => {
      if (block.kind === "sign" || block.kind === "date") {
        members.push({ date: block.kind === "date", index, size: reserved(block) });
        return;
      }
      found.push(...placed(members, line));
      members = [];
    });
    return new Map([...found, ...placed(members, line)]);
  },
};
