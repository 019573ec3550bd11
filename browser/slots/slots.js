/* Slots: the 【…】 in a text, which only the writer can fill; and the values that serve a whole paper. */

import { data } from "../base/data.js";
import { fieldsOf } from "../base/outside.js";
import { storage } from "../base/storage.js";

/** @import { SlotData } from "../base/data-types.js" */

/** @returns {Record<string, unknown>} what the writer said once for every paper, by the slot's name */
function values() {
  const stored = storage.get("fields");
  return Array.isArray(stored) ? {} : fieldsOf(stored);
}

export const slots = {
  /**
   * A slot in a text, its name in the one group: as the library says it, for Python and browsers alike.
   * @returns {RegExp} made anew at each call, as it keeps its place; it finds all
   */
  pattern: () => new RegExp(data.site.slot, "g"),

  /**
   * @param {string} name
   * @returns {SlotData} what the library says of a slot
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

  /** @param {string} name @returns {string} a slot of that name as it stands in a text */
  written: (name) => `【${name}】`,

  /** @param {string} text @returns {boolean} whether it is nothing but a slot */
  isOpen: (text) => new RegExp(`^(?:${data.site.slot})$`).test(text),

  /** @param {string} text @returns {string} with every remembered value put in */
  fill(text) {
    return text.replace(slots.pattern(), (slot, /** @type {string} */ name) => {
      const value = slots.about(name).scope === "paper" ? slots.remembered(name) : "";
      return value || slot;
    });
  },

  /** @param {string} text @returns {number} how many slots are still open */
  open(text) {
    return (text.match(slots.pattern()) || []).length;
  },
};
