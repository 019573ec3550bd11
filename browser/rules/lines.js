/* Finds empty phrases, wrong subjects and promises in a text. Pure. */

import { spans } from "./words.js";

/** @import { Stretch } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

/** @param {Stretch} stretch @param {string} kind @param {Words} words @returns {{span: Span, remedy: string}[]} those that nobody is quoted with */
export function lines({ text }, kind, words) {
  return words.lines
    .filter((line) => line.kind === kind)
    .flatMap(({ needle, remedy }) => spans(needle, text).map((span) => ({ span, remedy })))
    .filter(({ span }) => !words.others(span, text));
}
