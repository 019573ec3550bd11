/* Stores versions of a draft. */

import { areSame } from "./instant.js";
import { records } from "./records.js";

/** @import { Database, Desk, Version } from "./database.js" */

const MOST = 20; // of each draft

/**
 * Keep a version, unless it is the last one's very words; the oldest beyond twenty go.
 * @param {Database} database
 * @param {Version} version
 * @returns {Promise<void>} rejected when it cannot be kept
 */
export function keepVersion(database, version) {
  /** @param {Desk} desk */
  async function add(desk) {
    await desk.addVersion(version);
    const keys = await desk.versionKeys(version.draftId);
    for (const key of keys.slice(0, Math.max(0, keys.length - MOST))) await desk.dropVersion(key);
  }
  return records.written(
    database,
    async (desk) => {
      const key = (await desk.versionKeys(version.draftId)).pop();
      const last = key === undefined ? null : await desk.version(key);
      if (!last || !areSame(last.draft, version.draft)) await add(desk);
    },
    add,
  );
}
