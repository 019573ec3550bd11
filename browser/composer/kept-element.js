/* The base of the elements for the pages of drafts and of meetings: it fetches the library and opens the store. The app does
   everything else. */

import { data, load } from "../base/data.js";
import { partOf } from "../base/part-of.js";
import { draftStore } from "../draft/draft-store.js";
import { search } from "../search/search.js";
import { showClosed } from "./closed.js";

/** @import { ComposerData } from "../base/data-types.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */

/** @typedef {{index: Awaited<ReturnType<typeof search.index>>, words: ComposerData, store: DraftStore}} Fetched */

/** @template {{host: unknown, begin: () => Promise<void>}} A */
export class KeptElement extends HTMLElement {
  /** @type {A | null} */
  app = null;

  connectedCallback() {
    const opening = draftStore.open({ site: data.site.id });
    // Whatever fails on the way, the page says so and lists the drafts that are kept: nobody should think that they are lost.
    this.open(opening).catch(() => showClosed(this, opening));
  }

  /** What is open. @returns {A["host"] | null} */
  get host() {
    return this.app && this.app.host;
  }

  /** @param {Promise<DraftStore>} opening */
  async open(opening) {
    await load("compose").catch(() => {}); // one file with all that is needed; where it does not load, each piece is loaded alone
    const [index, words, store] = await Promise.all([search.index(), load("composer"), opening]);
    this.app = await this.make({ index, words, store });
    await this.app.begin();
    partOf(this, "loading", HTMLElement).hidden = true;
  }

  /** @type {(fetched: Fetched) => Promise<A>} */
  async make() {
    throw new Error("each page makes its own");
  }
}
