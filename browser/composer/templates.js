/* The recipes that a draft may follow, in the order in which they are offered. */

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/** @param {Shelf} shelf @returns {ComposerTemplate[]} the recipes of the newest campaign first, those of no campaign last */
export function templates(shelf) {
  const order = shelf.campaigns.map(({ id }) => id);
  const place = (/** @type {ComposerTemplate} */ one) => (one.campaign ? order.indexOf(one.campaign) : order.length);
  return shelf.templates.slice().sort((one, other) => place(one) - place(other));
}
