/* <draft-composer> on the page. */

import { load } from "../base/data.js";
import { makeShelf } from "../draft/shelf.js";
import { seed } from "../slots/seed.js";
import { App } from "./app.js";
import { KeptElement } from "./kept-element.js";

/** @import { Fetched } from "./kept-element.js" */

/** @extends {KeptElement<App>} */
export class DraftComposer extends KeptElement {
  /** @param {Fetched} fetched */
  async make({ index, words, store }) {
    load("skeleton").catch(() => {}); // so that nothing has to be loaded while a paper is written; where this fails, it is loaded when it is needed
    return new App(this, makeShelf(index, words, seed()), store);
  }
}
