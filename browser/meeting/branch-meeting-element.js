/* <branch-meeting> on the page. */

import { load } from "../base/data.js";
import { KeptElement } from "../composer/kept-element.js";
import { makeShelf } from "../draft/shelf.js";
import { App } from "./app.js";
import { kindsOf } from "./papers.js";

/** @import { Fetched } from "../composer/kept-element.js" */

/** @extends {KeptElement<App>} */
export class BranchMeeting extends KeptElement {
  /** @param {Fetched} fetched */
  async make({ index, words, store }) {
    for (const name of /** @type {const} */ (["skeleton", "workbook"])) load(name).catch(() => {}); // so that nothing has to be loaded when papers are taken away
    const papers = await load("meeting");
    const shelf = makeShelf(index, words);
    return new App(this, shelf, kindsOf(papers, shelf), store);
  }
}
