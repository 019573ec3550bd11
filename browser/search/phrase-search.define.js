/* Defines <phrase-search>. */

import { PhraseSearch } from "./phrase-search-element.js";

customElements.define("phrase-search", PhraseSearch);
