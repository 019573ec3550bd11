/* Slots: 【…】 in a text, what only the writer can know; and the values that serve a whole paper. */

import { data } from "../base/data.js";
import { storage } from "../base/storage.js";

const SLOT = /【([^【】]*)】/g;

/** @returns {Record<string, string>} what the writer said once for every paper, by the slot's name */
function values() {
  const stored = storage.get("fields");
  return stored !== null && typeof stored === "object" && !Array.isArray(stored) ? stored : {};
}

export const slots = {
  /**
   * @param {string} name
   * @returns {{kind: string, scope: string, hint: string, options: string[]}} what the library says of a slot
   */
  about(name) {
    const known = data.site.slots;
    if (Object.prototype.hasOwnProperty.call(known, name)) return known[name];
    return { kind: "text", scope: "here", hint: "写自己的事实", options: [] };
  },

  /** @param {string} name @returns {string[]} values to choose from: the options of a choice, today for a date */
  offers(name) {
    const about = slots.about(name);
    if (about.kind === "choice") return about.options;
    if (about.kind !== "date") return [];
    const today = new Date();
    return [`${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`];
  },

  /** @param {string} name @returns {string} the value remembered for it; empty when there is none */
  remembered(name) {
    const all = values();
    const value = Object.prototype.hasOwnProperty.call(all, name) ? all[name] : "";
    return typeof value === "string" ? value : "";
  },

  /** @param {string} name @param {string} value an empty one is forgotten */
  remember(name, value) {
    const others = Object.entries(values()).filter(([key]) => key !== name);
    storage.set("fields", Object.fromEntries(value ? [...others, [name, value]] : others));
  },

  /** @param {string} text @returns {string} with every remembered value put in */
  fill(text) {
    return text.replace(SLOT, (slot, name) => {
      const value = slots.about(name).scope === "paper" ? slots.remembered(name) : "";
      return value || slot;
    });
  },

  /** @param {string} text @returns {number} how many slots are still open */
  open(text) {
    return (text.match(SLOT) || []).length;
  },
};
