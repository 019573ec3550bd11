// @ts-check
/* Where a term stands in a stretch.
 *
 * A term matches a run of characters within one field: each character is typed as itself, or as a reading in full,
 * or as the initial of a reading (z and zh for zhuang); the last one's reading may be unfinished. Of the runs that begin
 * at one place the shortest counts. A match is exact when every character is typed as itself.
 */

/**
 * Matches in order: their fields, where they begin and end in the stretch, and 1 for exact, 2 for pinyin.
 * @typedef {{fields: number[], starts: number[], ends: number[], kinds: number[]}} Matches
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  const EXACT = 1;
  const PINYIN = 2;

  /**
   * All matches of a term, or with `once` only what tells whether a field matches, and how: enough of each field's first.
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {boolean} once
   * @param {Uint8Array | null} alive by field; where it is 0 nothing is looked for
   * @returns {Matches}
   */
  matcher.matches = function (stretch, term, once, alive) {
    /** @type {Matches} */
    const found = { fields: [], starts: [], ends: [], kinds: [] };
    if (!term.letters) {
      if (term.codes) literal(stretch, term.text, once, alive, found);
      return found;
    }
    if (term.run) {
      /** @type {Matches} */
      const runs = { fields: [], starts: [], ends: [], kinds: [] };
      literal(stretch, term.run.text, true, alive, runs);
      for (let index = 0; index < runs.fields.length; index++) {
        const field = runs.fields[index];
        spelt(stretch, term, field, term.run.at === 0 ? runs.starts[index] : stretch.starts[field], once, found);
      }
      return found;
    }
    const possible = matcher.possible(stretch, term);
    for (let word = 0; word < stretch.row; word++) {
      for (let bits = possible[word]; bits !== 0; bits &= bits - 1) {
        const field = word * 32 + 31 - Math.clz32(bits & -bits);
        if (!alive || alive[field]) spelt(stretch, term, field, stretch.starts[field], once, found);
      }
    }
    return found;
  };

  /**
   * All matches of a term in one field.
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {number} field
   * @returns {Matches}
   */
  matcher.matchesIn = function (stretch, term, field) {
    /** @type {Matches} */
    const found = { fields: [], starts: [], ends: [], kinds: [] };
    const start = stretch.starts[field];
    if (term.letters) {
      spelt(stretch, term, field, start, false, found);
      return found;
    }
    const text = stretch.string.slice(start, stretch.starts[field + 1]);
    for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + 1)) {
      push(found, field, start + at, start + at + term.text.length, EXACT);
    }
    return found;
  };

  /**
   * @param {Matches} found
   * @param {number} field
   * @param {number} start
   * @param {number} end
   * @param {number} kind
   */
  function push(found, field, start, end, kind) {
    found.fields.push(field);
    found.starts.push(start);
    found.ends.push(end);
    found.kinds.push(kind);
  }

  /**
   * Matches of a text as it is.
   * @param {Stretch} stretch
   * @param {string} text
   * @param {boolean} once
   * @param {Uint8Array | null} alive
   * @param {Matches} found
   */
  function literal(stretch, text, once, alive, found) {
    const { string, starts } = stretch;
    const fields = starts.length - 1;
    let field = 0;
    let at = string.indexOf(text);
    while (at >= 0) {
      while (starts[field + 1] <= at) field++;
      if (alive && !alive[field]) {
        do field++;
        while (field < fields && !alive[field]);
        if (field === fields) return;
        at = string.indexOf(text, starts[field]);
        continue;
      }
      push(found, field, at, at + text.length, EXACT);
      at = string.indexOf(text, once ? starts[field + 1] : at + 1);
    }
  }

  /**
   * Matches of a term with letters in one field, from a place on.
   * @param {Stretch} stretch
   * @param {Term} term
   * @param {number} field
   * @param {number} from
   * @param {boolean} once
   * @param {Matches} found
   */
  function spelt(stretch, term, field, from, once, found) {
    const { codes, starts, latin } = stretch;
    const initials = term.alphabet.initials;
    const next = /** @type {Uint32Array} */ (term.next);
    const end = starts[field + 1] - 1;
    for (let at = from; at < end; at++) {
      const mask = next[codes[at]];
      if (mask === 0 || (mask & initials[codes[at + 1]]) === 0) continue;
      const stop = consumed(codes, term, at, end);
      if (stop < 0) continue;
      const kind = isExact(codes, term, at, stop) ? EXACT : PINYIN;
      push(found, field, at, stop, kind);
      if (once && (kind === EXACT || latin[field] === 0)) return;
    }
  }

  /**
   * @param {Uint16Array} codes
   * @param {Term} term
   * @param {number} start
   * @param {number} end of the field
   * @returns {number} where the shortest match that begins at `start` ends, -1 when there is none
   */
  function consumed(codes, term, start, end) {
    let states = [0];
    for (let at = start; at < end && states.length > 0; ) {
      const id = codes[at];
      at += codes[at + 1] === matcher.TAIL ? 2 : 1;
      /** @type {number[]} */
      const then = [];
      for (const state of states) {
        for (const step of matcher.stepsOf(term, state, id)) {
          const reached = state + step;
          if (reached >= term.text.length) return at;
          if (!then.includes(reached)) then.push(reached);
        }
      }
      states = then;
    }
    return -1;
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
