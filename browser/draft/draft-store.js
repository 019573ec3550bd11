/* The drafts of this machine. Each save is one transaction of the database; until it is complete, the newest edit is in
   localStorage. A tab that starts takes over such edits of tabs that have crashed. */

import { fieldsOf } from "../base/outside.js";
import { storage } from "../base/storage.js";
import { openDatabase } from "./database.js";
import { draftFile } from "./draft-file.js";
import { INSTANT, newId } from "./instant.js";
import { charactersOf, isDraft, listed, rescued } from "./listed.js";
import { isMeeting } from "./meeting.js";
import { isNext, records, revisionOf } from "./records.js";
import { recoverDrafts } from "./recovery.js";
import { removal } from "./removal.js";
import { settle, watchOver } from "./settle.js";
import { keepVersion } from "./versions.js";

/** @import { Draft } from "./create.js" */
/** @import { Database, Stored } from "./database.js" */
/** @import { Listed } from "./listed.js" */
/** @import { Removed } from "./removal.js" */

/**
 * @typedef {{ok: true, revision: number} | {ok: false, why: "stale" | "gone" | "full" | "refused"}} Saved
 * What happened elsewhere: a draft was saved or removed by another tab, or everything of this site was forgotten.
 * @typedef {{what: "saved" | "removed" | "cleared", id: string, revision: number}} Change
 */

/** Whether what the browser gives a site is used up. @param {unknown} error */
const isOfQuota = (error) => error instanceof DOMException && error.name === "QuotaExceededError";

/** Whether the disk is full. @param {unknown} error */
const isOfDisk = (error) => error instanceof DOMException && /NO_SPACE/.test(error.message);

/** @param {unknown} told by a tab @returns {(Change & {tab: unknown}) | null} null for what no tab of ours says */
function changeIn(told) {
  const { what, id, revision, tab } = fieldsOf(told);
  const isChange = (what === "saved" || what === "removed") && typeof id === "string" && typeof revision === "number";
  return isChange ? { what, id, revision, tab } : null;
}

/** The one list of this machine, for this tab. */
export class DraftStore {
  /** @param {Database} database @param {string} site @param {() => number} now */
  constructor(database, site, now) {
    this.database = database;
    this.site = site;
    this.now = now;
    this.tab = newId();
    /** What could not be saved, by id, with the revision that it began from: kept as long as the page is open. @type {Map<string, {draft: Draft, revision: number}>} */
    this.held = new Map();
    /** What was edited and lies nowhere yet, by id: until it is saved. @type {Set<string>} */
    this.unnoted = new Set();
    this.isFull = false; // whether there was no room when something was saved last
    this.isTorn = false; // whether the disk was full since the database was last settled
    /** The database being settled: until then it is no better than torn. @type {Promise<void> | null} */
    this.mending = null;
    this.isWritten = false; // whether memory holds what somebody wrote
    this.isProven = false; // whether what was saved has been seen to lie there: some browsers take and drop it
    /** Marks this tab as one that writes: see settle.js. */
    this.mark = () => {};
    /** What another tab's crash had left unsaved, and now is not. @type {{id: string, title: string}[]} */
    this.recovered = [];
    /** @type {((change: Change) => void)[]} */
    this.listeners = [];
    storage.watch("drafts", (told) => {
      const change = changeIn(told);
      if (told === null) this.forgotten();
      else if (change && change.tab !== this.tab) this.tell(change);
    });
    database.onGone(() => this.cleared());
  }

  get persistent() {
    return this.database.persistent;
  }

  /** Whether words are lost when the page is closed now. */
  get isAtRisk() {
    return this.isWritten || this.held.size > 0 || this.unnoted.size > 0;
  }

  /** @param {(change: Change) => void} listener hears what other tabs do @returns {() => void} ends it */
  changed(listener) {
    this.listeners.push(listener);
    return () => void (this.listeners = this.listeners.filter((other) => other !== listener));
  }

  /** @param {Change} change */
  tell(change) {
    for (const listener of this.listeners) listener(change);
  }

  /** Everything of this site was forgotten: drafts that are only in memory are forgotten too. Of those on disk the database tells itself. */
  async forgotten() {
    if (this.persistent) return;
    await this.database.run(async (desk) => {
      for (const { id } of await desk.all()) {
        for (const key of await desk.versionKeys(id)) await desk.dropVersion(key);
        await desk.remove(id);
      }
    });
    this.cleared();
  }

  cleared() {
    this.held.clear();
    this.unnoted.clear();
    this.isWritten = false;
    this.tell({ what: "cleared", id: "", revision: 0 });
  }

