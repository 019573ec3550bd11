/* A number as a word processor writes it: 一, 甲, ①, iv … (ECMA-376, 17.18.59). Pure. */

import { numeral } from "../../base/numerals.js";

const BULLET = "•";
const DIGITS = "〇一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
/** @type {[number, string][]} */
const ROMAN = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];

/** @param {number} number @returns {string} a, b … z, aa, bb … */
const letter = (number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);

/** @param {number} number @returns {string} */
function roman(number) {
  let left = number;
  let made = "";
  for (const [value, sign] of ROMAN) {
    while (left >= value) {
      made += sign;
      left -= value;
    }
  }
  return made;
}

/** @param {number} first code of the first one @param {number} most @returns {(number: number) => string} signs one after another in Unicode */
const signs = (first, most) => (number) => (number <= most ? String.fromCharCode(first + number - 1) : String(number));

/** @param {string} all @returns {(number: number) => string} */
const oneOf = (all) => (number) => all[number - 1] || String(number);

/** @param {string} digits @returns {(number: number) => string} */
const written = (digits) => (number) => Array.from(String(number), (one) => digits[Number(one)]).join("");

/** @param {number} number @returns {string} 壹拾贰 */
function legal(number) {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (number > 99) return String(number);
  return (tens ? `${LEGAL[tens]}拾` : "") + (ones || !tens ? LEGAL[ones] : "");
}

/** @type {Record<string, (number: number) => string>} */
const FORMATS = {
  bullet: () => BULLET,
  none: () => "",
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: (number) => Array.from(String(number), (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(""),
  decimalFullWidth2: (number) => Array.from(String(number), (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(""),
  decimalEnclosedCircle: signs(0x2460, 20),
  decimalEnclosedCircleChinese: signs(0x2460, 20),
  decimalEnclosedParen: signs(0x2474, 20),
  decimalEnclosedFullstop: signs(0x2488, 20),
  ideographEnclosedCircle: signs(0x3220, 10),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  ideographDigital: written(DIGITS),
  japaneseDigitalTenThousand: written(DIGITS),
  taiwaneseDigital: written(DIGITS),
  chineseCounting: numeral,
  chineseCountingThousand: numeral,
  japaneseCounting: numeral,
  taiwaneseCounting: numeral,
  taiwaneseCountingThousand: numeral,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
};

/** @param {string} format @param {number} number @returns {string} digits for a format that is not known */
export function formatted(format, number) {
  if (number < 1 || number > 9999) return format === "none" ? "" : String(number);
  const made = Object.prototype.hasOwnProperty.call(FORMATS, format) ? FORMATS[format] : String;
  return made(number);
}
