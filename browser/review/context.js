/* What the rules are told about a paper besides its text. Pure. */

import { campaignOn } from "../base/campaign-on.js";
import { blockText } from "../rules/block-text.js";

/** @import { ComposerCampaign, ComposerTemplate, ReviewWords } from "../base/data-types.js" */
/** @import { Context } from "../rules/context.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Chosen } from "./choices.js" */
/** @import { PaperDocument } from "./opened.js" */

/** @param {PaperDocument} document @param {string} kind @returns {string} what its lines of a kind say */
const said = ({ blocks }, kind) => blocks.map((block) => (block.kind === kind ? blockText(block) : "")).join("\n").normalize("NFKC");

/**
 * A year that stands in the title alone may be left from last year; one that the date at the foot bears out is the paper's.
 * @param {ComposerCampaign[]} campaigns
 * @param {PaperDocument} document
 * @returns {ComposerCampaign | null} that of which its meeting was; null where title and date do not say so, or it is not here
 */
export function campaignWritten(campaigns, document) {
  const [, year] = /(20\d\d) ?年/.exec(said(document, "title")) || [];
  const [, on, month] = /(20\d\d) ?[年.\-/] ?(\d{1,2})/.exec(said(document, "date")) || [];
  const due = year && on ? campaignOn(campaigns, new Date(Number(on), Number(month) - 1, 1)) : undefined;
  return due && due.year === Number(year) ? due : null;
}

/** What papers are made of that look into no 对照方面: 自评, 批评意见, 谈心谈话. */
const OF_OTHERS = ["appraisals", "criticisms", "talks"];
const NAMED = 4; // characters at the end of a recipe's title that say what it is

/** @param {ComposerTemplate} template @returns {boolean} whether no headings of a campaign are asked for */
export const isOfOtherKind = ({ parts }) => parts.some(({ section }) => OF_OTHERS.includes(section));

/**
 * The recipe of a paper that does not name one. One that is called 个人自评 is no 对照检查. Of several the first whose meeting the paper's title names: a team has one for 组织生活会 and one
 * for 民主生活会, with other headings.
 * @param {Shelf} shelf
 * @param {{year: string, audience: string, isOutline: boolean | null, title?: string}} paper year: id of a campaign; null where nobody knows
 * @returns {ComposerTemplate | null} none where nobody knows who wrote it
 */
export function recipeFor(shelf, { year, audience, isOutline, title = "" }) {
  const called = shelf.templates.find((one) => isOfOtherKind(one) && title.includes(one.title.slice(-NAMED)));
  if (called) return called;
  const fitting = shelf.templates.filter((one) => audience && one.campaign === year && one.audience === audience && (isOutline === null || one.brief === isOutline));
  const named = fitting.map(({ variant }) => Object.values(shelf.told(year, audience, variant)).filter((value) => title.includes(value)).length);
  return fitting[named.indexOf(Math.max(...named))] || null;
}

/** @param {Pick<Chosen, "audience" | "campaign" | "template" | "headings">} chosen @param {ReviewWords} words the script `review` @returns {Context} */
export const contextOf = ({ audience, campaign, template, headings }, words) => ({ audience: audience || null, campaign, template, headings, words });
