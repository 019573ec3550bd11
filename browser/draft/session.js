/* One open draft: its history, its saving, its versions. The composer's elements hold nothing else. */

import { copyOf } from "./blocks.js";
import { removeHeading } from "./headings.js";
import { history } from "./history.js";
import { newId } from "./instant.js";
import { writeLater } from "./later.js";
import { withShortTexts } from "./long-texts.js";
import { removeRow } from "./meeting-rows.js";
import { NOTICES } from "./notices.js";
import { placePhrases } from "./place.js";
import { retarget } from "./retarget.js";
import { isTooLong, sizeOf } from "./size.js";
import { stepOf } from "./steps.js";

/** @import { Draft } from "./create.js" */
/** @import { Change, DraftStore } from "./draft-store.js" */
/** @import { States } from "./history.js" */
/** @import { NoticeKind } from "./notices.js" */

/**
 * What the session says: a notice stands until something takes its place.
 * @typedef {{kind: NoticeKind, text: string}} Notice
 * `isUnsaved`: the store only holds the draft, as it could not be saved.
 * @typedef {{store: DraftStore, draft: Draft, revision: number, now?: () => number, recovered?: boolean, isUnsaved?: boolean}} SessionOptions
 */

const EVERY = 5 * 60 * 1000; // milliseconds of edits after which a version is kept
const AGAIN = 15 * 1000; // milliseconds after which what could not be saved is tried again
const PAUSE = 2000; // milliseconds without a change after which typing is a step of its own

/** Operations before which a version is kept, with the reason. @type {Map<unknown, string>} */
const KEPT_BEFORE = new Map(/** @type {[unknown, string][]} */ ([
  [retarget, "换专题、对象或模板以前"],
  [removeHeading, "删除标题以前"],
  [placePhrases, "放入草稿夹的表述以前"],
  [removeRow, "删去一行以前"],
]));

export class Session {
  /** @param {SessionOptions} options */
  constructor({ store, draft, revision, now = Date.now, recovered = false, isUnsaved = false }) {
    this.store = store;
    this.revision = revision;
    this.now = now;
    this.history = history.start(draft);
    /** @type {Notice} */
    this.notice = { kind: "", text: "" };
    /** By the state that it led to, what a step is called. @type {WeakMap<Draft, string>} */
    this.names = new WeakMap();
    /** What is saved, as far as is known. @type {Draft | null} */
    this.saved = revision > 0 && !isUnsaved ? draft : null;
    /** @type {((session: Session) => void)[]} */
    this.listeners = [];
    /** @type {Promise<void> | null} */
    this.saving = null;
    /** @type {number | undefined} */
    this.retrying = undefined;
    this.keptAt = now();
    this.changedAt = now();
    this.writing = writeLater(() => {
      this.store.note(this.draft, this.revision);
      this.commit();
    });
    this.clearings = 0; // how often everything was forgotten meanwhile
    this.unhear = store.changed((change) => this.heard(change));
    if (!store.persistent) this.say(this.inMemory);
    else if (recovered) this.say("recovered");
    if (revision > 0) this.store.keep(draft.id, draft, "打开时", this.keptAt);
  }

  /** @returns {Draft} */
  get draft() {
    return this.history.present;
  }

  get canUndo() {
    return history.canUndo(this.history);
  }

  get canRedo() {
    return history.canRedo(this.history);
  }

  /** @returns {boolean} whether something is not saved yet */
  get isUnsaved() {
    return this.draft !== this.saved;
  }

  /** What is said as long as nothing is kept. @returns {NoticeKind} */
  get inMemory() {
    return this.store.isSilent ? "silent" : "memory";
  }

  /** @param {NoticeKind} kind */
  say(kind) {
    this.notice = { kind, text: NOTICES[kind] };
  }

  /** @param {(session: Session) => void} listener called after every change @returns {() => void} ends it */
  onChange(listener) {
    this.listeners.push(listener);
    return () => void (this.listeners = this.listeners.filter((other) => other !== listener));
  }

  tell() {
    for (const listener of this.listeners.slice()) listener(this);
  }

  /**
   * Carry out an operation on the draft.
   * @template {unknown[]} Rest
   * @param {(draft: Draft, ...rest: Rest) => Draft} operation
   * @param {Rest} rest its arguments after the draft
   * @returns {boolean} whether it changed anything; not, and said so, when the draft would grow beyond what it may
   */
  apply(operation, ...rest) {
    const before = this.draft;
    const next = withShortTexts(operation(before, ...rest));
    if (next === before) return false;
    if (isTooLong(next, before)) {
      this.say("long");
      this.tell();
      return false;
    }
    if (this.notice.kind === "long") this.calm();
    const why = KEPT_BEFORE.get(operation) || (this.now() - this.keptAt >= EVERY ? "每五分钟" : "");
    if (why) this.keep(why);
    const { tag, begins, name } = stepOf(operation, before, next);
    this.names.set(next, name);
    if (begins || this.now() - this.changedAt >= PAUSE) this.seal();
    this.changedAt = this.now();
    this.put(history.push(this.history, next, tag));
    return true;
  }

