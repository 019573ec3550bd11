/* <paper-form> on the page. */

import { PaperFields } from "./paper-form-effect.js";

export class PaperForm extends HTMLElement {
  connectedCallback() {
    new PaperFields(this);
  }
}
