/* What the pages of papers and of meetings have in common, since both are stored as drafts: the start screen or the open draft,
   the change from one to the other, the address, notices and the session. Each page says what it shows. */

import { makeButton } from "../base/button.js";
import { onKeys } from "../base/keys.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { addressOf, hashOf } from "../draft/draft-address.js";
import { openSession } from "../draft/session.js";
import { address, asked } from "./address.js";
import { showClosed } from "./closed.js";
import { undoKey } from "./keys.js";
import { standingOf } from "./standing.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Session } from "../draft/session.js" */

/**
 * What is open: the session and what its page makes of it.
 * @typedef {{session: Session, draft: Draft, undo: () => void, redo: () => void}} Open
 * `missing`: what the address names is not here; `notOpened`: it could not be read; `take`: the button that takes it away as a file.
 * @typedef {{missing: string, notOpened: string, take: string}} Words
 */

/** @template {Open} H */
export class KeptPage {
  /** @param {HTMLElement} root @param {DraftStore} store @param {Words} words */
  constructor(root, store, words) {
    this.root = root;
    this.store = store;
    this.words = words;
    this.pageTitle = document.title;
    this.work = partOf(root, "work", HTMLElement);
    this.pristine = this.work.cloneNode(true);
    /** What is open. @type {H | null} */
    this.host = null;
    /** The notice that stands. */
    this.said = "";
    this.isUrgent = false;
    /** The way to where the address led last. @type {Promise<void>} */
    this.followed = Promise.resolve();
    /** What it asked for, as long as that is not there. */
    this.wanted = "";
  }

  /** Show what the address asks for, and hear of what happens from here on. */
  async begin() {
    const { store } = this;
    const found = store.recovered.map(({ title }) => `《${title}》`).join("");
    if (found) say(`上次没有存完就关掉了，${found}写到最后的内容已经找回。`);
    store.changed(() => {
      if (!this.host) this.drawDrafts();
    });
    window.addEventListener("hashchange", ({ newURL }) => this.follow(new URL(newURL).hash).catch(() => showClosed(this.root, Promise.resolve(store))));
    window.addEventListener("beforeunload", (event) => {
      if (!store.isAtRisk) return;
      event.preventDefault();
      event.returnValue = ""; // older versions of Chromium ask only when this is set
    });
    onKeys(document, (event) => {
      const isOutside = event.target === document.body && !document.querySelector("dialog[open]");
      if (this.host && isOutside) undoKey(this.host, event); // after a click beside everything
    });
    await this.follow();
  }

  /** A notice that stays. @param {string} text empty for none @param {boolean} [urgent] whether what is open should be taken away as a file */
  stand(text, urgent = false) {
    const line = partOf(this.root, "standing", HTMLElement);
    line.textContent = text;
    if (urgent && text && this.host) line.append(" ", makeButton(this.words.take, () => this.saveFile()));
    line.hidden = text === "";
  }

  /** Adds what is strange about the draft that was opened to the notice that is shown already. @param {string[]} notes */
  note(notes) {
    if (notes.length) this.stand([this.said, ...notes].filter(Boolean).join(" "), this.isUrgent);
  }

  /**
   * Go where the address says, once it is there where it was to go before: what is read late would be shown in the place of what
   * was asked for last.
   * @param {string} [hash] as the step of the address brought it: by the time it is heard of, the name of what is open may stand there again
   * @returns {Promise<void>}
   */
  follow(hash = location.hash) {
    if (hash !== "" && hash === this.wanted) return this.followed; // the page begins with it, and hears of it
    const { name, value } = asked(hash) || { name: "", value: "" };
    this.wanted = hash;
    this.followed = this.followed.catch(() => {}).then(async () => {
      try {
        await this.goWhere(name, value, name === "" && hash !== "");
      } finally {
        if (this.wanted === hash) this.wanted = "";
      }
    });
    return this.followed;
  }

  /** Where that fails, go to the start screen. @param {string} name @param {string} value @param {boolean} isPlace whether the address names a place on the page */
  async goWhere(name, value, isPlace) {
    try {
      if (name === "draft") {
        if (this.host && this.host.draft.id === value) return;
        if (await this.openDraft(value)) return;
        say(this.words.missing);
      }
      if (this.host && isPlace) {
        address(hashOf(this.host.draft.id)); // a place on the page was gone to: what is open stays
        return;
      }
      await this.go(name, value);
    } catch {
      await this.leave();
      say(this.words.notOpened);
    }
  }

