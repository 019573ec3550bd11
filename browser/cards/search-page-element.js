/* <search-page> on the page. */

import { SearchDesk } from "./search-page-effect.js";

export class SearchPage extends HTMLElement {
  connectedCallback() {
    new SearchDesk(this);
  }
}
