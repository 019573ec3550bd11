/* What this machine remembers for the writer: small values in localStorage, under the site's own id.

   All file:// pages of a machine share one localStorage, and an intranet host may carry several sites: hence the id.
   Where storage is refused, full or forgets at once, the value lives as long as the page, and that is said. */

import { data } from "./data.js";
import { tellKept } from "./unkept.js";

const prefix = `phrasebank.${data.site.id}.`;

/** @type {Map<string, unknown>} what could not be written */
const unsaved = new Map();
/** @type {Map<string, Array<(value: unknown) => void>>} */
const listeners = new Map();
/** The name under which other tabs are told that everything is forgotten. */
const CLEARED = "cleared";
/** Enough to tell a storage that is full from one that is not: about a phrase or two. */
const PROBE = "汉".repeat(1000);

/** @param {string} name @returns {string | null} what lies there, null too where nothing may be read */
function read(name) {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null; // refused, or damaged on disk
  }
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

/** What was read in this turn of the page: a slow disk is asked once for the slots of all cards. @type {Map<string, unknown>} */
const known = new Map();

/** @param {string} name @returns {unknown} */
function recalled(name) {
  if (!known.size) Promise.resolve().then(() => known.clear());
  if (!known.has(name)) known.set(name, parsed(read(name)));
  return known.get(name);
}

/** @param {string} name @param {string | null} text null forgets it @returns {boolean} whether it lies there now: some browsers take and drop it */
function write(name, text) {
  known.delete(name);
  try {
    if (text === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
    return localStorage.getItem(prefix + name) === text;
  } catch {
    return false;
  }
}

/** @param {string} name @param {unknown} value */
function tell(name, value) {
  for (const listener of listeners.get(name) || []) listener(value);
}

/** Let go of what could not be written, too: a tab that had kept it for itself would offer it again. */
function letGo() {
  const names = Array.from(unsaved.keys());
  unsaved.clear();
  for (const name of names) tellKept(name, true);
  for (const name of listeners.keys()) tell(name, null);
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
    return recalled(name);
  },

  /**
   * Keep a value; what the reader would miss and cannot be kept is said.
   * @param {string} name
   * @param {unknown} value anything JSON can hold; null forgets it
   * @returns {boolean} whether it outlives the page
   */
  set(name, value) {
    const isHeld = write(name, value === null ? null : JSON.stringify(value));
    if (isHeld) unsaved.delete(name);
    else unsaved.set(name, value);
    tellKept(name, isHeld);
    tell(name, value);
    return isHeld;
  },

  /** @returns {boolean} whether this browser keeps anything, now */
  holds: () => write("probe", PROBE) && write("probe", null),

  /** @param {string} start @returns {string[]} names that begin so, of what is stored */
  names(start) {
    try {
      const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) || "");
      return keys.filter((key) => key.startsWith(prefix + start)).map((key) => key.slice(prefix.length));
    } catch {
      return [];
    }
  },

  /** Forget everything of this site, here and in other tabs: the drafts too. @returns {boolean} whether nothing is left of the small values */
  clear() {
    forgetDrafts();
    const isGone = storage.names("").map((name) => write(name, null)).every(Boolean);
    // Of what was never written no other tab hears that it is gone: this value comes and goes to tell them.
    write(CLEARED, String(Date.now()));
    write(CLEARED, null);
    letGo();
    return isGone;
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
  if (event.key === null || (event.key === prefix + CLEARED && event.newValue !== null)) {
    letGo();
  } else if (event.key.startsWith(prefix)) {
    tell(event.key.slice(prefix.length), parsed(event.newValue));
  }
});
