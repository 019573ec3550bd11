// @ts-check
/* Where signature and date stand, by GB/T 9704-2012, 7.3.5.2. Pure; the twin of documents/signature.py, which has the
   reasons. All lengths are twips. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const HALF_WIDTH = /[ -~]/;

  /** @typedef {{date: boolean, index: number, size: number}} Member a signature or date */

  /**
   * @param {string} text
   * @param {SkeletonJson["widths"]} widths
   * @returns {number} length of its longest line
   */
  function width(text, widths) {
    let longest = 0;
    for (const line of text.split("\n")) {
      let length = 0;
      for (const character of line) length += HALF_WIDTH.test(character) ? widths.half : widths.full;
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /**
   * Distances from the right edge of the names and dates of neighbouring blocks.
   * @param {Member[]} members
   * @param {number} two the advance of two characters
   * @returns {[name: number, date: number]}
   */
  function distances(members, two) {
    /** @param {boolean} date */
    const widest = (date) => Math.max(0, ...members.filter((member) => member.date === date).map(({ size }) => size));
    const name = widest(false);
    const date = widest(true);
    if (!name || !date) return [two, two];
    return date > name ? [date + 2 * two - name, two] : [two, name - date];
  }

  /**
   * By index of every signature and date: its distance from the right edge of a line. A text too long for its distance
   * moves right until it fits; a date still to be written is given the room of the longest one.
   *
   * @param {BlockJson[]} blocks
   * @param {number} line length of a line
   * @param {SkeletonJson["widths"]} widths
   * @returns {Map<number, number>}
   */
  Phrasebank.rightGaps = function (blocks, line, widths) {
    /** @type {Map<number, number>} */
    const gaps = new Map();
    /** @type {Member[]} neighbours so far */
    let members = [];
    function place() {
      const [name, date] = distances(members, 2 * widths.full);
      for (const member of members) {
        gaps.set(member.index, Math.max(0, Math.min(member.date ? date : name, line - member.size)));
      }
      members = [];
    }
    blocks.forEach((block, index) => {
      if (block.kind !== "sign" && block.kind !== "date") return place();
      const date = block.kind === "date";
      const size = width(Phrasebank.plain.text(block.runs), widths);
      const open = date && block.runs.some(Phrasebank.plain.isOpen);
      members.push({ date, index, size: open ? Math.max(size, widths.date) : size });
    });
    place();
    return gaps;
  };
})();
