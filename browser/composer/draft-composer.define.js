/* From here on the page has its composer. */

import { DraftComposer } from "./draft-composer-element.js";

customElements.define("draft-composer", DraftComposer);
