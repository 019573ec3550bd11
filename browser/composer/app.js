/* <draft-composer>: the page on which a paper is written. It opens the store and the library, shows the start screen or a
   draft, and holds no logic of either. */

import { data, load } from "../base/data.js";
import { say } from "../base/message.js";
import { storage } from "../base/storage.js";
import { choice } from "../draft/choice.js";
import { createDraft } from "../draft/create.js";
import { draftStore } from "../draft/draft-store.js";
import { newId } from "../draft/instant.js";
import { openSession } from "../draft/session.js";
import { makeShelf } from "../draft/shelf.js";
import { search } from "../search/search.js";
import { makeButton } from "./dialog.js";
import { saveDraft } from "./export.js";
import { makeHost } from "./host.js";
import { undoKey } from "./keys.js";
import { makeStart } from "./start.js";
import { makeWork } from "./work.js";

/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Draft } from "../draft/text.js" */

/** What the address asks for: #draft=…, #template=…, #campaign=…. @returns {[string, string]} name and value; both empty for nothing */
function asked() {
  const [name, value] = location.hash.slice(1).split("=");
  try {
    return value === undefined ? ["", ""] : [name, decodeURIComponent(value)];
  } catch {
    return ["", ""]; // no address of ours
  }
}

/** @param {string} hash */
function address(hash) {
  if (location.hash === hash) return; // to set it costs more than a keystroke may
  try {
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
  } catch {
    // Some browsers keep a local file's address as it is.
  }
}

export class DraftComposer extends HTMLElement {
  /** There as soon as the data is, before anything can be pressed. @type {Shelf} */
  shelf = /** @type {any} */ (null);
  /** @type {DraftStore} */
  store = /** @type {any} */ (null);
  /** @type {ReturnType<typeof makeStart>} */
  start = /** @type {any} */ (null);

  connectedCallback() {
    this.pageTitle = document.title;
    this.work = this.find("work");
    this.pristine = this.work.cloneNode(true);
    /** @type {any} */
    this.host = null;
    /** The notice that stands. */
    this.said = "";
    this.begin().catch(() => {
      this.find("loading").textContent = "素材没有取到，请刷新再试一次。已写的草稿都在，不会丢。";
    });
  }

  /** @param {string} name @returns {any} */
  find(name) {
    return this.querySelector(`[data-compose=${name}]`);
  }

  async begin() {
    await load("compose").catch(() => {}); // everything at once; piece by piece where it cannot be had
    const [index, words, store] = await Promise.all([
      search.index(),
      load("composer"),
      draftStore.open({ site: data.site.id }),
    ]);
    this.shelf = makeShelf(index, words);
    this.store = store;
    load("skeleton").catch(() => {}); // so that nothing is asked for while a paper is written; without it, it is asked for again
    this.start = makeStart(this, this.find("start"));
    this.find("loading").hidden = true;
    for (const { title } of store.recovered) say(`上次没有存完就关掉了，《${title}》写到最后的内容已经找回。`);
    storage.watch("choice", () => this.offerBasket());
    store.changed(() => {
      if (!this.host) this.start.drawDrafts();
    });
    window.addEventListener("hashchange", () => this.follow());
    window.addEventListener("beforeunload", (event) => {
      if (!store.isAtRisk) return;
      event.preventDefault();
      event.returnValue = ""; // what older Chromium asks for
    });
    document.addEventListener("keydown", (event) => {
      const isOutside = event.target === document.body && !document.querySelector("dialog[open]");
      if (this.host && isOutside) undoKey(this.host, event); // after a click beside everything
    });
    await this.follow();
  }

  /** A notice that stays. @param {string} text empty for none @param {boolean} [urgent] whether the draft should be taken away as a file */
  stand(text, urgent = false) {
    const line = this.find("standing");
    line.textContent = text;
    if (urgent && text && this.host) line.append(" ", makeButton("下载草稿文件", () => saveDraft(this.host)));
    line.hidden = text === "";
  }

  /** Go where the address says. */
  async follow() {
    const [name, value] = asked();
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
    this.said = this.store.persistent ? "" : "这个浏览器不让网页保存草稿：写的内容只在本页，关掉就没有了。写完请带走 Word 或草稿文件。";
    this.stand(this.said);
    document.title = this.pageTitle || "";
    if (asked()[0] === "draft") address("");
    this.classList.remove("pb-composing");
    document.body.classList.remove("pb-body-composing");
    this.work.hidden = true;
    await this.start.show();
    this.find("start").hidden = false;
    if (host) this.focusTitle();
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
    await this.show(draft, 0);
    if (place && choice.get().length) this.placeBasket();
  }

  /** @param {string} id @returns {Promise<boolean>} whether there is such a draft */
  async openDraft(id) {
    const found = await this.store.read(id);
    if (!found) return false;
    await this.show(found.draft, found.revision, found.isUnsaved);
    if (found.notes.length) this.stand(found.notes.join(""));
    return true;
  }

  /** @param {Draft} draft @param {number} revision 0 for a new one @param {boolean} [isUnsaved] whether only this page has it */
  async show(draft, revision, isUnsaved = false) {
    if (this.host) await this.host.session.close();
    const recovered = this.store.recovered.some((/** @type {any} */ one) => one.id === draft.id);
    const session = openSession({ store: this.store, draft, revision, recovered, isUnsaved });
    session.commit(); // a new draft is kept from the start
    const fresh = /** @type {HTMLElement} */ (this.pristine.cloneNode(true));
    this.work.replaceWith(fresh);
    this.work = fresh;
    this.host = makeHost(session, this.shelf, (/** @type {any} */ made) => makeWork(this, fresh, made));
    this.find("start").hidden = true;
    fresh.hidden = false;
    this.classList.add("pb-composing");
    document.body.classList.add("pb-body-composing");
    session.onChange(() => this.heard());
    this.heard();
    this.offerBasket();
    window.scrollTo(0, 0);
    this.host.choose("", true);
  }

  /** What the session has to say; its draft may have become a copy. */
  heard() {
    const { session, draft } = this.host;
    address(`#draft=${encodeURIComponent(draft.id)}`);
    if (session.notice.text === this.said) return;
    this.said = session.notice.text;
    this.stand(session.notice.text, session.notice.kind !== "recovered" && session.notice.kind !== "followed");
  }

  offerBasket() {
    const line = this.work.querySelector("[data-compose=place]");
    const { length } = choice.get();
    line.textContent = "";
    line.append(`草稿夹里有 ${length} 条表述。`, makeButton("放进这份草稿", () => this.placeBasket()));
    line.hidden = length === 0;
  }

  /** What was chosen on other pages goes where it fits, and the list is empty; undone, it is back in the list. */
  placeBasket() {
    const { host } = this;
    const items = choice.get();
    const before = host.draft;
    const loose = before.unfiled.length;
    host.apply("place", items, this.shelf);
    choice.set([]);
    host.travelled = (/** @type {any} */ to) => {
      if (to === before) choice.set(items);
    };
    const now = host.draft.unfiled.length - loose;
    host.say(`已放进 ${items.length} 条${now ? `，其中 ${now} 条没有合适的方面，收进了“待归类”` : ""}`, true);
  }

}

customElements.define("draft-composer", DraftComposer);
