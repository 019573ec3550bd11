/* Defines <paper-review>: from here on the page can read papers. */

import { PaperReview } from "./paper-review-element.js";

customElements.define("paper-review", PaperReview);
