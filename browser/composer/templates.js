/* The templates that a draft may follow, in the order in which they are offered. */

import { byCampaign } from "../base/campaign-on.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/**
 * @param {Shelf} shelf
 * @returns {ComposerTemplate[]} the recipes of the year whose meetings are due first
 */
export function templates(shelf) {
  return byCampaign(shelf.templates, shelf.campaigns, ({ campaign }) => campaign, new Date());
}
