// @ts-check
/* A term of a query, made ready to be looked for: what may be typed for which character. */

/**
 * A term made ready. `codes`: its characters by number, null when the library lacks one. `letters`: whether it holds
 * any. `run`: its longest piece without letters. `next`: by character, how it may begin the term: bits of the letters of which
 * one must begin the character after it, all bits when that cannot be said, 0 when it cannot. `steps`: as `stepsOf`, remembered.
 * @typedef {{text: string, codes: Uint16Array | null, letters: boolean, run: {text: string, at: number} | null,
 *   next: Uint32Array | null, steps: Map<number, number[]>, alphabet: Alphabet}} Term
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  const ALL = 0xffffffff;

  /**
   * @param {Alphabet} alphabet
   * @param {string} text a term in its normal form
   * @returns {Term}
   */
  matcher.term = function (alphabet, text) {
    /** @type {Term} */
    const term = { text, codes: codesOf(alphabet, text), letters: false, run: null, next: null, steps: new Map(), alphabet };
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      const letter = at < text.length && isLetter(text, at);
      if (letter) term.letters = true;
      if (!letter && at < text.length) continue;
      if (at - start > (term.run ? term.run.text.length : 0)) term.run = { text: text.slice(start, at), at: start };
      start = at + 1;
    }
    if (term.letters) term.next = beginnings(term);
    return term;
  };

  /**
   * @param {string} text
   * @param {number} at
   * @returns {boolean} whether a letter stands there that may be pinyin
   */
  function isLetter(text, at) {
    const character = text[at];
    return (character >= "a" && character <= "z") || character === "ü";
  }

  /**
   * @param {Alphabet} alphabet
   * @param {string} text
   * @returns {Uint16Array | null}
   */
  function codesOf(alphabet, text) {
    const codes = new Uint16Array(text.length);
    let at = 0;
    for (const character of text) {
      const id = matcher.knownId(alphabet, character);
      if (id < 0) return null;
      codes[at] = id;
      if (character.length > 1) codes[at + 1] = matcher.TAIL;
      at += character.length;
    }
    return codes;
  }

  /**
   * How far a character may take a term: the lengths of what may be typed for it at `at`.
   * @param {Term} term
   * @param {number} at
   * @param {number} id
   * @returns {number[]}
   */
  matcher.stepsOf = function (term, at, id) {
    const key = at * 0x10000 + id;
    const known = term.steps.get(key);
    if (known) return known;
    const { text, alphabet } = term;
    const steps = [];
    if (id === idAt(term, at)) steps.push(/** @type {number} */ (text.codePointAt(at)) > 0xffff ? 2 : 1);
    for (const form of alphabet.forms[id]) {
      if (text.startsWith(form, at)) steps.push(form.length);
      else if (endsWithin(text, at, form)) steps.push(text.length - at);
    }
    term.steps.set(key, steps);
    return steps;
  };

  /**
   * @param {Term} term
   * @param {number} at
   * @returns {number}
   */
  function idAt(term, at) {
    if (term.codes) return term.codes[at];
    return matcher.knownId(term.alphabet, String.fromCodePoint(/** @type {number} */ (term.text.codePointAt(at))));
  }

  /**
   * @param {string} text
   * @param {number} at
   * @param {string} form
   * @returns {boolean} whether the text ends inside a form that begins there
   */
  function endsWithin(text, at, form) {
    return text.length - at < form.length && form.startsWith(text.slice(at));
  }

  /**
   * @param {Term} term
   * @returns {Uint32Array}
   */
  function beginnings(term) {
    const { text, alphabet } = term;
    const next = new Uint32Array(alphabet.count);
    const letter = text.charCodeAt(0) - matcher.A;
    const candidates = letter >= 0 && letter < 26 ? alphabet.takers[letter] : [idAt(term, 0)];
    for (const id of candidates) {
      if (id < 0) continue;
      let mask = 0;
      for (const step of matcher.stepsOf(term, 0, id)) {
        const after = text.charCodeAt(step) - matcher.A; // NaN at the end
        mask |= after >= 0 && after < 26 ? 1 << after : ALL;
      }
      next[id] = mask;
    }
    return next;
  }
})();
