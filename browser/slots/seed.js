/* The one random number of this browser, which decides every order of moves, so that two writers who take the same point start
   from different paragraphs. */

import { storage } from "../base/storage.js";

/** Once it is known on this page, it stays. @type {number | null} */
let known = null;

/** @returns {number} 32 bits: kept on this machine, or for as long as the page is open where nothing can be kept */
export function seed() {
  if (known !== null) return known;
  const stored = storage.get("seed");
  const isSound = typeof stored === "number" && Number.isInteger(stored) && stored >= 0 && stored <= 0xffffffff;
  known = isSound ? stored : crypto.getRandomValues(new Uint32Array(1))[0];
  if (!isSound) storage.set("seed", known);
  return known;
}
