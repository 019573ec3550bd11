/* The recipes that a draft may follow, in the order in which they are offered. */

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/**
 * @param {Shelf} shelf
 * @returns {ComposerTemplate[]} the recipes of the campaigns that run first, newest first; those of no campaign last. A year to come stands
 *   behind the one that is written for now.
 */
export function templates(shelf) {
  const running = (/** @type {boolean} */ isRunning) => shelf.campaigns.filter(({ status }) => (status === "active") === isRunning);
  const order = [...running(true), ...running(false)].map(({ id }) => id);
  const place = (/** @type {ComposerTemplate} */ one) => (one.campaign ? order.indexOf(one.campaign) : order.length);
  return shelf.templates.slice().sort((one, other) => place(one) - place(other));
}
