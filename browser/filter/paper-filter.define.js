/* Defines <paper-filter>. */

import { PaperFilter } from "./paper-filter-element.js";

customElements.define("paper-filter", PaperFilter);
