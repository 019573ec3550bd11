// @ts-check
/* Many texts as one: what a term is looked for in. */

/**
 * Texts in their normal form, one after another, each a field and followed by a separator.
 *
 * `string`: all of them, for terms without letters: nothing finds a string faster than `indexOf` in one long one.
 * `codes`: the same as numbers of the alphabet, for terms that may be pinyin. `starts`: where each field begins, and
 * where the next would. `stops`: by place, 1 when a sentence ended just before it. `latin`: by field, 1 when it holds a letter, and so may hold letters exactly as typed.
 * `pairs`: for every two letters (x * 26 + y) a row of `row` words of 32 bits, one bit a block of BLOCK characters: set where two
 * characters in a row, the first of them in the block, begin with x and with y in their commonest readings. `rare`: the same where one of them
 * does so in another reading. They tell most of a library that cannot match a string of letters.
 * @typedef {{string: string, codes: Uint16Array, starts: Uint32Array, stops: Uint8Array, latin: Uint8Array, pairs: Uint32Array, rare: Uint32Array, row: number}} Stretch
 */

(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const matcher = Phrasebank.matcher;

  const NEWLINE = 10; // vanishes from every normal text, so that no term holds it
  const PAIRS = 26 * 26;
  const SHIFT = 5;
  const BLOCK = 1 << SHIFT; // a block has 20 pairs of 676, a phrase 100: the smaller, the more they tell, and the more room they take

  matcher.BLOCK = BLOCK;

  /**
   * @param {Normal} normal
   * @param {Alphabet} alphabet characters met for the first time are added to it
   * @param {string[]} texts
   * @returns {Stretch}
   */
  matcher.stretch = function (normal, alphabet, texts) {
    const units = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
    const stops = new Uint8Array(units.length);
    const starts = new Uint32Array(texts.length + 1);
    let end = 0;
    for (let field = 0; field < texts.length; field++) {
      end = matcher.fold(normal, texts[field], units, end, stops);
      units[end++] = NEWLINE;
      starts[field + 1] = end;
    }
    const kept = units.subarray(0, end);
    const codes = numbered(alphabet, kept);
    const latin = new Uint8Array(texts.length);
    const row = (((end + BLOCK - 1) >>> SHIFT) + 31) >>> 5;
    const pairs = new Uint32Array(PAIRS * row);
    const rare = new Uint32Array(PAIRS * row);
    for (let field = 0; field < texts.length; field++) {
      latin[field] = note(alphabet, codes, starts[field], starts[field + 1], pairs, rare, row);
    }
    return { string: matcher.string(kept), codes, starts, stops: stops.slice(0, end), latin, pairs, rare, row };
  };

  /**
   * @param {Alphabet} alphabet
   * @param {Uint16Array} units
   * @returns {Uint16Array}
   */
  function numbered(alphabet, units) {
    const codes = new Uint16Array(units.length);
    for (let at = 0; at < units.length; at++) {
      const unit = units[at];
      const id = alphabet.ids[unit];
      if (id !== 0) {
        codes[at] = id;
      } else if ((unit & 0xfc00) === 0xd800) {
        codes[at] = matcher.idOf(alphabet, String.fromCharCode(unit, units[at + 1]));
        codes[++at] = matcher.TAIL;
      } else if (unit !== NEWLINE) {
        codes[at] = matcher.idOf(alphabet, String.fromCharCode(unit));
      }
    }
    return codes;
  }

  /**
   * Note a field's pairs of letters; returns 1 when it holds a letter itself.
   * @param {Alphabet} alphabet
   * @param {Uint16Array} codes
   * @param {number} start
   * @param {number} end
   * @param {Uint32Array} pairs
   * @param {Uint32Array} rare
   * @param {number} row
   * @returns {0 | 1}
   */
  function note(alphabet, codes, start, end, pairs, rare, row) {
    const { LETTERS } = matcher;
    const firsts = alphabet.firsts;
    /** @type {0 | 1} */
    let latin = 0;
    /** @type {number[]} */
    let before = [];
    let block = 0; // of the character before
    for (let at = start; at < end; at++) {
      const id = codes[at];
      if (id === matcher.TAIL) continue;
      if (id >= LETTERS && id < LETTERS + 26) latin = 1;
      const now = firsts[id];
      for (let x = 0; x < before.length; x++) {
        for (let y = 0; y < now.length; y++) {
          const table = x + y === 0 ? pairs : rare;
          table[(before[x] * 26 + now[y]) * row + (block >>> 5)] |= 1 << (block & 31);
        }
      }
      before = now;
      block = at >>> SHIFT;
    }
    return latin;
  }
})();
