// @ts-check
/* Where a term stands in a stretch: a run of characters within one field, typed as they are or spelt (spelling.js). */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;
  const { EXACT, PINYIN, STRAINED, note, nothing, spelt } = matcher;

  /**
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {boolean} everywhere all matches with their places, and not only which fields have one
   * @param {Uint8Array | null} alive by field; where it is 0 nothing is looked for
   * @returns {Matches}
   */
  matcher.matches = function (stretch, term, everywhere, alive) {
    const found = nothing(stretch, everywhere);
    const { starts } = stretch;
    if (!term.letters) {
      const length = term.text.length;
      if (term.codes) literal(stretch, term.text, everywhere, alive, (field, at) => note(found, field, at, at + length, EXACT));
    } else if (term.run) {
      const head = term.run.at === 0;
      literal(stretch, term.run.text, false, alive, (field, at) => {
        spelt(stretch, term, term, field, head ? at : starts[field], starts[field + 1] - 1, everywhere ? 0 : best(stretch, field), found);
      });
    } else if (everywhere) {
      letters(stretch, term, term, alive, () => 0, found);
    } else {
      // What is meant first: it is in fewer blocks, and where it is nothing else is looked for.
      const common = /** @type {Term} */ (term.common);
      letters(stretch, term, common, alive, (field) => best(stretch, field), found);
      letters(stretch, term, term, alive, () => STRAINED, found);
    }
    return found;
  };

  /**
   * All matches of a term in one field.
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {number} field
   * @returns {Places}
   */
  matcher.matchesIn = function (stretch, term, field) {
    const found = nothing(stretch, true);
    const start = stretch.starts[field];
    if (term.letters) {
      spelt(stretch, term, term, field, start, stretch.starts[field + 1] - 1, 0, found);
    } else {
      const text = stretch.string.slice(start, stretch.starts[field + 1]);
      for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + 1)) {
        note(found, field, start + at, start + at + term.text.length, EXACT);
      }
    }
    return /** @type {Places} */ (found.places);
  };

  /**
   * @param {Stretch} stretch
   * @param {number} field
   * @returns {number} the best kind of match that a term with letters can have there
   */
  function best({ latin }, field) {
    return latin[field] === 0 ? PINYIN : EXACT;
  }

  /**
   * Visit a text as it is: everywhere, or where each field has it first.
   * @param {Stretch} stretch
   * @param {string} text
   * @param {boolean} everywhere
   * @param {Uint8Array | null} alive
   * @param {(field: number, at: number) => void} visit
   */
  function literal(stretch, text, everywhere, alive, visit) {
    const { string, starts } = stretch;
    const fields = starts.length - 1;
    let field = 0;
    let at = string.indexOf(text);
    while (at >= 0) {
      while (starts[field + 1] <= at) field++;
      if (alive !== null && alive[field] === 0) {
        do field++;
        while (field < fields && alive[field] === 0);
        if (field === fields) return;
        at = string.indexOf(text, starts[field]);
        continue;
      }
      visit(field, at);
      at = string.indexOf(text, everywhere ? at + 1 : starts[field + 1]);
    }
  }

  /**
   * Note the matches of a term of nothing but letters.
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {Term} narrowed as for `spelt`
   * @param {Uint8Array | null} alive
   * @param {(field: number) => number} enough the kind of match that leaves nothing to be wanted of a field; 0 when all matches are
   * @param {Matches} found
   */
  function letters(stretch, term, narrowed, alive, enough, found) {
    const { codes, starts } = stretch;
    const { kinds } = found;
    const possible = matcher.possible(stretch, narrowed);
    const units = codes.length - 1; // the last is a separator; reading past the end would slow down the loop for good
    let field = 0;
    let done = 0; // everything before is settled
    for (let word = 0; word < possible.length; word++) {
      for (let bits = possible[word]; bits !== 0; bits &= bits - 1) {
        const block = word * 32 + 31 - Math.clz32(bits & -bits);
        const end = Math.min((block + 1) * matcher.BLOCK, units);
        for (let at = Math.max(done, block * matcher.BLOCK); at < end; at = done) {
          while (starts[field + 1] <= at) field++;
          const last = Math.min(end, starts[field + 1]);
          const wanted = enough(field);
          const settled = (alive !== null && alive[field] === 0) || (kinds[field] !== 0 && kinds[field] <= wanted);
          done = settled || spelt(stretch, term, narrowed, field, at, last, wanted, found) ? starts[field + 1] : last;
        }
      }
    }
  }
})();