  /**
   * Another draft in this one's place, as a step that can be undone: an import, an older version.
   * @param {Draft} draft
   * @param {string} why a version is kept before it, in Chinese
   */
  replace(draft, why) {
    this.keep(why);
    this.put(history.push(this.history, { ...draft, id: this.draft.id, site: this.draft.site }));
  }

  /** Say what the last step was. @param {string} name as it follows 已撤销： */
  call(name) {
    this.names.set(this.draft, name);
  }

  /** @returns {string} what was undone, empty where nobody has named it */
  undo() {
    const { draft } = this;
    this.put(history.undo(this.history));
    return this.names.get(draft) || "";
  }

  /** @returns {string} what was done again */
  redo() {
    this.put(history.redo(this.history));
    return this.names.get(this.draft) || "";
  }

  /** Typing from here on is a step of its own. */
  seal() {
    this.history = history.seal(this.history);
  }

  /** Keep the draft as it is now as a version. @param {string} why in Chinese @returns {Promise<boolean>} */
  keep(why) {
    this.keptAt = this.now();
    return this.store.keep(this.draft.id, this.draft, why, this.keptAt);
  }

  /** @param {States<Draft>} states */
  put(states) {
    if (states.present === this.history.present) return;
    this.history = states;
    this.writing.changed(sizeOf(this.draft));
    this.tell();
  }

  /** Save what is not saved yet. @returns {Promise<void>} settled when all is saved, or could not be */
  commit() {
    if (this.saving === null) this.saving = this.save().finally(() => (this.saving = null));
    return this.saving;
  }

  async save() {
    window.clearTimeout(this.retrying);
    while (this.isUnsaved) {
      const { draft, clearings } = this;
      const done = await this.store.save(draft, this.revision);
      if (clearings !== this.clearings) continue; // everything was forgotten during this save: its outcome no longer counts
      if (done.ok) {
        this.revision = done.revision;
        this.saved = draft;
        if (draft === this.draft) this.store.forget(draft.id);
        if (["full", "refused", "cleared", "removed"].includes(this.notice.kind)) this.calm();
      } else if (done.why === "stale" || (done.why === "gone" && this.notice.kind === "removed")) {
        this.fork();
      } else if (done.why === "gone") {
        this.revision = 0; // the record is gone though nobody removed it: the draft is saved as a new record
        this.store.note(this.draft, 0);
        this.say("gone");
        this.tell();
      } else {
        this.store.hold(this.draft, this.revision);
        this.say(done.why);
        this.tell();
        this.retrying = window.setTimeout(() => this.commit(), AGAIN); // there may be room by then
        return;
      }
    }
  }

  /** Saving works again: the notice of the failure goes. */
  calm() {
    this.say(this.store.persistent ? "" : this.inMemory);
    this.tell();
  }

  /** Another tab was faster: from here on this is a draft of its own. Undo goes on within the copy. */
  fork() {
    const id = newId();
    const title = `${this.draft.title}（副本）`;
    this.store.forget(this.draft.id);
    const copy = (/** @type {Draft} */ draft) => {
      const made = copyOf(draft, id, title);
      this.names.set(made, this.names.get(draft) || "");
      return made;
    };
    const { past, present, future } = this.history;
    this.history = { past: past.map(copy), present: copy(present), future: future.map(copy), tag: "" };
    this.revision = 0;
    this.saved = null;
    this.store.note(this.draft, 0);
    this.say("stale");
    this.tell();
  }

  /** @param {Change} change in another tab */
  async heard({ what, id, revision }) {
    if (what === "cleared") {
      this.clearings++;
      this.writing.cancel();
      this.revision = 0;
      this.saved = this.draft; // counts as saved: to write it again at once would bring back what was to be forgotten
      this.say("cleared");
      this.tell();
    } else if (id !== this.draft.id) {
      return;
    } else if (what === "removed") {
      const isThere = await this.store.has(id).catch(() => false); // where nothing answers, the other tab is believed
      if (isThere) return; // written anew meanwhile
      this.say("removed");
      this.tell();
    } else if (revision > this.revision && !this.isUnsaved && this.saving === null) {
      await this.follow();
    }
  }

  /** Nothing was written here since the last save: take over what another tab wrote. */
  async follow() {
    const before = this.draft;
    const read = await this.store.read(before.id).catch(() => null); // the next save finds out
    if (!read || this.draft !== before || read.revision <= this.revision) return;
    this.history = history.push(history.seal(this.history), read.draft);
    this.call("另一个标签页里的改动");
    this.saved = read.draft;
    this.revision = read.revision;
    this.say("followed");
    this.tell();
  }

  /** Save what is left, and let go of the store. @returns {Promise<void>} */
  async close() {
    this.writing.end();
    await this.commit();
    window.clearTimeout(this.retrying);
    this.unhear();
    this.listeners = [];
  }
}

/** @param {SessionOptions} options @returns {Session} */
export const openSession = (options) => new Session(options);
