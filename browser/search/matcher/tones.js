/* Letters with their tones: what people copy from a dictionary, or type on a phone. A tone tells no reading apart here. */

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

/** @param {string} text @param {number} at @returns {boolean} whether a digit stands there that may be a tone: xue2 */
export const isTone = (text, at) => text[at] >= "1" && text[at] <= "5";
