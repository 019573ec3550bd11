/* What this machine remembers for the writer: small values in localStorage, under the site's own id.

   All file:// pages of a machine share one localStorage, and an intranet host may carry several sites: hence the id.
   Where storage is refused or full the value lives as long as the page, and that is said once. */

import { data } from "./data.js";
import { say } from "./message.js";

const prefix = `phrasebank.${data.site.id}.`;

/** @type {Map<string, unknown>} what could not be written */
const unsaved = new Map();
/** @type {Map<string, Array<(value: unknown) => void>>} */
const listeners = new Map();
let complained = false;

function complain() {
  if (complained) return;
  complained = true;
  say("这个浏览器不让网页保存内容：填过的单位、草稿夹里的表述离开本页就没有了，其他功能照常。");
}

/** @param {string} name @param {unknown} value */
function tell(name, value) {
  for (const listener of listeners.get(name) || []) listener(value);
}

/** @param {string | null} text @returns {unknown} */
function parsed(text) {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // damaged by somebody else: as good as absent
  }
}

/**
 * The fields of a value that came from outside, none where it is no object: what each holds is still to be looked at.
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
export function fieldsOf(value) {
  return value !== null && typeof value === "object" ? /** @type {Record<string, unknown>} */ (value) : {};
}

/** A tab that has the drafts open lets go of them when it hears of this. */
function forgetDrafts() {
  try {
    indexedDB.deleteDatabase(`phrasebank.${data.site.id}`);
  } catch {
    // refused: then there are none
  }
}

export const storage = {
  /**
   * @param {string} name
   * @returns {unknown} what was stored, as JSON gave it back: the caller checks its shape; null when there is nothing
   */
  get(name) {
    if (unsaved.has(name)) return unsaved.get(name);
    return parsed(localStorage.getItem(prefix + name));
  },

  /**
   * What the writer would not miss: nothing is said where it cannot be kept, and nobody hears of it.
   * @param {string} name
   * @param {unknown} value anything JSON can hold; null forgets it
   * @returns {boolean} whether it outlives the page
   */
  keep(name, value) {
    unsaved.delete(name);
    try {
      if (value === null) localStorage.removeItem(prefix + name);
      else localStorage.setItem(prefix + name, JSON.stringify(value));
      return true;
    } catch {
      unsaved.set(name, value);
      return false;
    }
  },

  /** @param {string} name @param {unknown} value anything JSON can hold; null forgets it */
  set(name, value) {
    if (!storage.keep(name, value)) complain();
    tell(name, value);
  },

  /** @param {string} start @returns {string[]} names that begin so, of what is stored */
  names(start) {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) || "");
    return keys.filter((key) => key.startsWith(prefix + start)).map((key) => key.slice(prefix.length));
  },

  /** Forget everything of this site, here and in other tabs: the drafts too. */
  clear() {
    unsaved.clear();
    forgetDrafts();
    for (const name of storage.names("")) localStorage.removeItem(prefix + name);
    for (const name of listeners.keys()) tell(name, null);
  },

  /**
   * Hear of every change of a value, from this tab or another.
   * @param {string} name
   * @param {(value: unknown) => void} listener
   */
  watch(name, listener) {
    listeners.set(name, [...(listeners.get(name) || []), listener]);
  },
};

window.addEventListener("storage", (event) => {
  if (event.key === null) {
    for (const name of listeners.keys()) tell(name, null);
  } else if (event.key.startsWith(prefix)) {
    tell(event.key.slice(prefix.length), parsed(event.newValue));
  }
});
