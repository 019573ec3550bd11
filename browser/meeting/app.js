/* The page of meetings: those of this machine, or the one that is open. The store, its list, versions and files are the drafts' own. */

import { data } from "../base/data.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { onKeys } from "../base/keys.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { address, asked } from "../composer/address.js";
import { attempt } from "../composer/attempt.js";
import { showClosed } from "../composer/closed.js";
import { makeButton } from "../composer/dialog.js";
import { makeDraftList } from "../composer/draft-list.js";
import { readDraftFile } from "../composer/elsewhere.js";
import { undoKey } from "../composer/keys.js";
import { standingOf } from "../composer/standing.js";
import { draftFile } from "../draft/draft-file.js";
import { newId } from "../draft/instant.js";
import { isMeeting } from "../draft/meeting.js";
import { openSession } from "../draft/session.js";
import { fileName } from "../papers/document/file-name.js";
import { createMeeting } from "./create.js";
import { makeHost } from "./host.js";
import { openNextYear } from "./next-year-dialog.js";
import { makeWork } from "./work.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Host } from "./host.js" */
/** @import { Kind } from "./papers.js" */

const { write } = draftFile;

const NOT_OPENED = "没有打开这次会议。它还在这台电脑上，没有删掉，可以再试一次";
const NOT_A_MEETING = "这个文件不是完整的会议文件：草稿和残缺的文件请在“拟稿”里打开，里面的文字都能看到；党员交来的材料请进了会议再收";

export class App {
  /** @param {HTMLElement} root @param {Shelf} shelf @param {Kind[]} kinds @param {DraftStore} store */
  constructor(root, shelf, kinds, store) {
    this.root = root;
    this.shelf = shelf;
    this.kinds = kinds;
    this.store = store;
    this.pageTitle = document.title;
    this.work = partOf(root, "work", HTMLElement);
    this.pristine = this.work.cloneNode(true);
    /** The meeting that is open. @type {Host | null} */
    this.host = null;
    this.said = "";
    this.list = makeDraftList(this, partOf(root, "mine", HTMLElement), ({ isMeeting: isOne, state }) => isOne || state === "lost");
    this.campaign = partOf(root, "campaign", HTMLSelectElement);
    for (const one of shelf.campaigns) this.campaign.append(element("option", { value: one.id, selected: one.status === "active" }, one.title));
  }

  async begin() {
    const { store } = this;
    for (const { title } of store.recovered) say(`上次没有存完就关掉了，《${title}》写到最后的内容已经找回。`);
    store.changed(() => {
      if (!this.host) this.list.draw();
    });
    window.addEventListener("hashchange", () => this.follow().catch(() => showClosed(this.root, Promise.resolve(store))));
    window.addEventListener("beforeunload", (event) => {
      if (!store.isAtRisk) return;
      event.preventDefault();
      event.returnValue = ""; // what older Chromium asks for
    });
    onKeys(document, (event) => {
      const isOutside = event.target === document.body && !document.querySelector("dialog[open]");
      if (this.host && isOutside) undoKey(this.host, event);
    });
    this.listen();
    await this.follow();
  }

  listen() {
    const file = partOf(this.root, "file", HTMLInputElement);
    /** @type {Record<string, () => Promise<unknown> | void>} */
    const acts = {
      new: () => this.create(),
      "next-year": () => openNextYear(this),
      "open-file": () => file.click(),
    };
    partOf(this.root, "start", HTMLElement).addEventListener("click", (event) => {
      const pressed = event.target instanceof Element ? event.target.closest("[data-act]") : null;
      const done = pressed instanceof HTMLElement ? (acts[pressed.dataset.act || ""] || (() => {}))() : undefined;
      if (done) attempt(done, "没有打开，请再试一次；还不行，就刷新这一页");
    });
    file.addEventListener("change", async () => {
      const chosen = file.files && file.files[0];
      if (chosen) await attempt(this.openFile(chosen), "没有打开，请再试一次");
      file.value = "";
    });
  }

