/* Chinese numbers as papers count: 一、二 … 九十九、一百、一百零一. Pure; the twin of `chinese` in words/numbers.py. */

const DIGITS = "零一二三四五六七八九";
const UNITS = ["", "十", "百", "千"];

/**
 * @param {number} number 1 to 9999
 * @returns {string} as Word's `chineseCountingThousand` writes it. Throws RangeError for any other number.
 */
export function numeral(number) {
  if (!(number > 0 && number < 10000)) throw new RangeError(`no Chinese numeral for ${number}`);
  const digits = Array.from(String(number), Number);
  let written = "";
  digits.forEach((digit, position) => {
    if (digit) written += DIGITS[digit] + UNITS[digits.length - 1 - position];
    else if (digits[position - 1] && digits.slice(position).some(Boolean)) written += DIGITS[0];
  });
  return number >= 10 && number < 20 ? written.slice(1) : written;
}
