/* What a reader may narrow a search by.
 *
 * Values inside a facet are OR, facets are AND. A facet's counts ignore its own selection, so that they say what choosing
 * another value would give; those of campaigns ignore the chosen heading as well, as it goes with its campaign.
 */

/** @import { SearchOptions } from "../search.js" */
/** @import { Heading, Index, Named } from "./index.js" */

/**
 * What is asked for, by position; null where everything is.
 * @typedef {{dimensions: Set<number> | null, sections: Set<number> | null, audiences: Set<number> | null,
 *   tags: Set<number> | null, campaign: number | null, heading: number | null}} Narrowing
 *
 * @typedef {{id: string, title: string, count: number}} Count
 * @typedef {{kinds: Count[], dimensions: Count[], sections: Count[], audiences: Count[], tags: Count[],
 *   campaigns: Count[], headings: Count[]}} Facets
 */

const DIMENSIONS = 1;
const SECTIONS = 2;
const AUDIENCES = 4;
const TAGS = 8;
const CAMPAIGN = 16;
const HEADING = 32;

/**
 * What the options select. An id that the library does not have selects nothing, and so finds nothing.
 * @param {Index} index
 * @param {SearchOptions} options
 * @returns {Narrowing}
 */
export function selectionOf(index, options) {
  const campaign = options.campaign ? position(index.campaigns, options.campaign) : null;
  const ofCampaign = (/** @type {Heading} */ heading) => heading.id === options.heading && (campaign === null || heading.campaign === campaign);
  return {
    dimensions: positions(index.dimensions, options.dimensions),
    sections: positions(index.sections, options.sections),
    audiences: positions(index.audiences, options.audiences),
    tags: positions(index.tags, options.tags),
    campaign,
    heading: options.heading ? index.headings.findIndex(ofCampaign) : null,
  };
}

/** @param {Named[]} entries @param {string} id @returns {number} */
function position(entries, id) {
  return entries.findIndex((entry) => entry.id === id);
}

/** @param {Named[]} entries @param {string[] | undefined} ids @returns {Set<number> | null} */
function positions(entries, ids) {
  return ids && ids.length > 0 ? new Set(ids.map((id) => position(entries, id))) : null;
}

/**
 * By profile the facets whose selection it fails, as bits; null when nothing is selected.
 * @param {Index} index
 * @param {Narrowing} selection
 * @returns {Uint8Array | null}
 */
export function failuresOf(index, selection) {
  const { dimensions, sections, audiences, tags, campaign, heading } = selection;
  if (Object.values(selection).every((selected) => selected === null)) return null;
  const failures = new Uint8Array(index.profiles.length);
  index.profiles.forEach((profile, at) => {
    failures[at] =
      (dimensions && !dimensions.has(profile.dimension) ? DIMENSIONS : 0) |
      (sections && !sections.has(profile.section) ? SECTIONS : 0) |
      (audiences && !profile.reach.some((audience) => audiences.has(audience)) ? AUDIENCES : 0) |
      (tags && !profile.tags.some((tag) => tags.has(tag)) ? TAGS : 0) |
      (campaign !== null && !profile.headings.some((heading) => index.headings[heading].campaign === campaign) ? CAMPAIGN : 0) |
      (heading !== null && !profile.headings.includes(heading) ? HEADING : 0);
  });
  return failures;
}

/**
 * The counts of every facet, in the vocabulary's order; headings are those of the selected campaign.
 * @param {Index} index
 * @param {Narrowing} selection
 * @param {Uint8Array | null} failures
 * @param {Uint32Array} counts phrases that answer the query, by profile
 * @param {Count[]} kinds
 * @returns {Facets}
 */
export function facetsOf(index, selection, failures, counts, kinds) {
  const dimensions = new Uint32Array(index.dimensions.length);
  const sections = new Uint32Array(index.sections.length);
  const audiences = new Uint32Array(index.audiences.length);
  const tags = new Uint32Array(index.tags.length);
  const campaigns = new Uint32Array(index.campaigns.length);
  const headings = new Uint32Array(index.headings.length);
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at];
    if (count === 0) continue;
    const profile = index.profiles[at];
    const fails = failures ? failures[at] : 0;
    if ((fails & ~DIMENSIONS) === 0) dimensions[profile.dimension] += count;
    if ((fails & ~SECTIONS) === 0) sections[profile.section] += count;
    if ((fails & ~AUDIENCES) === 0) for (const audience of profile.reach) audiences[audience] += count;
    if ((fails & ~TAGS) === 0) for (const tag of profile.tags) tags[tag] += count;
    if ((fails & ~HEADING) === 0) for (const heading of profile.headings) headings[heading] += count;
    if ((fails & ~(CAMPAIGN | HEADING)) === 0) {
      let last = -1; // the last campaign: the headings of a profile come campaign by campaign
      for (const heading of profile.headings) {
        const campaign = index.headings[heading].campaign;
        if (campaign !== last) campaigns[campaign] += count;
        last = campaign;
      }
    }
  }
  const offered = index.headings.map((heading, at) => ({ heading, count: headings[at] }));
  return {
    kinds,
    dimensions: counted(index.dimensions, dimensions),
    sections: counted(index.sections, sections),
    audiences: counted(index.audiences, audiences),
    tags: counted(index.tags, tags),
    campaigns: counted(index.campaigns, campaigns),
    headings: offered
      .filter(({ heading }) => heading.campaign === selection.campaign)
      .map(({ heading, count }) => ({ id: heading.id, title: heading.title, count })),
  };
}

/** @param {Named[]} entries @param {Uint32Array} counts @returns {Count[]} */
function counted(entries, counts) {
  return entries.map((entry, at) => ({ id: entry.id, title: entry.title, count: counts[at] }));
}