  /** A notice that stays. @param {string} text empty for none @param {boolean} [urgent] whether the meeting should be taken away as a file */
  stand(text, urgent = false) {
    const line = partOf(this.root, "standing", HTMLElement);
    line.textContent = text;
    if (urgent && text && this.host) line.append(" ", makeButton("下载会议文件", () => this.saveFile()));
    line.hidden = text === "";
  }

  async follow() {
    try {
      const { name, value } = asked() || { name: "", value: "" };
      if (name === "draft") {
        if (this.host && this.host.draft.id === value) return;
        if (await this.openDraft(value)) return;
        say("这次会议不在这台电脑上");
      }
      await this.leave();
    } catch {
      await this.leave();
      say(NOT_OPENED);
    }
  }

  /** Show the start screen. */
  async leave() {
    const { host } = this;
    if (host) await host.session.close();
    this.host = null;
    this.said = standingOf(this.store);
    this.stand(this.said);
    document.title = this.pageTitle;
    if ((asked() || { name: "" }).name === "draft") address("");
    this.showWork(false);
    await this.list.draw();
    partOf(this.root, "start", HTMLElement).hidden = false;
    if (host) this.focusTitle();
  }

  /** @param {boolean} isOpen whether a meeting is */
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

  /** A new meeting of the campaign that is chosen. @param {(made: MeetingDraft) => Draft} [begun] what it begins with */
  async create(begun = (made) => made) {
    const made = createMeeting({ site: data.site.id, id: newId(), shelf: this.shelf, campaign: this.campaign.value });
    await this.show(begun(made), 0);
  }

  /** @param {string} id @returns {Promise<boolean>} whether there is such a meeting; another draft is opened where it is written */
  async openDraft(id) {
    const found = await this.store.read(id);
    if (!found) return false;
    if (!isMeeting(found.draft)) {
      location.assign(`compose.html#draft=${encodeURIComponent(id)}`);
      return true;
    }
    await this.show(found.draft, found.revision, found.isUnsaved);
    if (found.notes.length) this.stand(found.notes.join(""));
    return true;
  }

  /** @param {File} file */
  async openFile(file) {
    const read = await readDraftFile(file);
    if (!read) return;
    if (!isMeeting(read.draft)) {
      say(NOT_A_MEETING);
      return;
    }
    await this.show(read.draft, 0);
    say("已打开会议文件");
    if (read.notes.length) this.stand(read.notes.join(""));
  }

  /** @param {Draft} draft @param {number} revision 0 for a new one @param {boolean} [isUnsaved] whether only this page has it */
  async show(draft, revision, isUnsaved = false) {
    if (this.host) await this.host.session.close();
    this.host = null;
    const recovered = this.store.recovered.some(({ id }) => id === draft.id);
    const session = openSession({ store: this.store, draft, revision, recovered, isUnsaved });
    session.commit(); // a new one is kept from the start
    const fresh = /** @type {HTMLElement} */ (this.pristine.cloneNode(true));
    this.work.replaceWith(fresh);
    this.work = fresh;
    const host = makeHost(session, this.shelf, this.kinds);
    this.host = host;
    makeWork(this, fresh, host);
    partOf(this.root, "start", HTMLElement).hidden = true;
    this.showWork(true);
    session.onChange(() => this.heard(host));
    this.heard(host);
    window.scrollTo(0, 0);
  }

  /** What the session has to say; its meeting may have become a copy. @param {Host} host */
  heard({ session }) {
    address(`#draft=${encodeURIComponent(session.draft.id)}`);
    const { kind, text } = session.notice;
    if (text === this.said) return;
    this.said = text;
    this.stand(text, kind !== "recovered" && kind !== "followed");
  }

  /** The meeting itself, to go on with elsewhere, or to keep. */
  saveFile() {
    const { host } = this;
    if (!host) return;
    const name = fileName(host.draft.title, ".json");
    download(new TextEncoder().encode(write(host.draft)), name, "application/json");
    say(`已生成《${name}》`);
  }
}