  /** Let the other tabs know. @param {"saved" | "removed"} what @param {string} id @param {number} revision */
  announce(what, id, revision) {
    if (this.persistent) storage.set("drafts", { what, id, revision, tab: this.tab });
  }

  /** Whether the browser did not answer: what was kept before is still there. */
  get isSilent() {
    return this.database.isSilent;
  }

  /** Whether the browser has thrown away what was kept, as it was damaged. */
  get isEmptied() {
    return this.database.isEmptied;
  }

  /** @returns {Promise<Listed[]>} the last saved first; what cannot be read is among them */
  async list() {
    const read = (/** @type {unknown} */ value) => this.sound(value, "").draft;
    const found = (await records.all(this.database)).filter(({ id }) => !this.held.has(id));
    const made = found.map((one) => listed(one, read));
    for (const one of made) if (one.state === "lost") one.title = await this.titleOf(one.id);
    return [...made, ...this.unsaved()].sort((one, other) => other.saved - one.saved);
  }

  /** @param {string} id @returns {Promise<unknown[]>} the other drafts as they are kept, whatever they are; those of this page where the browser does not answer */
  async beside(id) {
    const found = this.isSilent ? [] : await records.all(this.database);
    const kept = found.filter((one) => !this.held.has(one.id)).map(({ value }) => fieldsOf(value).draft);
    return [...kept, ...Array.from(this.held.values(), ({ draft }) => draft)].filter((draft) => fieldsOf(draft).id !== id);
  }

  /** @returns {Listed[]} what this page alone has: to be had even when nothing can be read */
  unsaved() {
    return Array.from(this.held.values(), ({ draft: { id, title, template }, draft }) =>
      ({ id, title, template, saved: this.now(), characters: charactersOf(draft), state: "whole", isMeeting: isMeeting(draft) }));
  }

  /** @param {string} id of a draft that is lost @returns {Promise<string>} what its last version is called; empty when there is none */
  async titleOf(id) {
    const [last] = await this.versions(id);
    return last ? last.draft.title : "";
  }

  /**
   * What another version of this site left there is read as strictly as a file.
   * @param {string} id
   * @returns {Promise<{draft: Draft, revision: number, notes: string[], isUnsaved: boolean, isWhole: boolean} | null>} `notes`: what was
   *   strange, a Chinese sentence each; `isUnsaved`: this page alone has it; not `isWhole`: a copy with what can be found, to be saved
   *   as a draft of its own. Null when nothing is there; rejected with `Unreadable` when nothing of it can be found
   */
  async read(id) {
    const held = this.held.get(id);
    if (held) return { ...held, notes: [], isUnsaved: true, isWhole: true };
    const { value, isLost } = await records.one(this.database, id);
    if (value === null && !isLost) return null;
    const { draft } = fieldsOf(value);
    if (isDraft(draft)) return { ...this.sound(draft, id), revision: revisionOf(value), isUnsaved: false, isWhole: true };
    const { versions } = await records.versions(this.database, id);
    return { ...rescued(value, versions, (one) => this.sound(one, newId())), revision: 0, isUnsaved: false, isWhole: false };
  }

  /** @param {string} id @returns {Promise<string | null>} what lies there, as JSON, whatever it is; null when it cannot be had */
  async raw(id) {
    const { value } = await records.one(this.database, id);
    return value === null ? null : `${JSON.stringify(value, null, 1)}\n`;
  }

  /** Remember what could not be saved. @param {Draft} draft @param {number} revision that it began from */
  hold(draft, revision) {
    this.held.set(draft.id, { draft, revision });
  }

  /** @param {unknown} value @param {string} id @returns {{draft: Draft, notes: string[]}} */
  sound(value, id) {
    return draftFile.read(JSON.stringify(value || null), { site: this.site, id, isKept: true });
  }

  /** Keep the edit of this instant, at once: lost only with the disk. @param {Draft} draft @param {number} revision it began from */
  note(draft, revision) {
    if (!this.persistent) this.isWritten = true;
    else if (storage.set(this.instant(draft.id), { draft, revision })) this.unnoted.delete(draft.id);
    else this.unnoted.add(draft.id); // refused, or too long for it: the draft is saved all the same
  }

  /** @param {string} id @returns {string} under which the instant is kept */
  instant(id) {
    return `${INSTANT}${id}.${this.tab}`;
  }

  /** The edit is saved, or given up. @param {string} id */
  forget(id) {
    this.unnoted.delete(id);
    if (this.persistent) storage.set(this.instant(id), null);
  }

