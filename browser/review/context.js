/* What the rules are told of a paper besides its words. Pure. */

/** @import { ComposerTemplate, ReviewWords } from "../base/data-types.js" */
/** @import { Context } from "../rules/context.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Chosen } from "./choices.js" */

/**
 * The recipe of a paper that does not name one.
 * @param {Shelf} shelf
 * @param {{year: string, audience: string, isOutline: boolean | null}} paper year: id of a campaign; null where nobody knows
 * @returns {ComposerTemplate | null} none where nobody knows who wrote it
 */
export const recipeFor = (shelf, { year, audience, isOutline }) =>
  (audience && shelf.templates.find((one) => one.campaign === year && one.audience === audience && (isOutline === null || one.brief === isOutline))) || null;

/** @param {Pick<Chosen, "audience" | "campaign" | "template" | "headings">} chosen @param {ReviewWords} words the script `review` @returns {Context} */
export const contextOf = ({ audience, campaign, template, headings }, words) => ({ audience: audience || null, campaign, template, headings, words });
