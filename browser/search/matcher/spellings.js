/* The ways to type a reading: as it is, and as people type it who confuse similar sounds, such as zh and z. */

/**
 * A way to type readings. `forms`: by character what may be typed for it. `common`: what goes with its commonest reading. `syllables`: by first letter (0 to 25) the
 * forms. `takers`: by letter the characters that it may be the beginning of. `sounds`: by letter those that readings begin with which are typed with it.
 * `whole`: what is a whole reading. `latin`: whether a letter also stands for itself. `least`: characters that a match has
 * at least. `open`: letters that the beginning of a reading has at least, where a term ends within one.
 * @typedef {{forms: string[][], common: string[][], syllables: string[][], takers: number[][], sounds: number[][], whole: Set<string>, latin: boolean, least: number,
 *   open: number}} Spelling
 */

/** @type {Record<string, string>} */
const INITIALS = { zh: "z", z: "zh", ch: "c", c: "ch", sh: "s", s: "sh", n: "l", l: "n" };
/** @type {Record<string, string>} */
const FINALS = { an: "ang", ang: "an", en: "eng", eng: "en", in: "ing", ing: "in" };
const PARTS = /^([zcs]h?|[nl])?(.*?)([aei]ng?)?$/;

/** A term without any of these has no other way to be typed. */
export const MISTAKABLE = /[zcsnl]/;

/**
 * A reading whole. ü is v in the table; people type v, u and ü.
 * @param {string} reading
 * @returns {string[]}
 */
function wholes(reading) {
  return reading.includes("v") ? [reading, reading.replace("v", "u"), reading.replace("v", "ü")] : [reading];
}

/**
 * @param {string} reading
 * @returns {{whole: string[], parts: string[]}} what may be typed for it: all of it, or its initials (zhuang: zhuang; z, zh)
 */
export function typed(reading) {
  const parts = reading.length > 1 ? [reading[0]] : [];
  if (/^[zcs]h/.test(reading)) parts.push(reading.slice(0, 2));
  return { whole: wholes(reading), parts };
}

/**
 * @param {string} reading
 * @returns {{whole: string[], parts: string[]}} what may be typed for it: all of it, as it is and as it is mistaken (zhuang, zhuan, zuang, zuan)
 */
export function mistaken(reading) {
  const texts = new Set(wholes(reading));
  const [, initial = "", middle, final = ""] = /** @type {RegExpExecArray} */ (PARTS.exec(reading));
  if (/[aeiouv]/.test(middle + final)) {
    const initials = [initial, INITIALS[initial] || initial];
    const finals = [final, FINALS[final] || final];
    for (const one of initials) for (const other of finals) wholes(one + middle + other).forEach((text) => texts.add(text));
  }
  return { whole: [...texts], parts: [] };
}
