/* Defines <phrase-filter>. */

import { PhraseFilter } from "./phrase-filter-element.js";

customElements.define("phrase-filter", PhraseFilter);
