/* Reads the records of the database. A damaged record does not hide the others. */

import { fieldsOf } from "../base/outside.js";
import { Unreadable } from "./database.js";

/** @import { Database, Desk, Version } from "./database.js" */

/**
 * A record by its id. `isLost`: the browser has lost its content; else `value` is what lies there, null when nothing does.
 * @typedef {{id: string, isLost: boolean, value: unknown}} Found
 */

/** @param {unknown} record @returns {number} how often it was saved */
export function revisionOf(record) {
  const { revision } = fieldsOf(record);
  return typeof revision === "number" && Number.isInteger(revision) ? revision : 0;
}

/**
 * Whether an edit is the next save of what lies there: what it began from, or a save of the same tab, which did not hear any more that it
 * was complete.
 * @param {unknown} record null where there is none
 * @param {number} revision that the edit began from
 * @param {string} tab that made it
 */
export function isNext(record, revision, tab) {
  const now = revisionOf(record);
  return now === revision || (now === revision + 1 && fieldsOf(record).recovered === tab);
}

/**
 * What the browser has lost is told apart.
 * @template T
 * @param {Promise<T>} reading
 * @returns {Promise<{value: T} | null>} null for what is lost
 */
async function tried(reading) {
  try {
    return { value: await reading };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

export const records = {
  /** @param {Database} database @param {string} id @returns {Promise<Found>} */
  async one(database, id) {
    const read = await tried(database.read((desk) => desk.get(id)));
    return { id, isLost: read === null, value: read && read.value };
  },

  /** @param {Database} database @returns {Promise<Found[]>} every record, one by one where they cannot be had at once */
  async all(database) {
    const whole = await tried(database.read((desk) => desk.all()));
    if (whole) return whole.value.filter(({ id }) => typeof id === "string").map((value) => ({ id: value.id, isLost: false, value }));
    const found = [];
    for (const id of await database.read((desk) => desk.ids())) found.push(await records.one(database, id));
    return found;
  },

  /** @param {Database} database @param {string} id @returns {Promise<{versions: Version[], lost: number}>} the oldest first, and how many cannot be read */
  async versions(database, id) {
    const whole = await tried(database.read((desk) => desk.versions(id)));
    if (whole) return { versions: whole.value, lost: 0 };
    const keys = await database.read((desk) => desk.versionKeys(id));
    const versions = [];
    for (const key of keys) {
      const read = await tried(database.read((desk) => desk.version(key)));
      if (read && read.value) versions.push(read.value);
    }
    return { versions, lost: keys.length - versions.length };
  },

  /**
   * Write in one transaction that also reads what was there, or without reading where that is lost.
   * @template T
   * @param {Database} database
   * @param {(desk: Desk) => Promise<T>} work
   * @param {(desk: Desk) => Promise<T>} blind
   * @returns {Promise<T>}
   */
  async written(database, work, blind) {
    const done = await tried(database.run(work));
    return done ? done.value : database.run(blind);
  },
};
