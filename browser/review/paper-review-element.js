/* <paper-review> on the page: it fetches the library; all else is the app's. */

import { load } from "../base/data.js";
import { partOf } from "../base/part-of.js";
import { makeShelf } from "../draft/shelf.js";
import { search } from "../search/search.js";
import { seed } from "../slots/seed.js";
import { Review } from "./app.js";

const NOT_LOADED = "检查要用的素材没有取到，请刷新这一页再试。";

export class PaperReview extends HTMLElement {
  /** @type {Review | null} */
  app = null;

  connectedCallback() {
    this.open().catch(() => {
      partOf(this, "loading", HTMLElement, "review").textContent = NOT_LOADED;
    });
  }

  async open() {
    await load("compose").catch(() => {}); // one file with all that is needed; where it does not load, each piece is loaded alone
    const [index, composer, words] = await Promise.all([search.index(), load("composer"), load("review")]);
    this.app = new Review(this, makeShelf(index, composer, seed()), words);
  }
}
