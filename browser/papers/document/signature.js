/* Where signature and date stand, by GB/T 9704-2012, 7.3.5.2. Pure; the twin of documents/signature.py, which has the
   reasons. All lengths are twips. */

import { plain } from "./plain.js";

/** @import { BlockJson, LinesJson } from "../docx.js" */

const CHARACTER = 315;
const HALF = 155;
const TWO = 2 * CHARACTER;

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

const LONGEST_DATE = width("2026年12月31日"); // a date still to be written is given its room

/** @param {LinesJson} block @returns {number} the room it takes */
function reserved(block) {
  const shown = width(plain.text(block.runs));
  return block.kind === "date" && block.runs.some(plain.isOpen) ? Math.max(shown, LONGEST_DATE) : shown;
}

/**
 * Distances from the right edge of the names and dates of neighbouring blocks.
 * @param {Member[]} members
 * @returns {[name: number, date: number]}
 */
function distances(members) {
  /** @param {boolean} date */
  const widest = (date) => Math.max(0, ...members.filter((member) => member.date === date).map(({ size }) => size));
  const name = widest(false);
  const date = widest(true);
  if (!name || !date) return [TWO, TWO];
  return date > name ? [date + 2 * TWO - name, TWO] : [TWO, name - date];
}

export const signature = {
  /** Advance of a full-width character in body type. */
  CHARACTER,
  /** Advance of a digit or a Latin letter. */
  HALF,

  width,

  /**
   * By index of every signature and date: its distance from the right edge of a line. A text too long for its
   * distance moves right until it fits.
   *
   * @param {BlockJson[]} blocks
   * @param {number} line length of a line
   * @returns {Map<number, number>}
   */
  rightGaps(blocks, line) {
    /** @type {Map<number, number>} */
    const gaps = new Map();
    /** @type {Member[]} neighbours so far */
    let members = [];
    function place() {
      const [name, date] = distances(members);
      for (const member of members) {
        gaps.set(member.index, Math.max(0, Math.min(member.date ? date : name, line - member.size)));
      }
      members = [];
    }
    blocks.forEach((block, index) => {
      if (block.kind !== "sign" && block.kind !== "date") return place();
      members.push({ date: block.kind === "date", index, size: reserved(block) });
    });
    place();
    return gaps;
  },
};
