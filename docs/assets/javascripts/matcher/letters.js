// @ts-check
/* Where a term of letters can match at all, before anything is read. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  /**
   * The blocks in which a match of a term of nothing but letters may begin, as bits. For a term of commonest readings
   * (`term.common`) these are much fewer.
   *
   * Every way to cut the term into what may be typed for characters in a row gives a chain of letters that these
   * characters begin with; every pair of the chain must stand in the block or in the next. `reached[k]` are the blocks for which
   * this holds of some chain up to the character that begins at k.
   * @param {Stretch} stretch
   * @param {Term} term
   * @returns {Uint32Array}
   */
  matcher.possible = function (stretch, term) {
    const { text, alphabet } = term;
    const { row, pairs } = stretch;
    const rare = term.common === null ? pairs : stretch.rare;
    const result = new Uint32Array(row);
    /** @type {Map<number, Uint32Array>} */
    const reached = new Map([[0, new Uint32Array(row).fill(0xffffffff)]]);
    for (let at = 0; at < text.length; at++) {
      const here = reached.get(at);
      reached.delete(at);
      if (!here || here.every((bits) => bits === 0)) continue;
      const letter = text.charCodeAt(at) - matcher.A;
      // An ü by itself is looked for everywhere, as is what so many letters may have led two blocks away from.
      if (letter < 0 || letter > 25 || at >= matcher.BLOCK) {
        add(result, here);
        continue;
      }
      for (const form of alphabet.syllables[letter]) {
        const then = at + form.length;
        if (then >= text.length) {
          if (form.startsWith(text.slice(at))) add(result, here);
        } else if (term.hopeful[then] === 1 && text.startsWith(form, at)) {
          const known = reached.get(then) || new Uint32Array(row);
          reached.set(then, known);
          const after = text.charCodeAt(then) - matcher.A;
          if (after < 0 || after > 25) add(known, here);
          else addWhere(known, here, pairs, rare, (letter * 26 + after) * row);
        }
      }
    }
    return result;
  };

  /**
   * @param {Uint32Array} target
   * @param {Uint32Array} blocks
   */
  function add(target, blocks) {
    for (let word = 0; word < target.length; word++) target[word] |= blocks[word];
  }

  /**
   * Add the blocks that have a pair, or whose next block has it.
   * @param {Uint32Array} target
   * @param {Uint32Array} blocks
   * @param {Uint32Array} pairs
   * @param {Uint32Array} rare more of them
   * @param {number} row where the pair's row begins
   */
  function addWhere(target, blocks, pairs, rare, row) {
    const last = target.length - 1;
    for (let word = 0; word <= last; word++) {
      const next = word < last ? (pairs[row + word + 1] | rare[row + word + 1]) << 31 : 0;
      const there = pairs[row + word] | rare[row + word];
      target[word] |= blocks[word] & (there | (there >>> 1) | next);
    }
  }
})();
