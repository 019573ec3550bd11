/* The choices that decide how a paper is checked: who writes, for which year, by which template, under which headings. Elements
   only. */

import { element } from "../base/element.js";
import { partOf } from "../base/part-of.js";
import { campaignOn } from "../base/campaign-on.js";
import { notice } from "../draft/notice.js";
import { campaignWritten, isOfOtherKind, recipeFor } from "./context.js";

/** @import { ComposerCampaign, ComposerTemplate } from "../base/data-types.js" */
/** @import { DraftHeading } from "../draft/create.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Paper } from "./opened.js" */

/**
 * `audience` is empty for nobody in particular; `isBlank`: whether no template is wanted; `noticed`: the words of a notice, if any; `due`: the
 * title of the campaign that is due, where the paper itself is of another one that nobody chose; else empty.
 * @typedef {{audience: string, campaign: ComposerCampaign | null, template: ComposerTemplate | null, isBlank: boolean, headings: DraftHeading[],
 *   noticed: string, due: string}} Chosen
 */

/** The template, and the campaign, that stand for none. */
const NONE = "-";

/**
 * @param {HTMLElement} root
 * @param {Shelf} shelf
 * @param {() => void} changed
 */
export function makeChoices(root, shelf, changed) {
  const [audience, campaign, template] = ["audience", "campaign", "template"].map((name) => partOf(root, name, HTMLSelectElement, "review"));
  const line = partOf(root, "notice", HTMLTextAreaElement, "review");
  const said = partOf(root, "headings", HTMLElement, "review");
  for (const { id, title } of shelf.campaigns) campaign.append(element("option", { value: id }, title));
  campaign.append(element("option", { value: NONE }, "不限"));
  template.append(element("option", { value: NONE }, "空白文稿"));
  for (const { id, title } of shelf.templates) template.append(element("option", { value: id }, title));

  /** A draft says of which campaign it is, and a paper does whose title and date agree. Of others the year that is due is meant, and not the one in
   *  their title, which may be left from last year: that is for the rules to find. @param {Paper | null} paper
   *  @returns {{year: string, due: string}} the id of a campaign, empty for none; `due` as in Chosen */
  function campaignFor(paper) {
    if (campaign.value !== "") return { year: campaign.value === NONE ? "" : campaign.value, due: "" };
    if (paper && paper.settings && paper.settings.campaign) return { year: paper.settings.campaign, due: "" };
    const due = campaignOn(shelf.campaigns, new Date());
    const written = paper && campaignWritten(shelf.campaigns, paper.document);
    if (written && due && written !== due) return { year: written.id, due: due.title };
    return { year: due ? due.id : "", due: "" };
  }

  /** @param {Paper | null} paper @returns {Chosen} what is chosen; what is not, as far as the paper shows it */
  function chosenFor(paper) {
    const recipe = shelf.template(template.value);
    const isBlank = template.value === NONE;
    const who = audience.value || (recipe && recipe.audience) || (paper ? paper.audience : "");
    const found = campaignFor(paper);
    const year = (recipe && recipe.campaign) || found.year;
    const own = isBlank ? null : recipe || (paper && paper.settings && shelf.template(paper.settings.template)) || recipeFor(shelf, { year, audience: who, isOutline: paper && paper.isOutline, title: paper ? paper.document.title : "" });
    const { titles } = notice.read(line.value);
    const headings = titles.length > 0 ? notice.headings(titles, shelf) : own && isOfOtherKind(own) ? [] : shelf.headings(year, who, own ? own.variant : "");
    return { audience: who, campaign: shelf.campaign(year), template: own, isBlank, headings, noticed: titles.length > 0 ? line.value : "", due: year === found.year ? found.due : "" };
  }

  function tell() {
    const { titles, count } = notice.read(line.value);
    const differs = count > 0 && count !== titles.length ? `通知里说的是 ${count} 个，对不上，请看一下是不是漏了。` : "";
    said.textContent = line.value.trim() === "" ? "" : titles.length > 0 ? `照这 ${titles.length} 个方面查：${titles.join("；")}。${differs}` : "没有分出对照方面，照年度专题的查。";
  }
  for (const one of [audience, campaign, template]) one.addEventListener("change", changed);
  line.addEventListener("change", () => {
    tell();
    changed();
  });
  return { chosenFor, askTemplate: () => template.focus() };
}
