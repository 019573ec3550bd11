/* From here on there is <phrase-filter>. */

import { PhraseFilter } from "./phrase-filter-element.js";

customElements.define("phrase-filter", PhraseFilter);
