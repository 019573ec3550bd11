/* The phrases last copied on this machine. */

import { fieldsOf, storage } from "./storage.js";

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
    const stored = storage.get("recent");
    return Array.isArray(stored) ? stored.filter(isUsed) : [];
  },

  /** @param {Used} used */
  add(used) {
    const others = recent.get().filter((other) => other.id !== used.id);
    storage.set("recent", [used, ...others].slice(0, MOST));
  },
};
