/* <phrase-card> on the page. It listens to nothing itself: a page holds hundreds, and one listener hears them all. */

import { enter } from "./phrase-card-effect.js";

export class PhraseCard extends HTMLElement {
  connectedCallback() {
    enter(this);
  }
}
