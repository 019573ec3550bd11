/* Prevents a loss after the disk was full. A write that found no room leaves half a record at the end of Chromium's journal.
   Records after it look damaged when the browser starts again, and Chromium then deletes the whole database. Therefore so much
   is written here that Chromium begins a new journal and drops the old one. */

import { storage } from "../base/storage.js";

/** @import { Draft } from "./create.js" */
/** @import { Database, Version } from "./database.js" */

const PIECE = 20_000; // characters in one record: too short to become a file of its own
const PIECES = 125; // 5 MB of what cannot be made shorter: the journal holds 4
const NOBODY = "settling"; // no draft's id

/** @returns {string} */
function noise() {
  const numbers = crypto.getRandomValues(new Uint16Array(PIECE));
  return String.fromCharCode(...Array.from(numbers.subarray(0, PIECE)));
}

/** @param {Database} database @returns {Promise<void>} rejected when there is no room for it */
export async function settle(database) {
  for (let piece = 0; piece < PIECES; piece++) {
    await database.run(async (desk) => {
      await desk.addVersion(/** @type {Version} */ ({ draftId: NOBODY, at: 0, why: "", draft: /** @type {Draft} */ (/** @type {unknown} */ (noise())) }));
      for (const key of await desk.versionKeys(NOBODY)) await desk.dropVersion(key);
    });
  }
}

const OPEN = "open."; // in localStorage, then the tab's mark: a tab that has the drafts open, and left no trouble when it goes

/**
 * Mark this tab as one that has the drafts open. What an earlier one left behind went down, or found the disk full: then the database is
 * settled before more is written than can be told apart.
 * @param {Database} database
 * @param {string} tab
 * @param {() => boolean} isWell asked when the page goes
 * @returns {() => void} marks it again, where that is gone: another tab may take the mark of one that lives, or forget everything, and a page
 *   that went may come back
 */
export function watchOver(database, tab, isWell) {
  const left = storage.names(OPEN);
  let isGoing = false;

  function mark() {
    if (!isGoing && storage.get(OPEN + tab) === null) storage.set(OPEN + tab, 1);
  }
  mark();
  window.addEventListener("pageshow", () => (isGoing = false));
  window.addEventListener("pagehide", () => {
    isGoing = isWell();
    if (isGoing) storage.set(OPEN + tab, null);
  });
  if (left.length > 0) {
    settle(database).then(
      () => left.forEach((name) => storage.set(name, null)),
      () => {}, // no room for it yet: the next page tries again
    );
  }
  return mark;
}
