/* The one global of the browser code: what generated scripts, other pages and the bundles ask of each other. */

/** @import { Arrived, receive, load } from "./base/data.js" */
/** @import { search } from "./search/search.js" */

/**
 * `root`: address of the site's root, ending in a slash. `data`: generated data by name, as it has arrived. `receive`: called by the
 * generated scripts. `load`: asks for one of them. `search`: the one search of the site. `modules`: what a bundle hands on to
 * those after it on the page, by file, see build.mjs.
 * @typedef {{root: string, data: Arrived, receive: typeof receive, load: typeof load, search: typeof search,
 *   modules: Record<string, object>}} PublicFace
 */

/** Show the tests what is no part of it. @param {Record<string, unknown>} inside */
export const reveal = (inside) => publish(inside);

/** Make something public. @param {Partial<PublicFace>} part */
export function publish(part) {
  const page = /** @type {{Phrasebank?: Partial<PublicFace>}} */ (/** @type {unknown} */ (window));
  page.Phrasebank = Object.assign(page.Phrasebank || { modules: {} }, part);
}
