/* Takes over edits that closed or crashed tabs had not saved. */

import { fieldsOf } from "../base/outside.js";
import { storage } from "../base/storage.js";
import { copyOf } from "./blocks.js";
import { INSTANT, areSame, newId } from "./instant.js";
import { isNext, records, revisionOf } from "./records.js";

/** @import { Draft } from "./create.js" */
/** @import { Desk } from "./database.js" */
/** @import { DraftStore } from "./draft-store.js" */

/**
 * An edit that began from what is saved is its next save; the tab may be alive, and then goes on from there. One from which another tab
 * went on becomes a draft of its own.
 * @param {DraftStore} store
 * @param {Draft} draft
 * @param {number} revision that the edit began from
 * @param {string} tab that made it
 * @returns {Promise<boolean>} whether there was anything to take over
 */
function takenOver(store, draft, revision, tab) {
  return records.written(
    store.database,
    async (/** @type {Desk} */ desk) => {
      const stored = await desk.get(draft.id);
      if (stored && areSame(stored.draft, draft)) return false; // it was saved; only the copy in localStorage was not removed
      if (!stored || isNext(stored, revision, tab)) await desk.put(store.made(draft, revisionOf(stored) + 1, tab));
      else await desk.put(store.made(copyOf(draft, newId(), `${draft.title}（找回）`), 1));
      return true;
    },
    async (desk) => {
      await desk.put(store.made(draft, revision + 1, tab)); // the record in the database cannot be read: this edit is all that is left of the draft
      return true;
    },
  );
}

/**
 * @param {DraftStore} store that keeps what it is given
 * @returns {Promise<{id: string, title: string}[]>} what was taken over
 */
export async function recoverDrafts(store) {
  const recovered = [];
  for (const name of storage.names(INSTANT)) {
    try {
      const noted = fieldsOf(storage.get(name));
      const [, id, tab = ""] = name.split(".");
      const draft = noted.draft ? store.sound(noted.draft, id).draft : null;
      if (draft && (await takenOver(store, draft, Number(noted.revision) || 0, tab))) recovered.push({ id, title: draft.title });
      storage.set(name, null);
    } catch {
      // What could not be taken over stays where it lies, and hinders no other: the next page tries again.
    }
  }
  return recovered;
}
