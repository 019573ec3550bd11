/* The phrases last copied on this machine. */

import { storage } from "./storage.js";

const MOST = 8;

/** @typedef {{id: string, lead: string, href: string}} Used href is relative to the site's root */

export const recent = {
  /** @returns {Used[]} newest first */
  get() {
    const stored = storage.get("recent");
    const whole = (/** @type {any} */ value) => value !== null && typeof value === "object" && ["id", "lead", "href"].every((key) => typeof value[key] === "string");
    return Array.isArray(stored) ? stored.filter(whole) : [];
  },

  /** @param {Used} used */
  add(used) {
    const others = recent.get().filter((/** @type {Used} */ other) => other.id !== used.id);
    storage.set("recent", [used, ...others].slice(0, MOST));
  },
};
