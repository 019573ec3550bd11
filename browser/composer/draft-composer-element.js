/* <draft-composer> on the page: it fetches the library and opens the store; all else is the app's. */

import { data, load } from "../base/data.js";
import { draftStore } from "../draft/draft-store.js";
import { makeShelf } from "../draft/shelf.js";
import { search } from "../search/search.js";
import { seed } from "../slots/seed.js";
import { App } from "./app.js";
import { partOf } from "./part-of.js";

export class DraftComposer extends HTMLElement {
  /** @type {App | null} */
  app = null;

  connectedCallback() {
    this.open().catch(() => {
      partOf(this, "loading", HTMLElement).textContent = "素材没有取到，请刷新再试一次。已写的草稿都在，不会丢。";
    });
  }

  /** The draft that is open. */
  get host() {
    return this.app && this.app.host;
  }

  async open() {
    await load("compose").catch(() => {}); // everything at once; piece by piece where it cannot be had
    const [index, words, store] = await Promise.all([
      search.index(),
      load("composer"),
      draftStore.open({ site: data.site.id }),
    ]);
    this.app = new App(this, makeShelf(index, words, seed()), store);
    load("skeleton").catch(() => {}); // so that nothing is asked for while a paper is written; without it, it is asked for again
    partOf(this, "loading", HTMLElement).hidden = true;
    await this.app.begin();
  }
}
