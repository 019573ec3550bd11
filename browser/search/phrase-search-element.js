/* <phrase-search> on the page. */

import { SearchBox } from "./phrase-search-effect.js";

export class PhraseSearch extends HTMLElement {
  connectedCallback() {
    new SearchBox(this);
  }
}
