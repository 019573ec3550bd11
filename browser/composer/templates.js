/* The recipes that a draft may follow, in the order in which they are offered. */

/** @import { Shelf } from "../draft/shelf.js" */

/** @param {Shelf} shelf @returns {any[]} the recipes of the newest campaign first, those of no campaign last */
export function templates(shelf) {
  const order = shelf.campaigns.map((/** @type {any} */ one) => one.id);
  const place = (/** @type {any} */ one) => (one.campaign ? order.indexOf(one.campaign) : order.length);
  return shelf.templates.slice().sort((/** @type {any} */ one, /** @type {any} */ other) => place(one) - place(other));
}
