// @ts-check
/* Where a term stands in a stretch.
 *
 * A term matches a run of characters within one field: each character is typed as itself, or as a reading in full,
 * or as the initial of a reading (z and zh for zhuang); the last one's reading may be unfinished. Of the runs that begin
 * at one place the shortest counts. A match is exact when every character is typed as itself. Any other is strained when it needs
 * more than the commonest reading of each character, or runs across the end of a sentence: most such matches are accidents.
 */

/**
 * What a term matches in a stretch. `any`: whether it does at all. `kinds`: by field 0 for no match, else the best kind of those it has: EXACT, PINYIN, STRAINED.
 * `places`: all matches in order, by their field, start and end in the stretch; null when nobody wants to know.
 * @typedef {{any: boolean, kinds: Uint8Array, places: Places | null}} Matches
 * @typedef {{fields: number[], starts: number[], ends: number[]}} Places
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;
  const { START, DEAD } = matcher;

  const EXACT = 1;
  const PINYIN = 2;
  const STRAINED = 3;

  Object.assign(matcher, { EXACT, PINYIN, STRAINED, kindOf });

  const PIECE = 64;
  const sieved = new Int32Array(PIECE + 1); // places found by `sieve`, used at once

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
      return found;
    }
    if (term.run) {
      const head = term.run.at === 0;
      literal(stretch, term.run.text, false, alive, (field, at) => {
        spelt(stretch, term, field, head ? at : starts[field], starts[field + 1] - 1, found);
      });
    } else {
      letters(stretch, term, alive, found);
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
      spelt(stretch, term, field, start, stretch.starts[field + 1] - 1, found);
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
   * @param {boolean} everywhere
   * @returns {Matches}
   */
  function nothing(stretch, everywhere) {
    const kinds = new Uint8Array(stretch.starts.length - 1);
    return { any: false, kinds, places: everywhere ? { fields: [], starts: [], ends: [] } : null };
  }

  /**
   * @param {Matches} found
   * @param {number} field
   * @param {number} start
   * @param {number} end
   * @param {number} kind
   */
  function note(found, field, start, end, kind) {
    const { kinds, places } = found;
    found.any = true;
    if (kinds[field] === 0 || kind < kinds[field]) kinds[field] = kind;
    if (places === null) return;
    places.fields.push(field);
    places.starts.push(start);
    places.ends.push(end);
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
   * @param {Uint8Array | null} alive
   * @param {Matches} found
   */
  function letters(stretch, term, alive, found) {
    const { codes, starts } = stretch;
    const possible = matcher.possible(stretch, term);
    const units = codes.length - 1; // the last is a separator; reading past the end would slow down the loop for good
    let field = 0;
    let done = 0; // everything before is settled
    for (let word = 0; word < possible.length; word++) {
      for (let bits = possible[word]; bits !== 0; bits &= bits - 1) {
        const block = word * 32 + 31 - Math.clz32(bits & -bits);
        const end = Math.min((block + 1) * matcher.BLOCK, units);
        for (let at = Math.max(done, block * matcher.BLOCK); at < end; at = done) {
          while (starts[field + 1] <= at) field++;
          const settled = alive !== null && alive[field] === 0;
          const last = Math.min(end, starts[field + 1]);
          done = settled || spelt(stretch, term, field, at, last, found) ? starts[field + 1] : last;
        }
      }
    }
  }

  /**
   * Note the matches of a term with letters that begin in a piece of a field.
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {number} field
   * @param {number} from
   * @param {number} to
   * @param {Matches} found
   * @returns {boolean} whether the field is settled: places are not wanted, and its kind cannot get better
   */
  function spelt(stretch, term, field, from, to, found) {
    const { codes, latin } = stretch;
    const common = /** @type {Term} */ (term.common);
    for (let start = from; start < to; start += PIECE) {
      const count = sieve(codes, start, Math.min(start + PIECE, to), term.begins, term.follows);
      for (let index = 0; index < count; index++) {
        const at = sieved[index];
        // Of a field that is known to have a strained match only a better one is of interest.
        if (found.places === null && found.kinds[field] === STRAINED && follow(codes, common, at) < 0) continue;
        const stop = follow(codes, term, at);
        if (stop < 0) continue;
        const kind = kindOf(stretch, term, at, stop);
        note(found, field, at, stop, kind);
        if (found.places === null && (kind === EXACT || (kind === PINYIN && latin[field] === 0))) return true;
      }
    }
    return false;
  }

  /**
   * Put into `sieved` where a match may begin, by the first two characters; returns how many places there are. There is no branch in
   * the loop: a processor that guesses wrong at every tenth character takes three times as long.
   * @param {Uint16Array} codes
   * @param {number} from
   * @param {number} to
   * @param {Uint8Array} begins
   * @param {Uint8Array} follows
   * @returns {number}
   */
  function sieve(codes, from, to, begins, follows) {
    let count = 0;
    for (let at = from; at < to; at++) {
      sieved[count] = at;
      count += begins[codes[at]] & follows[codes[at + 1]];
    }
    return count;
  }

  /**
   * @param {Uint16Array} codes
   * @param {Term} term
   * @param {number} at
   * @returns {number} where the shortest match that begins there ends, -1 when none does
   */
  function follow(codes, term, at) {
    let state = START;
    while (state > 0) {
      const id = codes[at++]; // the separator after the field is the end of every match
      const next = term.table[state * term.width + id];
      state = next !== 0 ? next : matcher.advance(term, state, id);
    }
    if (state === DEAD) return -1;
    return codes[at] === matcher.TAIL ? at + 1 : at;
  }

  /**
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {number} start of a match
   * @param {number} stop
   * @returns {number}
   */
  function kindOf({ codes, stops }, term, start, stop) {
    if (isExact(codes, term, start, stop)) return EXACT;
    for (let at = start + 1; at < stop; at++) if (stops[at] !== 0) return STRAINED;
    return follow(codes, /** @type {Term} */ (term.common), start) === stop ? PINYIN : STRAINED;
  }

  /**
   * @param {Uint16Array} codes
   * @param {Term} term
   * @param {number} start
   * @param {number} stop
   * @returns {boolean}
   */
  function isExact(codes, term, start, stop) {
    if (!term.codes || stop - start !== term.codes.length) return false;
    for (let index = 0; index < term.codes.length; index++) {
      if (codes[start + index] !== term.codes[index]) return false;
    }
    return true;
  }
})();
