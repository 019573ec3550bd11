/* From here on there is <search-page>. */

import { SearchPage } from "./search-page-element.js";

customElements.define("search-page", SearchPage);
