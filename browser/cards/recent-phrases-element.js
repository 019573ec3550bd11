/* <recent-phrases> on the page. */

import { RecentList } from "./recent-phrases-effect.js";

export class RecentPhrases extends HTMLElement {
  connectedCallback() {
    new RecentList(this);
  }
}
