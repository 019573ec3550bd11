/* Shows how pinyin was read, in a line below the number of results. */

import { setText } from "../base/element.js";

/** @import { SearchResult } from "./search.js" */

const SHORTEST = 2; // letters: what a single one was read as is not worth a line

/**
 * @param {HTMLElement} status the line that says how much was found
 * @returns {HTMLElement} a line below it, empty and hidden
 */
export function readLine(status) {
  const line = document.createElement("p");
  line.className = "pb-read";
  line.dataset.search = "read";
  line.hidden = true;
  status.after(line);
  return line;
}

/**
 * @param {HTMLElement} line
 * @param {SearchResult | null} result
 */
export function showRead(line, result) {
  const read = result === null || result.near ? [] : result.read.filter(({ typed }) => typed.length >= SHORTEST);
  setText(line, read.map(({ typed, as }) => `“${typed}”读作“${as.join("”“")}”`).join("；"));
  line.hidden = read.length === 0;
}
