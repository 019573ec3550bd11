/* The page on which a paper is written: the start screen, or the draft that is open, and the way from one to the other. It is made
   once the library and the store are there, and holds no logic of either. */

import { data, root } from "../base/data.js";
import { onKeys } from "../base/keys.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { storage } from "../base/storage.js";
import { choice } from "../draft/choice.js";
import { createDraft } from "../draft/create.js";
import { newId } from "../draft/instant.js";
import { isMeeting } from "../draft/meeting.js";
import { placePhrases } from "../draft/place.js";
import { openSession } from "../draft/session.js";
import { address, asked } from "./address.js";
import { showClosed } from "./closed.js";
import { makeButton } from "./dialog.js";
import { saveDraft } from "./export.js";
import { makeHost } from "./host.js";
import { undoKey } from "./keys.js";
import { openNotice } from "./notice-dialog.js";
import { standingOf } from "./standing.js";
import { makeStart } from "./start.js";
import { makeWork } from "./work.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Host } from "./host.js" */

/** @param {Draft} draft @param {Shelf} shelf @returns {boolean} whether its recipe groups by headings that are not published yet */
function awaitsNotice({ template, headings }, shelf) {
  const recipe = shelf.template(template);
  return headings.length === 0 && recipe !== null && recipe.parts.some(({ group }) => group === "heading");
}

const NOT_OPENED = "没有打开这份草稿。它还在这台电脑上，没有删掉，可以再试一次";

export class App {
  /** @param {HTMLElement} root @param {Shelf} shelf @param {DraftStore} store */
  constructor(root, shelf, store) {
    this.root = root;
    this.shelf = shelf;
    this.store = store;
    this.pageTitle = document.title;
    this.work = partOf(root, "work", HTMLElement);
    this.pristine = this.work.cloneNode(true);
    /** The draft that is open. @type {Host | null} */
    this.host = null;
    /** The notice that stands. */
    this.said = "";
    this.start = makeStart(this, partOf(root, "start", HTMLElement));
  }

  /** Show what the address asks for, and hear of what happens from here on. */
  async begin() {
    const { store } = this;
    for (const { title } of store.recovered) say(`上次没有存完就关掉了，《${title}》写到最后的内容已经找回。`);
    storage.watch("choice", () => this.offerBasket());
    store.changed(() => {
      if (!this.host) this.start.drawDrafts();
    });
    window.addEventListener("hashchange", () => this.follow().catch(() => showClosed(this.root, Promise.resolve(store))));
    window.addEventListener("beforeunload", (event) => {
      if (!store.isAtRisk) return;
      event.preventDefault();
      event.returnValue = ""; // what older Chromium asks for
    });
    onKeys(document, (event) => {
      const isOutside = event.target === document.body && !document.querySelector("dialog[open]");
      if (this.host && isOutside) undoKey(this.host, event); // after a click beside everything
    });
    await this.follow();
  }

  /** A notice that stays. @param {string} text empty for none @param {boolean} [urgent] whether the draft should be taken away as a file */
  stand(text, urgent = false) {
    const { host } = this;
    const line = partOf(this.root, "standing", HTMLElement);
    line.textContent = text;
    if (urgent && text && host) line.append(" ", makeButton("下载草稿文件", () => saveDraft(host)));
    line.hidden = text === "";
  }

  /** Go where the address says; where that fails, to the start screen. */
  async follow() {
    try {
      await this.go();
    } catch {
      await this.leave();
      say(NOT_OPENED);
    }
  }

  async go() {
    const { name, value } = asked() || { name: "", value: "" };
    if (name === "draft") {
      if (this.host && this.host.draft.id === value) return;
      if (await this.openDraft(value)) return;
      say("这份草稿不在这台电脑上");
    }
    if (name === "template") {
      if (this.shelf.template(value)) {
        await this.create({ template: value, place: true });
        return;
      }
      say("没有这份模板，请另选一份");
    }
    await this.leave();
    if (name === "campaign" && this.shelf.campaign(value)) this.start.choose(value);
  }

  /** Show the start screen. */
  async leave() {
    const { host } = this;
    if (host) await host.session.close(); // which may have something to say yet
    this.host = null;
    this.said = standingOf(this.store);
    this.stand(this.said);
    document.title = this.pageTitle;
    if ((asked() || { name: "" }).name === "draft") address("");
    this.showWork(false);
    await this.start.show();
    partOf(this.root, "start", HTMLElement).hidden = false;
    if (host) this.focusTitle();
  }

