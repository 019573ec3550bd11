/* Defines <paper-form>. */

import { PaperForm } from "./paper-form-element.js";

customElements.define("paper-form", PaperForm);
