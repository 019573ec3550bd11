/* From here on there is <paper-filter>. */

import { PaperFilter } from "./paper-filter-element.js";

customElements.define("paper-filter", PaperFilter);
