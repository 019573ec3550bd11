/* Defines <search-page>. */

import { SearchPage } from "./search-page-element.js";

customElements.define("search-page", SearchPage);
