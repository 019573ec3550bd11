/* What the rules know of a paper besides its text. Pure; the twin of rules/papers/context.py. */

import { textsOfKind } from "./view.js";

/** @import { ComposerTemplate, ReviewWords } from "../base/data-types.js" */
/** @import { View } from "./view.js" */
/** @import { Words } from "./words.js" */

/**
 * What is not known is null or left out. `audience`: its name; `headings`: titles that the problems must stand under; `words`: the
 * script `review`, without which nothing is said; `year`: where it is not the campaign's.
 * @typedef {{campaign?: {year: number} | null, audience?: string | {name: string} | null, template?: Partial<ComposerTemplate> | null,
 *   headings?: (string | {title: string})[] | null, words?: ReviewWords | null, year?: number | null}} Context
 * `team`: whether a team speaks; `personal`: whether one person does, which is not known where nobody says who writes, the title does not, and nobody says 我; `brief`: whether an outline is wanted; `wants`: whether it must have a section, `signs`: or lines of
 * names (sign) or the date. `prepares`: whether it must tell of preparations.
 * @typedef {{team: boolean, personal: boolean, year: number | null, headings: string[], brief: boolean, prepares: boolean, length: {min: number, max: number} | null,
 *   wants: (section: string) => boolean, signs: (line: "sign" | "date") => boolean}} Known
 */

/** @param {Context} context @param {View} view @param {Words} words @returns {Known} */
export function knownOf({ campaign, audience, template, headings, year }, view, words) {
  const name = audience && typeof audience === "object" ? audience.name : audience;
  const team = name ? words.teams.includes(name) : words.first("team-title", textsOfKind(view, "title")) !== null;
  const says = words.first("personal-title", textsOfKind(view, "title")) !== null || view.stretches.some(({ text }) => words.first("writer", text) !== null);
  return {
    team,
    personal: !team && (Boolean(name) || says),
    year: year || (campaign ? campaign.year : null) || null,
    headings: (headings || []).map((one) => (typeof one === "string" ? one : one.title)),
    brief: Boolean(template && template.brief),
    prepares: !template || (template.parts || []).some(({ section, title }) => section === "openings" || title.includes("准备")),
    length: (template && template.length) || null,
    wants: (section) => !template || (template.parts || []).some((part) => part.section === section && !part.optional),
    signs(line) {
      if (!template) return true;
      const lines = line === "date" ? [template.date] : [template.byline, template.sign];
      return lines.some((names) => names !== undefined && names.length > 0);
    },
  };
}
