/* Identifies drafts: makes their ids and the names under which localStorage holds their newest edits, and compares two drafts. */

/** @import { Draft } from "./create.js" */

export const INSTANT = "draft."; // in localStorage, then the draft's id and the tab's: two tabs on one draft both have an instant

/** @returns {string} an id that no other draft of any machine has */
export function newId() {
  const numbers = crypto.getRandomValues(new Uint32Array(3));
  return Array.from(numbers, (number) => number.toString(36).padStart(7, "0")).join("");
}

/** @param {unknown} value @returns {value is string} whether it is such an id */
export const isId = (value) => typeof value === "string" && /^[0-9a-z]{21}$/.test(value);

/** @param {Draft} one @param {Draft} other @returns {boolean} */
export const areSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
