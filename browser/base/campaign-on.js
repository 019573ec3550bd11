/* Finds the campaign for whose meeting somebody prepares on a given day, and the order in which the campaigns stand by it. A site is
   opened months after it was built, so that the campaign that was current then may be a year old. Pure. */

const FIRST_MONTH = 9; // October, counted from 0: the meetings of a year are held from its fourth quarter to March of the next

const inUse = (/** @type {{status: string}} */ { status }) => status === "active";

/**
 * @template {{year: number, status: string}} Campaign
 * @param {Campaign[]} campaigns those of one year the newest first
 * @param {Date} day
 * @returns {Campaign | undefined} of the year whose meetings are due, of several the one that is in use; where the library has none, the one that it says is in use
 */
export function campaignOn(campaigns, day) {
  const year = day.getFullYear() - (day.getMonth() < FIRST_MONTH ? 1 : 0);
  const due = campaigns.filter((one) => one.year === year);
  return due.find(inUse) || due[0] || campaigns.find(inUse);
}

/**
 * @template {{id: string, year: number, status: string}} Campaign
 * @template Item
 * @param {Item[]} items
 * @param {Campaign[]} campaigns as for `campaignOn`
 * @param {(item: Item) => string} campaignOf the id of its campaign; empty for none
 * @param {Date} day
 * @returns {Item[]} those of the campaign whose meetings are due first, whatever the library called current when the site was built; then
 *   of the campaigns that are in use, and of the others as these come; those of no campaign last
 */
export function byCampaign(items, campaigns, campaignOf, day) {
  const due = campaignOn(campaigns, day);
  const rank = (/** @type {Campaign} */ one) => (one === due ? 0 : inUse(one) ? 1 : 2);
  const order = campaigns.slice().sort((one, other) => rank(one) - rank(other)).map(({ id }) => id);
  const place = (/** @type {Item} */ item) => (campaignOf(item) ? order.indexOf(campaignOf(item)) : order.length);
  return items.slice().sort((one, other) => place(one) - place(other));
}
