/* Remembers the phrases that were last copied on this machine. */

import { fieldsOf, listOf } from "./outside.js";
import { storage } from "./storage.js";

const MOST = 8;

/** @typedef {{id: string, lead: string, href: string}} Used href is relative to the site's root */

/** @param {unknown} value @returns {value is Used} */
function isUsed(value) {
  const { id, lead, href } = fieldsOf(value);
  return [id, lead, href].every((text) => typeof text === "string");
}

export const recent = {
  /** @returns {Used[]} newest first */
  get() {
    return listOf(storage.get("recent")).filter(isUsed);
  },

  /** @param {Used} used */
  add(used) {
    const others = recent.get().filter((other) => other.id !== used.id);
    storage.set("recent", [used, ...others].slice(0, MOST));
  },
};
