/* The page of meetings: it lists those of this machine or shows the open one. The store, the list, versions and files are those
   of drafts. */

import { data } from "../base/data.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { attempt } from "../composer/attempt.js";
import { makeDraftList } from "../composer/draft-list.js";
import { readDraftFile } from "../composer/elsewhere.js";
import { openRead } from "../composer/file-again.js";
import { KeptPage } from "../composer/kept-page.js";
import { draftFile } from "../draft/draft-file.js";
import { newId } from "../draft/instant.js";
import { campaignOn } from "../base/campaign-on.js";
import { isMeeting } from "../draft/meeting.js";
import { fileName } from "../papers/document/file-name.js";
import { createMeeting } from "./create.js";
import { makeHost } from "./host.js";
import { openNextYear } from "./next-year-dialog.js";
import { makeWork } from "./work.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Host } from "./host.js" */
/** @import { Kind } from "./papers.js" */

const { write } = draftFile;

const WORDS = {
  missing: "这次会议不在这台电脑上",
  notOpened: "没有打开这次会议。它还在这台电脑上，没有删掉，可以再试一次",
  take: "下载会议文件",
};
const NOT_A_MEETING = "这个文件不是完整的会议文件：草稿和残缺的文件请在“拟稿”里打开，里面的文字都能看到；党员交来的材料请进了会议再收";

/** @extends {KeptPage<Host>} */
export class App extends KeptPage {
  /** @param {HTMLElement} root @param {Shelf} shelf @param {Kind[]} kinds @param {DraftStore} store */
  constructor(root, shelf, kinds, store) {
    super(root, store, WORDS);
    this.shelf = shelf;
    this.kinds = kinds;
    this.list = makeDraftList(this, partOf(root, "mine", HTMLElement), ({ isMeeting: isOne, state }) => isOne || state === "lost");
    this.campaign = partOf(root, "campaign", HTMLSelectElement);
    const due = campaignOn(shelf.campaigns, new Date());
    for (const one of shelf.campaigns) this.campaign.append(element("option", { value: one.id, selected: one === due }, one.title));
  }

  async begin() {
    this.listen();
    await super.begin();
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

  drawDrafts() {
    this.list.draw();
  }

  drawStart() {
    return this.list.draw();
  }

  /** A new meeting of the campaign that is chosen. @param {(made: MeetingDraft) => Draft} [begun] what it begins with */
  async create(begun = (made) => made) {
    const made = createMeeting({ site: data.site.id, id: newId(), shelf: this.shelf, campaign: this.campaign.value });
    await this.show(begun(made), 0);
  }

  /** Another draft is opened where it is written. @param {Draft} draft @param {number} revision @param {boolean} [isUnsaved] */
  async show(draft, revision, isUnsaved = false) {
    if (isMeeting(draft)) return super.show(draft, revision, isUnsaved);
    return this.elsewhere("compose", draft, revision, isUnsaved);
  }

  /** @param {File} file */
  async openFile(file) {
    const read = await readDraftFile(file);
    if (!read) return;
    if (!isMeeting(read.draft)) {
      say(NOT_A_MEETING);
      return;
    }
    await openRead(this, read, "已打开会议文件");
  }

  /** @param {Session} session @returns {Host} */
  draw(session) {
    const host = super.draw(session);
    partOf(this.work, "panel", HTMLElement).focus({ preventScroll: true }); // what was pressed is gone
    return host;
  }

  /** @param {Session} session @param {HTMLElement} work @returns {Host} */
  make(session, work) {
    const host = makeHost(session, this.shelf, this.kinds);
    makeWork(this, work, host);
    return host;
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
