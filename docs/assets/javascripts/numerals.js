// @ts-check
/* Chinese numbers as papers count: 一、二 … 九十九. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const DIGITS = "零一二三四五六七八九";

  /**
   * @param {number} number 1 to 99
   * @returns {string}
   */
  Phrasebank.numeral = function (number) {
    const tens = Math.floor(number / 10);
    const ones = number % 10;
    if (tens === 0) return DIGITS[ones];
    return `${tens === 1 ? "" : DIGITS[tens]}十${ones === 0 ? "" : DIGITS[ones]}`;
  };
})();
