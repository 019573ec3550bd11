/* <draft-composer> on the page: it fetches the library and opens the store; all else is the app's. */

import { data, load } from "../base/data.js";
import { partOf } from "../base/part-of.js";
import { draftStore } from "../draft/draft-store.js";
import { makeShelf } from "../draft/shelf.js";
import { search } from "../search/search.js";
import { seed } from "../slots/seed.js";
import { App } from "./app.js";
import { showClosed } from "./closed.js";

export class DraftComposer extends HTMLElement {
  /** @type {App | null} */
  app = null;

  connectedCallback() {
    const opening = draftStore.open({ site: data.site.id });
    // Whatever fails on the way, the page says so and shows the drafts: none may think that they are gone.
    this.open(opening).catch(() => showClosed(this, opening));
  }

  /** The draft that is open. */
  get host() {
    return this.app && this.app.host;
  }

  /** @param {ReturnType<typeof draftStore.open>} opening */
  async open(opening) {
    await load("compose").catch(() => {}); // everything at once; piece by piece where it cannot be had
    const [index, words, store] = await Promise.all([search.index(), load("composer"), opening]);
    this.app = new App(this, makeShelf(index, words, seed()), store);
    load("skeleton").catch(() => {}); // so that nothing is asked for while a paper is written; without it, it is asked for again
    await this.app.begin();
    partOf(this, "loading", HTMLElement).hidden = true;
  }
}
