/* Where drafts lie: the site's IndexedDB, or this page's memory where the browser refuses one. Both answer the same calls. */

/** @import { Draft } from "./create.js" */

/**
 * A draft as it lies there. `revision` counts its saves; `recovered` is the mark of the tab whose unfinished save was completed by
 * another, empty after any other save.
 * @typedef {{id: string, draft: Draft, revision: number, saved: number, characters: number, recovered: string}} Stored
 * @typedef {{id?: number, draftId: string, at: number, why: string, draft: Draft}} Version
 *
 * Everything an operation needs, in one transaction: `get`, `all` and `versions` read, the others write.
 * @typedef {{get: (id: string) => Promise<Stored | null>, all: () => Promise<Stored[]>, put: (stored: Stored) => Promise<void>,
 *   remove: (id: string) => Promise<void>, versions: (id: string) => Promise<Version[]>, addVersion: (version: Version) => Promise<void>,
 *   dropVersion: (version: Version) => Promise<void>}} Desk
 *
 * `isLate`: the browser has one, and did not open it in time.
 * @typedef {{persistent: boolean, isLate: boolean, run: <T>(work: (desk: Desk) => Promise<T>) => Promise<T>, close: () => void,
 *   onGone: (listener: () => void) => void}} Database
 */

const VERSION = 1;
const PATIENCE = 10000; // milliseconds: a disk that is slow has opened it by then, one that is stuck never does

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/** @param {IDBOpenDBRequest} request @returns {Promise<IDBDatabase>} rejected when it takes too long; it is closed when it comes all the same */
function inTime(request) {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => {
      request.addEventListener("success", () => request.result.close());
      reject(new DOMException("not opened in time", "TimeoutError"));
    }, PATIENCE);
    answer(request).then(resolve, reject).finally(() => window.clearTimeout(timer));
  });
}

/** @param {string} site @returns {Promise<IDBDatabase>} rejected when the browser refuses, or takes too long */
async function opened(site) {
  const request = indexedDB.open(`phrasebank.${site}`, VERSION);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("drafts", { keyPath: "id" });
    request.result.createObjectStore("versions", { keyPath: "id", autoIncrement: true }).createIndex("draftId", "draftId");
  });
  return inTime(request);
}

/** @param {IDBTransaction} transaction @returns {Desk} */
function deskOf(transaction) {
  const drafts = transaction.objectStore("drafts");
  const versions = transaction.objectStore("versions");
  return {
    get: async (id) => (await answer(drafts.get(id))) || null,
    all: () => answer(drafts.getAll()),
    put: async (stored) => void (await answer(drafts.put(stored))),
    remove: (id) => answer(drafts.delete(id)),
    versions: (id) => answer(versions.index("draftId").getAll(id)),
    addVersion: async (version) => void (await answer(versions.add(version))),
    dropVersion: (version) => answer(versions.delete(/** @type {number} */ (version.id))),
  };
}

/** @param {string} site @param {IDBDatabase} first @returns {Database} */
function onDisk(site, first) {
  /** @type {IDBDatabase | null} */
  let open = null;
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @param {IDBDatabase} made */
  function use(made) {
    open = made;
    // Somebody forgets everything of this site: make way, and say so.
    made.addEventListener("versionchange", () => {
      made.close();
      open = null;
      for (const listener of listeners) listener();
    });
    made.addEventListener("close", () => (open = null));
  }

  use(first);
  return {
    persistent: true,
    isLate: false,

    async run(work) {
      if (open === null) use(await opened(site));
      const transaction = /** @type {IDBDatabase} */ (/** @type {unknown} */ (open)).transaction(["drafts", "versions"], "readwrite");
      const done = new Promise((resolve, reject) => {
        transaction.addEventListener("complete", () => resolve(undefined));
        transaction.addEventListener("abort", () => reject(transaction.error || new DOMException("aborted", "AbortError")));
      });
      try {
        const result = await work(deskOf(transaction));
        await done;
        return result;
      } catch (error) {
        done.catch(() => {}); // told by what is thrown here
        try {
          transaction.abort();
        } catch {
          // over already
        }
        throw transaction.error || error; // the transaction knows why: its requests only that it ended
      }
    },

    close() {
      if (open) open.close();
      open = null;
    },

    onGone: (listener) => void listeners.push(listener),
  };
}

/** @param {boolean} isLate @returns {Database} */
function inMemory(isLate) {
  /** @type {Map<string, Stored>} */
  const drafts = new Map();
  /** @type {Version[]} */
  let versions = [];
  let last = 0;
  /** @type {Desk} */
  const desk = {
    get: async (id) => drafts.get(id) || null,
    all: async () => Array.from(drafts.values()),
    put: async (stored) => void drafts.set(stored.id, stored),
    remove: async (id) => void drafts.delete(id),
    versions: async (id) => versions.filter((version) => version.draftId === id),
    addVersion: async (version) => void versions.push({ ...version, id: ++last }),
    dropVersion: async (version) => void (versions = versions.filter((other) => other.id !== version.id)),
  };
  return { persistent: false, isLate, run: (work) => work(desk), close() {}, onGone() {} };
}

/** @param {string} site @returns {Promise<Database>} */
export async function openDatabase(site) {
  try {
    return onDisk(site, await opened(site));
  } catch (error) {
    return inMemory(error instanceof DOMException && error.name === "TimeoutError");
  }
}
