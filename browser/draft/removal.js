/* Removes a draft with its versions from the database, and puts it back. */

import { records } from "./records.js";

/** @import { Draft } from "./create.js" */
/** @import { Database, Desk, Stored, Version } from "./database.js" */

/** All that it takes to undo a removal; `held`: what could not be saved, with the revision that it began from. @typedef {{stored: Stored | null, versions: Version[], held: {draft: Draft, revision: number} | null}} Removed */

export const removal = {
  /** @param {Database} database @param {string} id @param {Removed["held"]} held @returns {Promise<Removed | null>} null when there is nothing to bring back */
  remove(database, id, held) {
    /** @param {Desk} desk */
    async function drop(desk) {
      await desk.remove(id);
      for (const key of await desk.versionKeys(id)) await desk.dropVersion(key);
    }
    return records.written(
      database,
      async (desk) => {
        const stored = await desk.get(id);
        const versions = await desk.versions(id);
        await drop(desk);
        return stored || held ? { stored, versions, held } : null;
      },
      async (desk) => {
        await drop(desk); // what the browser has lost cannot come back
        return held && { stored: null, versions: [], held };
      },
    );
  },

  /** @param {Database} database @param {Stored} stored @param {Version[]} versions @returns {Promise<void>} */
  undo(database, stored, versions) {
    return database.run(async (desk) => {
      await desk.put(stored);
      for (const { draftId, at, why, draft } of versions) await desk.addVersion({ draftId, at, why, draft });
    });
  },
};
