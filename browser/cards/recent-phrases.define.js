/* Defines <recent-phrases>. */

import { RecentPhrases } from "./recent-phrases-element.js";

customElements.define("recent-phrases", RecentPhrases);
