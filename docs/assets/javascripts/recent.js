// @ts-check
/* The phrases last copied on this machine. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;
const MOST = 8;

/** @typedef {{id: string, lead: string, href: string}} Used href is relative to the site's root */

Phrasebank.recent = {
  /** @returns {Used[]} newest first */
  get() {
    const stored = Phrasebank.store.get("recent");
    const whole = (/** @type {any} */ value) => value !== null && typeof value === "object" && ["id", "lead", "href"].every((key) => typeof value[key] === "string");
    return Array.isArray(stored) ? stored.filter(whole) : [];
  },

  /** @param {Used} used */
  add(used) {
    const others = Phrasebank.recent.get().filter((/** @type {Used} */ other) => other.id !== used.id);
    Phrasebank.store.set("recent", [used, ...others].slice(0, MOST));
  },
};
})();
