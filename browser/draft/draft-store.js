/* The drafts of this machine: kept in the database, one transaction a save; the edit of this instant in localStorage, until
   its save is complete. What a tab finds there of another that went down is recovered. */

import { fieldsOf, storage } from "../base/storage.js";
import { openDatabase } from "./database.js";
import { draftFile } from "./draft-file.js";
import { INSTANT, areSame, newId } from "./instant.js";
import { recoverDrafts } from "./recovery.js";
import { textOf, textsOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Database, Stored, Version } from "./database.js" */

/**
 * @typedef {{id: string, title: string, template: string, saved: number, characters: number}} Listed
 * @typedef {{ok: true, revision: number} | {ok: false, why: "stale" | "full" | "refused"}} Saved
 * @typedef {{stored: Stored | null, versions: Version[], held: {draft: Draft, revision: number} | null}} Removed all that `undelete` needs
 * What happened elsewhere: a draft was saved or removed by another tab, or everything of this site was forgotten.
 * @typedef {{what: "saved" | "removed" | "cleared", id: string, revision: number}} Change
 */

const VERSIONS = 20; // kept of each draft

/** @param {unknown} error @returns {"full" | "refused"} */
const reason = (error) => (error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused");

/** @param {Draft} draft @returns {number} characters of all its words, without spaces */
function charactersOf(draft) {
  const blocks = [...draft.document.blocks, ...draft.unfiled];
  return blocks.reduce((sum, block) => sum + textsOf(block).reduce((all, { runs }) => all + textOf(runs).replace(/\s/g, "").length, 0), 0);
}

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
    this.isWritten = false; // whether memory holds what somebody wrote
    this.isProven = false; // whether what was saved has been seen to lie there: some browsers take and drop it
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

  /** Whether there are drafts on this machine that could not be reached in time. */
  get isLate() {
    return this.database.isLate;
  }

  /** Whether words are lost when the page is closed now. */
  get isAtRisk() {
    return this.isWritten || this.held.size > 0;
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

  /** Everything of this site was forgotten: memory forgets too. On disk the database has said so itself. */
  async forgotten() {
    if (this.persistent) return;
    await this.database.run(async (desk) => {
      for (const { id } of await desk.all()) {
        for (const version of await desk.versions(id)) await desk.dropVersion(version);
        await desk.remove(id);
      }
    });
    this.cleared();
  }

  cleared() {
    this.held.clear();
    this.isWritten = false;
    this.tell({ what: "cleared", id: "", revision: 0 });
  }

  /** Let the other tabs know. @param {"saved" | "removed"} what @param {string} id @param {number} revision */
  announce(what, id, revision) {
    if (this.persistent) storage.set("drafts", { what, id, revision, tab: this.tab });
  }

  /** @returns {Promise<Listed[]>} the last saved first */
  async list() {
    const stored = await this.database.run((desk) => desk.all());
    const unsaved = Array.from(this.held.values(), ({ draft, revision }) => this.made(draft, revision));
    const all = [...stored.filter(({ id }) => !this.held.has(id)), ...unsaved];
    const listed = all.map(({ id, draft, saved, characters }) => ({ id, title: draft.title, template: draft.template, saved, characters }));
    return listed.sort((one, other) => other.saved - one.saved);
  }

  /**
   * What another version of this site left there is read as strictly as a file.
   * @param {string} id
   * @returns {Promise<{draft: Draft, revision: number, notes: string[], isUnsaved: boolean} | null>} `notes`: what was strange, a
   *   Chinese sentence each; `isUnsaved`: this page alone has it
   */
  async read(id) {
    const held = this.held.get(id);
    if (held) return { ...held, notes: [], isUnsaved: true };
    const stored = await this.database.run((desk) => desk.get(id));
    return stored && { ...this.sound(stored.draft, id), revision: stored.revision, isUnsaved: false };
  }

  /** Remember what could not be saved. @param {Draft} draft @param {number} revision that it began from */
  hold(draft, revision) {
    this.held.set(draft.id, { draft, revision });
  }

  /** @param {unknown} value @param {string} id @returns {{draft: Draft, notes: string[]}} */
  sound(value, id) {
    return draftFile.read(JSON.stringify(value || null), { site: this.site, id });
  }

  /** Keep the edit of this instant, at once: lost only with the disk. @param {Draft} draft @param {number} revision it began from */
  note(draft, revision) {
    if (this.persistent) storage.set(this.instant(draft.id), { draft, revision });
    else this.isWritten = true;
  }

  /** @param {string} id @returns {string} under which the instant is kept */
  instant(id) {
    return `${INSTANT}${id}.${this.tab}`;
  }

  /** The edit is saved, or given up. @param {string} id */
  forget(id) {
    if (this.persistent) storage.set(this.instant(id), null);
  }

  /**
   * @param {Draft} draft
   * @param {number} revision that it began from; 0 for a new one
   * @returns {Promise<Saved>} stale when another tab saved it since, or removed it
   */
  async save(draft, revision) {
    try {
      const next = await this.database.run(async (desk) => {
        const stored = await desk.get(draft.id);
        const isMine = stored ? stored.revision === revision || (stored.recovered === this.tab && stored.revision === revision + 1) : revision === 0;
        if (!isMine) return null;
        const made = (stored ? stored.revision : 0) + 1;
        await desk.put(this.made(draft, made));
        return made;
      });
      if (next === null) return { ok: false, why: "stale" };
      this.isProven = this.isProven || (await this.database.run((desk) => desk.get(draft.id))) !== null;
      if (!this.isProven) return { ok: false, why: "refused" };
      this.held.delete(draft.id);
      this.announce("saved", draft.id, next);
      return { ok: true, revision: next };
    } catch (error) {
      return { ok: false, why: reason(error) };
    }
  }

  /** @param {Draft} draft @param {number} revision @param {string} [recovered] @returns {Stored} */
  made(draft, revision, recovered = "") {
    return { id: draft.id, draft, revision, saved: this.now(), characters: charactersOf(draft), recovered };
  }

  /** @param {string} id @returns {Promise<Removed | null>} what `undelete` takes; gone for good once the page is closed */
  async remove(id) {
    const held = this.held.get(id) || null;
    this.held.delete(id);
    this.forget(id);
    const removed = await this.database.run(async (desk) => {
      const stored = await desk.get(id);
      const versions = await desk.versions(id);
      await desk.remove(id);
      for (const version of versions) await desk.dropVersion(version);
      return stored || held ? { stored, versions, held } : null;
    });
    this.announce("removed", id, 0);
    return removed;
  }

  /** The draft as it was, held by this page where it cannot be saved. @param {Removed} removed @returns {Promise<void>} */
  async undelete({ stored, versions, held }) {
    if (held) this.hold(held.draft, held.revision);
    if (!stored) return;
    try {
      await this.database.run(async (desk) => {
        await desk.put(stored);
        for (const { draftId, at, why, draft } of versions) await desk.addVersion({ draftId, at, why, draft });
      });
      this.announce("saved", stored.id, stored.revision);
    } catch {
      this.hold(held ? held.draft : stored.draft, 0);
    }
  }

  /** @param {string} id @returns {Promise<{at: number, why: string, draft: Draft}[]>} the newest first */
  async versions(id) {
    const kept = await this.database.run((desk) => desk.versions(id));
    return kept.map(({ at, why, draft }) => ({ at, why, draft: this.sound(draft, id).draft })).reverse();
  }

  /**
   * Keep a version, unless it is the last one's very words; the oldest beyond twenty go.
   * @param {string} id
   * @param {Draft} draft
   * @param {string} why in Chinese, as the list of versions shows it
   * @param {number} at
   * @returns {Promise<boolean>} false when it could not be kept
   */
  async keep(id, draft, why, at) {
    try {
      await this.database.run(async (desk) => {
        const kept = await desk.versions(id);
        if (kept.length > 0 && areSame(kept[kept.length - 1].draft, draft)) return;
        await desk.addVersion({ draftId: id, at, why, draft });
        for (const version of kept.slice(0, Math.max(0, kept.length + 1 - VERSIONS))) await desk.dropVersion(version);
      });
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
      try {
        store.recovered = await recoverDrafts(store);
      } catch {
        // What could not be taken over stays where it lies: the next page tries again.
      }
    }
    return store;
  },
};
