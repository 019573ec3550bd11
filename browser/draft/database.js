/* Stores drafts in the site's IndexedDB, or in this page's memory where the browser refuses a database or does not answer. Both
   have the same methods. */

import { fieldsOf } from "../base/outside.js";
import { inMemory } from "./memory.js";
import { Patience, Silent } from "./patience.js";

/** @import { Draft } from "./create.js" */

/**
 * A draft as it lies there. `revision` counts its saves; `recovered` is the tab whose edit this is: it may not know that its save was
 * completed, by another tab or after it had given up waiting.
 * @typedef {{id: string, draft: Draft, revision: number, saved: number, characters: number, recovered: string}} Stored
 * @typedef {{id?: number, draftId: string, at: number, why: string, draft: Draft}} Version
 *
 * Everything an operation needs, in one transaction. `ids` and `versionKeys` name what is there, `get`, `all`, `version` and `versions`
 * read it, and reject with `Unreadable` what the browser has lost; then the transaction is over. The others write.
 * @typedef {{ids: () => Promise<string[]>, get: (id: string) => Promise<Stored | null>, all: () => Promise<Stored[]>,
 *   put: (stored: Stored) => Promise<void>, remove: (id: string) => Promise<void>, versionKeys: (id: string) => Promise<number[]>,
 *   version: (key: number) => Promise<Version | null>, versions: (id: string) => Promise<Version[]>,
 *   addVersion: (version: Version) => Promise<void>, dropVersion: (key: number) => Promise<void>}} Desk
 *
 * `isSilent`: in memory, as the browser did not answer: what was kept before is still there.
 * `isEmptied`: the browser found what was kept damaged, and has begun anew.
 * `read` takes work that only reads: it goes on where nothing can be written, and waits for no other reader.
 * @typedef {{persistent: boolean, isSilent: boolean, isEmptied: boolean, run: <T>(work: (desk: Desk) => Promise<T>) => Promise<T>,
 *   read: <T>(work: (desk: Desk) => Promise<T>) => Promise<T>, close: () => void, onGone: (listener: () => void) => void}} Database
 */

const VERSION = 1;

/** What is stored cannot be read: browsers keep large values in files beside the database, and such a file may be lost alone. */
export class Unreadable extends Error {}

/** @template T @param {IDBRequest<T>} request @param {Patience} patience @returns {Promise<T>} */
function answer(request, patience) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => {
      patience.renew();
      resolve(request.result);
    });
    request.addEventListener("error", () => reject(request.error));
  });
}

/** @template T @param {IDBRequest<T>} request @param {Patience} patience @returns {Promise<T>} rejected with `Unreadable` */
async function reading(request, patience) {
  try {
    return await answer(request, patience);
  } catch (error) {
    // The transaction was ended by something else: the record itself may be sound.
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreadable(String(error));
  }
}

/** What was damaged, and was begun anew by the browser. @type {WeakSet<IDBDatabase>} */
const emptied = new WeakSet();

/** @param {string} site @returns {Promise<IDBDatabase>} rejected when the browser refuses, or does not answer */
async function opened(site) {
  const request = indexedDB.open(`phrasebank.${site}`, VERSION);
  const patience = new Patience();
  request.addEventListener("upgradeneeded", (event) => {
    if (fieldsOf(event).dataLoss === "total") emptied.add(request.result); // Chromium alone says so
    request.result.createObjectStore("drafts", { keyPath: "id" });
    request.result.createObjectStore("versions", { keyPath: "id", autoIncrement: true }).createIndex("draftId", "draftId");
  });
  request.addEventListener("success", () => {
    if (patience.isOver) request.result.close(); // nobody waits for it any more, and an open database would block its deletion
  });
  return patience.wait(answer(request, patience));
}

/** @param {IDBTransaction} transaction @param {Patience} patience @returns {Desk} */
function deskOf(transaction, patience) {
  const drafts = transaction.objectStore("drafts");
  const versions = transaction.objectStore("versions");
  /** @template T @param {IDBRequest<T>} request */
  const read = (request) => reading(request, patience);
  /** @template T @param {IDBRequest<T>} request @returns {Promise<void>} */
  const write = async (request) => void (await answer(request, patience));
  return {
    ids: async () => (await read(drafts.getAllKeys())).filter((key) => typeof key === "string"),
    get: async (id) => (await read(drafts.get(id))) || null,
    all: () => read(drafts.getAll()),
    put: (stored) => write(drafts.put(stored)),
    remove: (id) => write(drafts.delete(id)),
    versionKeys: (id) => read(/** @type {IDBRequest<number[]>} */ (versions.index("draftId").getAllKeys(id))),
    version: async (key) => (await read(versions.get(key))) || null,
    versions: (id) => read(versions.index("draftId").getAll(id)),
    addVersion: (version) => write(versions.add(version)),
    dropVersion: (key) => write(versions.delete(key)),
  };
}

/** @param {string} site @param {IDBDatabase} first @returns {Database} */
function onDisk(site, first) {
  /** @type {IDBDatabase | null} */
  let open = null;
  /** @type {Promise<IDBDatabase> | null} */
  let opening = null;
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @param {IDBDatabase} made @returns {IDBDatabase} */
  function use(made) {
    open = made;
    // Somebody forgets everything of this site: make way, and say so.
    made.addEventListener("versionchange", () => {
      made.close();
      open = null;
      for (const listener of listeners) listener();
    });
    made.addEventListener("close", () => (open = null));
    return made;
  }

  /** Whoever comes while it opens waits for it too. @returns {Promise<IDBDatabase>} */
  function reopened() {
    if (opening === null) opening = opened(site).then(use).finally(() => (opening = null));
    return opening;
  }

  /** @template T @param {"readonly" | "readwrite"} mode @param {(desk: Desk) => Promise<T>} work @returns {Promise<T>} */
  async function carryOut(mode, work) {
    const database = open === null ? await reopened() : open;
    const transaction = database.transaction(["drafts", "versions"], mode);
    const patience = new Patience();
    /** @type {Promise<void>} */
    const done = new Promise((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error || new DOMException("aborted", "AbortError")));
    });
    async function all() {
      const result = await work(deskOf(transaction, patience));
      await done;
      return result;
    }
    try {
      return await patience.wait(all());
    } catch (error) {
      done.catch(() => {}); // the error that is thrown below tells of it
      try {
        transaction.abort();
      } catch {
        // over already
      }
      if (error instanceof Unreadable || error instanceof Silent) throw error;
      throw transaction.error || error; // the transaction has the reason; its requests only report that it was aborted
    }
  }

  use(first);
  return {
    persistent: true,
    isSilent: false,
    isEmptied: emptied.has(first),
    run: (work) => carryOut("readwrite", work),
    read: (work) => carryOut("readonly", work),

    close() {
      if (open) open.close();
      open = null;
    },

    onGone: (listener) => void listeners.push(listener),
  };
}

/** @param {string} site @returns {Promise<Database>} */
export async function openDatabase(site) {
  try {
    return onDisk(site, await opened(site));
  } catch (error) {
    return inMemory(error instanceof Silent);
  }
}
