/* The phrases that a writer has chosen, in order. The operations are pure: they take a list and return a new one. Below them is
   the one list that this machine stores. */

import { fieldsOf, isList, listOf } from "../base/outside.js";
import { storage } from "../base/storage.js";

/**
 * @typedef {object} Item
 * @property {string} id of the phrase, or of a combination of moves: `point.a+c+b`
 * @property {string} lead clause of its point
 * @property {string} text as the writer has filled it
 * @property {string} href its permalink, from the site's root
 * @property {string[]} values what stands in its slots, in order
 * @property {string} [home] the phrase whose card showed it
 */

const MOST = 99; // a paper counts to 九十九

/** @param {unknown} value @returns {value is Item} */
function isItem(value) {
  const { id, lead, text, href, values } = fieldsOf(value);
  return isList(values) && [id, lead, text, href, ...values].every((one) => typeof one === "string");
}

const operations = {
  /** Add a phrase at the end, or bring its text up to date. @param {Item[]} items @param {Item} item @returns {Item[]} */
  put(items, item) {
    const known = items.some((other) => other.id === item.id);
    return known ? items.map((other) => (other.id === item.id ? item : other)) : [...items, item].slice(0, MOST);
  },

  /** @param {Item[]} items @param {string} id @returns {Item[]} */
  remove(items, id) {
    return items.filter((item) => item.id !== id);
  },

  /** Put back what was taken out, each where it stood. @param {Item[]} items @param {Item[]} before as they were before that @returns {Item[]} */
  putBack(items, before) {
    const all = items.slice();
    before.forEach((item, at) => {
      if (!items.some((other) => other.id === item.id)) all.splice(at, 0, item);
    });
    return all.slice(0, MOST);
  },

  /** Move by so many places; at the ends it stays. @param {Item[]} items @param {string} id @param {number} by @returns {Item[]} */
  move(items, id, by) {
    const from = items.findIndex((item) => item.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= items.length) return items;
    const moved = items.filter((item) => item.id !== id);
    moved.splice(to, 0, items[from]);
    return moved;
  },
};

export const choice = {
  MOST,
  ...operations,

  /** @returns {Item[]} what is chosen on this machine */
  get() {
    return listOf(storage.get("choice")).filter(isItem).slice(0, MOST);
  },

  /** @param {Item[]} items @returns {boolean} whether they outlive the page */
  set: (items) => storage.set("choice", items.length ? items : null),
};
