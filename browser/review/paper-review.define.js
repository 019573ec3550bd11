/* From here on the page reads papers. */

import { PaperReview } from "./paper-review-element.js";

customElements.define("paper-review", PaperReview);
