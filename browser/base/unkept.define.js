/* Where this browser cannot store anything, every page says from the start what will not be kept. */

import { storage } from "./storage.js";
import { tellKept } from "./unkept.js";

/** What keeps something, and what: names under which it is stored. @type {[string, string[]][]} */
const KEEPING = [
  ["phrase-card, search-page", ["choice", "fields", "recent", "seed"]],
  ["paper-form, draft-composer", ["fields"]],
  ["recent-phrases", ["recent"]],
];

const isHeld = storage.holds();
for (const [places, names] of KEEPING) {
  if (!isHeld && document.querySelector(places)) names.forEach((name) => tellKept(name, false));
}