  /** @param {boolean} isOpen whether a draft is */
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

  /**
   * Begin a draft.
   * @param {{template: string | null, audience?: string, campaign?: string, place?: boolean}} wanted place: whether the phrases of 草稿夹 go in
   */
  async create({ template, audience, campaign, place = false }) {
    const draft = createDraft({ site: data.site.id, id: newId(), template, shelf: this.shelf, ...(template ? {} : { audience, campaign }) });
    const host = /** @type {Host} */ (await this.show(draft, 0)); // no meeting
    if (place && choice.get().length) this.placeBasket(host);
    if (awaitsNotice(draft, this.shelf)) openNotice(host);
    return host;
  }

  /** @param {string} id @returns {Promise<boolean>} whether there is such a draft */
  async openDraft(id) {
    const found = await this.store.read(id);
    if (!found) return false;
    await this.show(found.draft, found.revision, found.isUnsaved);
    if (found.notes.length) this.stand(found.notes.join(""));
    return true;
  }

  /** A meeting has a page of its own; one from a file is kept first. @param {Draft} draft @param {number} revision @param {boolean} isUnsaved */
  async toMeeting(draft, revision, isUnsaved) {
    const saved = revision > 0 && !isUnsaved ? null : await this.store.save(draft, revision);
    if (saved && !saved.ok) throw new Error("the meeting could not be kept");
    location.assign(`${root}meeting.html#draft=${encodeURIComponent(draft.id)}`);
  }

  /** @param {Draft} draft @param {number} revision 0 for a new one @param {boolean} [isUnsaved] whether only this page has it */
  async show(draft, revision, isUnsaved = false) {
    if (isMeeting(draft)) {
      await this.toMeeting(draft, revision, isUnsaved);
      return null;
    }
    if (this.host) await this.host.session.close();
    const recovered = this.store.recovered.some(({ id }) => id === draft.id);
    const session = openSession({ store: this.store, draft, revision, recovered, isUnsaved });
    session.commit(); // a new draft is kept from the start
    try {
      return this.draw(session);
    } catch (error) {
      if (!this.host) session.close(); // nobody sees it
      await this.leave(); // half a desk is none
      throw error;
    }
  }

  /** The parts of the page for a session, in place of those that stand there. @param {Session} session @returns {Host} */
  draw(session) {
    this.host = null;
    const fresh = /** @type {HTMLElement} */ (this.pristine.cloneNode(true));
    this.work.replaceWith(fresh);
    this.work = fresh;
    const host = makeHost(session, this.shelf, (made) => makeWork(this, fresh, made));
    this.host = host;
    partOf(this.root, "start", HTMLElement).hidden = true;
    this.showWork(true);
    session.onChange(() => this.heard(host));
    this.heard(host);
    this.offerBasket();
    window.scrollTo(0, 0);
    host.choose("", true);
    return host;
  }

  /** What the session has to say; its draft may have become a copy. @param {Host} host */
  heard({ session, draft }) {
    address(`#draft=${encodeURIComponent(draft.id)}`);
    const { kind, text } = session.notice;
    if (text === this.said) return;
    this.said = text;
    this.stand(text, kind !== "recovered" && kind !== "followed");
  }

  offerBasket() {
    const { host } = this;
    const line = partOf(this.work, "place", HTMLElement);
    const { length } = choice.get();
    line.textContent = "";
    if (host) line.append(`草稿夹里有 ${length} 条表述。`, makeButton("放进这份草稿", () => this.placeBasket(host)));
    line.hidden = length === 0;
  }

  /** What was chosen on other pages goes where it fits, and the list is empty; undone, it is back in the list. @param {Host} host */
  placeBasket(host) {
    const items = choice.get();
    const before = host.draft;
    const loose = before.unfiled.length;
    host.apply(placePhrases, items, this.shelf);
    choice.set([]);
    host.travelled = (to) => {
      if (to === before) choice.set(items);
    };
    const now = host.draft.unfiled.length - loose;
    host.say(`已放进 ${items.length} 条${now ? `，其中 ${now} 条没有合适的方面，收进了“待归类”` : ""}`, true);
  }
}
