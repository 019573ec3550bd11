/* Pages that are found, in the order of a day: of the campaigns and of the papers those whose meetings are due come first. Pure. */

import { byCampaign } from "../base/campaign-on.js";

/** @import { SearchPage } from "../base/data-types.js" */

/**
 * @param {SearchPage[]} pages the script `search-pages`
 * @param {Date} day
 * @returns {SearchPage[]} each kind stays where it stands
 */
export function pagesByDay(pages, day) {
  const campaigns = pages.flatMap(({ kind, campaign: id = "", year = 0, status = "" }) => (kind === "campaign" ? [{ id, year, status }] : []));
  const ordered = pages.slice();
  for (const kind of ["campaign", "template"]) {
    const places = Array.from(pages.keys()).filter((at) => pages[at].kind === kind);
    const ones = places.map((at) => pages[at]);
    byCampaign(ones, campaigns, ({ campaign = "" }) => campaign, day).forEach((page, at) => (ordered[places[at]] = page));
  }
  return ordered;
}