  /** Where else an address leads, by its name and value. @type {(name: string, value: string) => Promise<void>} */
  async go() {
    await this.leave();
  }

  /** Show the start screen. */
  async leave() {
    const { host } = this;
    if (host) await host.session.close(); // closing may still show a notice
    this.host = null;
    this.said = standingOf(this.store);
    this.stand(this.said);
    document.title = this.pageTitle;
    if ((asked() || { name: "" }).name === "draft") address("");
    this.showWork(false);
    await this.drawStart();
    partOf(this.root, "start", HTMLElement).hidden = false;
    if (host) this.focusTitle();
  }

  /** @param {boolean} isOpen whether something is */
  showWork(isOpen) {
    this.root.classList.toggle("pb-composing", isOpen);
    document.body.classList.toggle("pb-body-composing", isOpen);
    this.work.hidden = !isOpen;
  }

  focusTitle() {
    const title = /** @type {HTMLElement} */ (document.querySelector("h1"));
    title.tabIndex = -1;
    title.focus();
  }

  /** @param {string} id @returns {Promise<boolean>} whether there is such a draft */
  async openDraft(id) {
    const found = await this.store.read(id);
    if (!found) return false;
    await this.show(found.draft, found.revision, found.isUnsaved);
    this.note(found.notes);
    return true;
  }

  /**
   * @param {Draft} draft
   * @param {number} revision 0 for a new one
   * @param {boolean} [isUnsaved] whether only this page has it
   * @returns {Promise<H | null>} null for one that is shown on another page
   */
  async show(draft, revision, isUnsaved = false) {
    if (this.host) await this.host.session.close();
    const recovered = this.store.recovered.some(({ id }) => id === draft.id);
    const session = openSession({ store: this.store, draft, revision, recovered, isUnsaved });
    session.commit(); // a new draft is kept from the start
    try {
      return this.draw(session);
    } catch (error) {
      if (!this.host) session.close(); // nobody sees it
      await this.leave(); // a page that is drawn in part must not stay open
      throw error;
    }
  }

  /**
   * It is opened on the page where it is written; kept first, as nothing else goes with the visitor.
   * @param {"compose" | "meeting"} page
   * @param {Draft} draft
   * @param {number} revision
   * @param {boolean} isUnsaved
   * @returns {Promise<null>}
   */
  async elsewhere(page, draft, revision, isUnsaved) {
    const saved = revision > 0 && !isUnsaved ? null : await this.store.save(draft, revision);
    if (saved && !saved.ok) throw new Error("it could not be kept");
    location.assign(addressOf(page, draft.id));
    return null;
  }

  /** The parts of the page for a session, in place of those that stand there. @param {Session} session @returns {H} */
  draw(session) {
    this.host = null;
    const fresh = /** @type {HTMLElement} */ (this.pristine.cloneNode(true));
    this.work.replaceWith(fresh);
    this.work = fresh;
    const host = this.make(session, fresh);
    this.host = host;
    partOf(this.root, "start", HTMLElement).hidden = true;
    this.showWork(true);
    session.onChange(() => this.heard(host));
    this.heard(host);
    window.scrollTo(0, 0);
    return host;
  }

  /** What the session has to say; its draft may have become a copy. @param {H} host */
  heard({ session }) {
    address(hashOf(session.draft.id));
    const { kind, text } = session.notice;
    if (text === this.said) return;
    this.said = text;
    this.isUrgent = kind !== "" && kind !== "recovered" && kind !== "followed";
    this.stand(text, this.isUrgent);
  }

  /** What is kept here changed while the start screen stands. */
  drawDrafts() {}

  /** @returns {Promise<void>} when the start screen is drawn */
  async drawStart() {}

  /** What is open, on the parts of the page as they were delivered. @type {(session: Session, work: HTMLElement) => H} */
  make() {
    throw new Error("each page makes its own");
  }

  /** Take away what is open as a file. */
  saveFile() {}
}
