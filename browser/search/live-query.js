/* A search field that searches while somebody types. */

import { hear } from "../base/hear.js";
import { onKeys } from "../base/keys.js";
import { search } from "./search.js";

/** @import { SearchOptions, SearchResult } from "./search.js" */

/** Call back whenever the words in a field change. @param {HTMLInputElement} field @param {() => void} changed */
export function liveQuery(field, changed) {
  hear(field, () => changed());
  // The data is loaded as soon as a search is likely. Where a page opens with the focus on its field, that alone is no sign: a key or a press is.
  for (const sign of ["keydown", "pointerdown", ...(field.autofocus ? [] : ["focus"])]) field.addEventListener(sign, () => search.prepare().catch(() => {}));
}

/** By caller the live search that goes on: another of the same caller ends it, also while it waits for data. @type {Map<string, object>} */
const going = new Map();

/**
 * Search, show what there is, and again whenever more of the data has arrived. A newer search of the same caller takes its
 * place, and nothing of it is shown any more.
 * @param {string} query
 * @param {SearchOptions} options
 * @param {(result: SearchResult) => void} show
 * @param {() => void} failed the data could not be loaded
 */
export async function searchLive(query, options, show, failed) {
  const mine = {};
  const caller = options.caller || "";
  const isLatest = () => going.get(caller) === mine;
  going.set(caller, mine);
  try {
    let result = await search(query, options);
    while (result !== null && isLatest()) {
      show(result);
      if (result.complete) return;
      await search.more();
      if (!isLatest()) return; // asking again would cancel the newer one
      result = await search(query, options);
    }
  } catch {
    if (isLatest()) failed();
  }
}

/** End the live search of a caller: whatever of it is still to come is not wanted any more. @param {string} caller */
export function endSearch(caller) {
  going.delete(caller);
  search.cancel(caller);
}

/** Whether a key press is meant for the element it goes to. @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

onKeys(document, (event) => {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  const fields = Array.from(document.querySelectorAll("input[name=q]"));
  const main = fields.find((field) => field.closest("search-page")) || fields[0];
  if (!(main instanceof HTMLInputElement)) return;
  event.preventDefault();
  main.focus();
  main.select();
});
