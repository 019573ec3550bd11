/* What the rules are told of a paper besides its words. Pure. */

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { Context } from "../rules/context.js" */
/** @import { Chosen } from "./choices.js" */

/** @param {Pick<Chosen, "audience" | "campaign" | "template" | "headings">} chosen @param {ReviewWords} words the script `review` @returns {Context} */
export const contextOf = ({ audience, campaign, template, headings }, words) => ({ audience: audience || null, campaign, template, headings, words });
