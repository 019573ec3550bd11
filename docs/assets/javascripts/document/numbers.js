// @ts-check
/* Which blocks of a Document count together. Pure; the twin of documents/numbers.py. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const FIRST_HEADINGS = 1; // Word's heading styles are bound to this series

  /**
   * Points count from 一是 again after every heading and title, headings after every title, rows of a list in each
   * list; other blocks do not break a count.
   *
   * @param {BlockJson[]} blocks
   * @returns {number[]} the series of each block, from 1 in order of first use; 0 for a block that does not count
   */
  Phrasebank.series = function (blocks) {
    let last = FIRST_HEADINGS;
    let headings = FIRST_HEADINGS; // 0 while the series has no member yet, as for points
    let points = 0;
    let headed = false;
    return blocks.map((block) => {
      if (block.kind === "heading") {
        if (headings === 0) headings = last += 1;
        headed = true;
        points = 0;
        return headings;
      }
      if (block.kind === "point") {
        if (points === 0) points = last += 1;
        return points;
      }
      if (block.kind === "list") return (last += 1);
      if (block.kind === "title") {
        points = 0;
        if (headed) headings = 0;
        headed = false;
      }
      return 0;
    });
  };
})();
