// @ts-check
/* Which fields can match a term of letters, before anything is read. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  /**
   * The fields that may match a term of nothing but letters, as bits.
   *
   * Every way to cut the term into what may be typed for characters in a row gives a chain of letters that these
   * characters begin with; a field must have every pair of the chain somewhere. `reached[k]` are the fields that have
   * the pairs of some chain up to the character that begins at k.
   * @param {Stretch} stretch
   * @param {Term} term
   * @returns {Uint32Array}
   */
  matcher.possible = function (stretch, term) {
    const { text, alphabet } = term;
    const { pairs, row } = stretch;
    const result = new Uint32Array(row);
    /** @type {Map<number, Uint32Array>} */
    const reached = new Map([[0, everything(stretch)]]);
    for (let at = 0; at < text.length; at++) {
      const here = reached.get(at);
      reached.delete(at);
      const letter = text.charCodeAt(at) - matcher.A;
      if (!here || here.every((bits) => bits === 0)) continue;
      if (letter < 0 || letter > 25) {
        merge(result, here, null, 0); // ü by itself: rare enough to be looked at everywhere
        continue;
      }
      for (const form of alphabet.syllables[letter]) {
        if (text.length - at <= form.length && form.startsWith(text.slice(at))) merge(result, here, null, 0);
        if (text.length - at <= form.length || !text.startsWith(form, at)) continue;
        const then = at + form.length;
        const after = text.charCodeAt(then) - matcher.A;
        const known = reached.get(then) || new Uint32Array(row);
        reached.set(then, known);
        if (after < 0 || after > 25) merge(known, here, null, 0);
        else merge(known, here, pairs, (letter * 26 + after) * row);
      }
    }
    return result;
  };

  /**
   * @param {Stretch} stretch
   * @returns {Uint32Array} a bit for every field
   */
  function everything(stretch) {
    const fields = stretch.starts.length - 1;
    const bits = new Uint32Array(stretch.row).fill(0xffffffff);
    if (fields % 32 !== 0) bits[stretch.row - 1] = (1 << fields % 32) - 1;
    return bits;
  }

  /**
   * Add to `target` the fields of `here` that also have a pair.
   * @param {Uint32Array} target
   * @param {Uint32Array} here
   * @param {Uint32Array | null} pairs
   * @param {number} offset
   */
  function merge(target, here, pairs, offset) {
    for (let word = 0; word < target.length; word++) {
      target[word] |= pairs ? here[word] & pairs[offset + word] : here[word];
    }
  }
})();
