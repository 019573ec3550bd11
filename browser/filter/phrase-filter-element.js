/* <phrase-filter> on the page. */

import { PointFilter } from "./phrase-filter-effect.js";

export class PhraseFilter extends HTMLElement {
  connectedCallback() {
    new PointFilter(this);
  }
}
