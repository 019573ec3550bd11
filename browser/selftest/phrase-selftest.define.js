/* Defines <phrase-selftest>. */

import { PhraseSelftest } from "./phrase-selftest-element.js";

customElements.define("phrase-selftest", PhraseSelftest);
