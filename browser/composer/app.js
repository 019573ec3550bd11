/* The page on which a paper is written: it shows the start screen or the open draft, and changes between them. It is made when
   the library and the store are ready. */

import { makeButton } from "../base/button.js";
import { data } from "../base/data.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { storage } from "../base/storage.js";
import { choice } from "../draft/choice.js";
import { createDraft } from "../draft/create.js";
import { newId } from "../draft/instant.js";
import { isMeeting } from "../draft/meeting.js";
import { placePhrases } from "../draft/place.js";
import { blocksOf } from "../draft/regions.js";
import { NO_USES, usesOf } from "../draft/uses.js";
import { saveDraft } from "./export.js";
import { makeHost } from "./host.js";
import { KeptPage } from "./kept-page.js";
import { openNotice } from "./notice-dialog.js";
import { makeStart } from "./start.js";
import { makeWork } from "./work.js";

/** @import { Item } from "../draft/choice.js" */
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

const WORDS = {
  missing: "这份草稿不在这台电脑上",
  notOpened: "没有打开这份草稿。它还在这台电脑上，没有删掉，可以再试一次",
  take: "下载草稿文件",
};

/** @extends {KeptPage<Host>} */
export class App extends KeptPage {
  /** @param {HTMLElement} root @param {Shelf} shelf @param {DraftStore} store */
  constructor(root, shelf, store) {
    super(root, store, WORDS);
    this.shelf = shelf;
    this.start = makeStart(this, partOf(root, "start", HTMLElement));
    /** What the drafts beside the one that is open have of the library. */
    this.uses = NO_USES;
  }

  async begin() {
    storage.watch("choice", () => this.offerBasket());
    await super.begin();
  }

  /** @param {string} name @param {string} value of what the address asks for */
  async go(name, value) {
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

  drawDrafts() {
    this.start.drawDrafts();
  }

  drawStart() {
    return this.start.show();
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

  /** @param {Draft} draft @param {number} revision 0 for a new one @param {boolean} [isUnsaved] whether only this page has it */
  async show(draft, revision, isUnsaved = false) {
    if (isMeeting(draft)) return this.elsewhere("meeting", draft, revision, isUnsaved);
    this.uses = usesOf(await this.store.beside(draft.id).catch(() => [])); // where they cannot be read, this one goes on as if it were the only one
    return super.show(draft, revision, isUnsaved);
  }

  /** @param {Session} session @param {HTMLElement} work @returns {Host} */
  make(session, work) {
    return makeHost(session, this.shelf, this.uses, (made) => makeWork(this, work, made));
  }

  /** @param {Session} session */
  draw(session) {
    const host = super.draw(session);
    this.offerBasket();
    host.choose("", true);
    return host;
  }

  saveFile() {
    if (this.host) saveDraft(this.host);
  }

  offerBasket() {
    const { host } = this;
    const line = partOf(this.work, "place", HTMLElement);
    const { length } = choice.get();
    line.textContent = "";
    if (host) line.append(`草稿夹里有 ${length} 条表述。`, makeButton("放进这份草稿", () => this.placeBasket(host)));
    line.hidden = length === 0;
  }

  /**
   * What was chosen on other pages goes where it fits, and the list is empty; undone, it is back in the list, beside what was chosen
   * since. Where nothing could be put in, the list stays as it is.
   * @param {Host} host
   */
  placeBasket(host) {
    const items = choice.get();
    const before = host.draft;
    if (!host.apply(placePhrases, items, this.shelf)) {
      if (host.session.notice.kind !== "long") host.say(`草稿夹里的 ${items.length} 条，这份草稿里都已经有了`);
      return;
    }
    const after = host.draft;
    const but = (/** @type {Item[]} */ some) => choice.get().filter(({ id }) => !some.some((one) => one.id === id));
    choice.set([]);
    const { travelled } = host;
    host.travelled = (to) => {
      if (travelled) travelled(to);
      if (to === before) choice.set([...items, ...but(items)]);
      if (to === after) choice.set(but(items));
    };
    const many = blocksOf(after).length - blocksOf(before).length;
    const loose = after.unfiled.length - before.unfiled.length;
    const there = items.length - many;
    host.say(
      `已放进 ${many} 条${loose ? `，其中 ${loose} 条没有合适的方面，收进了“待归类”` : ""}${there ? `；另外 ${there} 条草稿里已经有了` : ""}`,
      true,
    );
  }
}
