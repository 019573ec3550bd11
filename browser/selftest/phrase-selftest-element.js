/* <phrase-selftest> on the page. */

import { Selftest } from "./phrase-selftest-effect.js";

export class PhraseSelftest extends HTMLElement {
  connectedCallback() {
    new Selftest(this);
  }
}
