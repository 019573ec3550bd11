/* What stands by campaign, such as the shelves of the gallery, in the order of the day on which the page is opened: it was made months ago. */

import { byCampaign } from "../base/campaign-on.js";

/**
 * @param {HTMLElement[]} shelves side by side, those of a campaign with its `data-campaign`, `data-year` and `data-status`
 * @param {Date} day
 */
export function putInOrder(shelves, day) {
  const campaigns = shelves.flatMap(({ dataset: { campaign: id = "", year, status = "" } }) => (id ? [{ id, year: Number(year), status }] : []));
  /** @type {Element | null} */
  let place = shelves[0] || null;
  for (const shelf of byCampaign(shelves, campaigns, ({ dataset: { campaign = "" } }) => campaign, day)) {
    if (shelf === place) place = place.nextElementSibling;
    else if (place) place.before(shelf);
  }
}
