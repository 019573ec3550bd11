/* The recipes that a draft may follow, in the order in which they are offered. */

import { campaignOn } from "../draft/campaign-on.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/**
 * @param {Shelf} shelf
 * @returns {ComposerTemplate[]} the recipes of the year whose meetings are due first, whatever the library called current when the site was
 *   built; then of the campaigns that run, and of the others, the newest first; those of no campaign last
 */
export function templates(shelf) {
  const due = campaignOn(shelf.campaigns, new Date());
  const rank = (/** @type {Shelf["campaigns"][number]} */ one) => (one === due ? 0 : one.status === "active" ? 1 : 2);
  const order = shelf.campaigns.slice().sort((one, other) => rank(one) - rank(other)).map(({ id }) => id);
  const place = (/** @type {ComposerTemplate} */ one) => (one.campaign ? order.indexOf(one.campaign) : order.length);
  return shelf.templates.slice().sort((one, other) => place(one) - place(other));
}
