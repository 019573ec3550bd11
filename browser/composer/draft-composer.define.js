/* Defines <draft-composer>: from here on drafts can be written on the page. */

import { DraftComposer } from "./draft-composer-element.js";

customElements.define("draft-composer", DraftComposer);
