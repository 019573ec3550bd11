/* Defines <phrase-suggestion>. */

import { PhraseSuggestion } from "./phrase-suggestion-element.js";

customElements.define("phrase-suggestion", PhraseSuggestion);
