/* Holds drafts in this page's memory where the browser stores nothing. They are lost when the page is closed. */

/** @import { Database, Desk, Stored, Version } from "./database.js" */

/** @param {boolean} isSilent whether the browser did not answer, instead of refusing @returns {Database} */
export function inMemory(isSilent) {
  /** @type {Map<string, Stored>} */
  const drafts = new Map();
  /** @type {Map<number, Version>} */
  const versions = new Map();
  let last = 0;
  const versionsOf = (/** @type {string} */ id) => Array.from(versions.values()).filter((version) => version.draftId === id);
  /** @type {Desk} */
  const desk = {
    ids: async () => Array.from(drafts.keys()),
    get: async (id) => drafts.get(id) || null,
    all: async () => Array.from(drafts.values()),
    put: async (stored) => void drafts.set(stored.id, stored),
    remove: async (id) => void drafts.delete(id),
    versionKeys: async (id) => versionsOf(id).map((version) => /** @type {number} */ (version.id)),
    version: async (key) => versions.get(key) || null,
    versions: async (id) => versionsOf(id),
    addVersion: async (version) => void versions.set(++last, { ...version, id: last }),
    dropVersion: async (key) => void versions.delete(key),
  };
  return { persistent: false, isSilent, isEmptied: false, run: (work) => work(desk), read: (work) => work(desk), close() {}, onGone() {} };
}
