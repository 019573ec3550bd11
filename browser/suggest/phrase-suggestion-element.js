/* <phrase-suggestion> on the page. */

import { SuggestionForm } from "./phrase-suggestion-effect.js";

export class PhraseSuggestion extends HTMLElement {
  connectedCallback() {
    new SuggestionForm(this);
  }
}
