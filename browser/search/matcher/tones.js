/* Letters with tone marks, which people copy from a dictionary or type on a phone. Tones are ignored here. */

/** By letter its forms with a tone; ɑ and ɡ are how schoolbooks print two of them. @type {Record<string, string>} */
const TONED = { a: "āáǎàɑ", e: "ēéěè", i: "īíǐì", o: "ōóǒò", u: "ūúǔù", ü: "ǖǘǚǜ", m: "ḿ", n: "ńňǹ", g: "ɡ" };

const MARKED = /[aeiouümnAEIOUÜMN]\u0308?[\u0300\u0301\u0304\u030c]/g;

/** By letter with a tone, small or capital, the letter alone. @type {Map<string, string>} */
export const LETTER_OF = new Map();
for (const letter of Object.keys(TONED)) for (const toned of TONED[letter]) LETTER_OF.set(toned, letter).set(toned.toUpperCase(), letter);

const ANY = new RegExp(`[${[...LETTER_OF.keys()].join("")}]`, "g");

/** @param {string} text @returns {string} the same without tones on its letters, as long as before */
export const toneless = (text) => text.replace(ANY, (toned) => /** @type {string} */ (LETTER_OF.get(toned)));

/** @param {string} query @returns {string} the same with a letter and the tone after it as one, where there is such a one */
export function composed(query) {
  return query.replace(MARKED, (letter) => {
    const one = letter.normalize("NFC");
    return one.length === 1 ? one : letter;
  });
}

const SYLLABLE = /([a-zü]+)[1-5](?!\d)/g;
const FINAL = /[aeiouüv](?:n|ng|r)?$/;

/**
 * The digits that may be tones: xue2. So may one that comes after letters which can end a syllable, two of them at least or one after another tone, and
 * before no other digit. A4 and 2025 stay what they are.
 * @param {string} plain a term without tones on its letters
 * @returns {Uint8Array} by place 1 for such a digit
 */
export function tonesOf(plain) {
  const tones = new Uint8Array(plain.length + 1);
  for (const { 0: found, 1: letters, index } of allOf(SYLLABLE, plain)) {
    const follows = index > 0 && tones[index - 1] === 1;
    if (FINAL.test(letters) && (letters.length > 1 || follows)) tones[index + found.length - 1] = 1;
  }
  return tones;
}

/** @param {RegExp} pattern @param {string} text @returns {RegExpExecArray[]} */
function allOf(pattern, text) {
  const found = [];
  pattern.lastIndex = 0;
  for (let one = pattern.exec(text); one; one = pattern.exec(text)) found.push(one);
  return found;
}