  /**
   * @param {Draft} draft
   * @param {number} revision that it began from; 0 for a new one
   * @returns {Promise<Saved>} stale when another tab saved it since, gone when it is not there any more
   */
  async save(draft, revision) {
    this.mark();
    try {
      const next = await records.written(
        this.database,
        async (desk) => {
          const stored = await desk.get(draft.id);
          if (!stored && revision > 0) return "gone";
          if (!isNext(stored, revision, this.tab)) return "stale";
          const next = revisionOf(stored) + 1;
          await desk.put(this.made(draft, next));
          return next;
        },
        async (desk) => {
          await desk.put(this.made(draft, revision + 1)); // the record that it replaces cannot be read
          return revision + 1;
        },
      );
      if (typeof next === "string") return { ok: false, why: next };
      this.isProven = this.isProven || (await this.has(draft.id));
      if (!this.isProven) return { ok: false, why: "refused" };
      this.isFull = false;
      if (this.isTorn) this.mend();
      this.held.delete(draft.id);
      this.announce("saved", draft.id, next);
      return { ok: true, revision: next };
    } catch (error) {
      // Once the disk is full, Chromium reports no more than that the database does not open.
      this.isTorn = isOfDisk(error) || this.isTorn;
      this.isFull = isOfQuota(error) || isOfDisk(error) || this.isFull;
      return { ok: false, why: this.isFull ? "full" : "refused" };
    }
  }

  /** There is room on the disk again: see settle.js. When there is not enough, the next save tries again. */
  mend() {
    this.isTorn = false;
    const mending = settle(this.database).catch(() => void (this.isTorn = true)).finally(() => {
      if (this.mending === mending) this.mending = null;
    });
    this.mending = mending;
  }

  /** @param {string} id @returns {Promise<boolean>} whether it is saved here */
  async has(id) {
    const { value, isLost } = await records.one(this.database, id);
    return isLost || value !== null;
  }

  /** @param {Draft} draft @param {number} revision @param {string} [tab] whose edit it is @returns {Stored} */
  made(draft, revision, tab = this.tab) {
    return { id: draft.id, draft, revision, saved: this.now(), characters: charactersOf(draft), recovered: tab };
  }

  /** @param {string} id @returns {Promise<Removed | null>} what `undelete` takes; gone for good once the page is closed */
  async remove(id) {
    const held = this.held.get(id) || null;
    this.held.delete(id);
    this.forget(id);
    const removed = await removal.remove(this.database, id, held);
    this.announce("removed", id, 0);
    return removed;
  }

  /** The draft as it was, held by this page where it cannot be saved. @param {Removed} removed @returns {Promise<void>} */
  async undelete({ stored, versions, held }) {
    if (held) this.hold(held.draft, held.revision);
    if (!stored) return;
    try {
      await removal.undo(this.database, stored, versions);
      this.announce("saved", stored.id, stored.revision);
    } catch {
      this.hold(held ? held.draft : stored.draft, 0);
    }
  }

  /** @param {string} id @returns {Promise<{at: number, why: string, draft: Draft}[]>} the newest first, without those that cannot be read */
  async versions(id) {
    const { versions } = await records.versions(this.database, id);
    return versions.map(({ at, why, draft }) => ({ at, why, draft: this.sound(draft, id).draft })).reverse();
  }

  /** @param {string} id @returns {Promise<number>} how many versions cannot be read */
  async lostVersions(id) {
    return (await records.versions(this.database, id)).lost;
  }

  /**
   * @param {string} id
   * @param {Draft} draft
   * @param {string} why in Chinese, as the list of versions shows it
   * @param {number} at
   * @returns {Promise<boolean>} false when it could not be kept
   */
  async keep(id, draft, why, at) {
    try {
      await keepVersion(this.database, { draftId: id, at, why, draft });
      return true;
    } catch {
      return false;
    }
  }

  /** Forget every draft of this site, and all else that this machine remembers for it. */
  clear() {
    storage.clear();
  }
}

export const draftStore = {
  /**
   * @param {{site: string, now?: () => number}} options `now` in milliseconds
   * @returns {Promise<DraftStore>} in memory, and `persistent` false, where the browser refuses to keep anything
   */
  async open({ site, now = Date.now }) {
    const store = new DraftStore(await openDatabase(site), site, now);
    if (store.persistent) {
      store.mark = watchOver(store.database, store.tab, () => !store.isFull && !store.isTorn && store.mending === null);
      try {
        store.recovered = await recoverDrafts(store);
      } catch {
        // What could not be taken over stays where it lies: the next page tries again.
      }
    }
    return store;
  },
};
