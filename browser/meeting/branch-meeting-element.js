/* <branch-meeting> on the page: it fetches the library and opens the store; all else is the app's. */

import { data, load } from "../base/data.js";
import { partOf } from "../base/part-of.js";
import { showClosed } from "../composer/closed.js";
import { draftStore } from "../draft/draft-store.js";
import { makeShelf } from "../draft/shelf.js";
import { search } from "../search/search.js";
import { App } from "./app.js";
import { kindsOf } from "./papers.js";

export class BranchMeeting extends HTMLElement {
  /** @type {App | null} */
  app = null;

  connectedCallback() {
    const opening = draftStore.open({ site: data.site.id });
    this.open(opening).catch(() => showClosed(this, opening));
  }

  /** The meeting that is open. */
  get host() {
    return this.app && this.app.host;
  }

  /** @param {ReturnType<typeof draftStore.open>} opening */
  async open(opening) {
    await load("compose").catch(() => {}); // everything at once; piece by piece where it cannot be had
    const [index, words, papers, store] = await Promise.all([search.index(), load("composer"), load("meeting"), opening]);
    const shelf = makeShelf(index, words);
    this.app = new App(this, shelf, kindsOf(papers, shelf), store);
    for (const name of /** @type {const} */ (["skeleton", "workbook"])) load(name).catch(() => {}); // so that nothing is asked for while papers are taken away
    await this.app.begin();
    partOf(this, "loading", HTMLElement).hidden = true;
  }
}
