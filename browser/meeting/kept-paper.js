/* A member's paper as the meeting stores it, so that it can be read and compared later. Pure. */

import { fieldsOf, isList } from "../base/outside.js";
import { salvage } from "../draft/salvage.js";
import { textOf, textsOf } from "../draft/text.js";
import { contextOf, recipeFor } from "../review/context.js";
import { listed } from "../review/listing.js";
import { reviewOf } from "../rules/index.js";
import { campaignOf } from "./create.js";
import { audienceOf } from "./people.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Listed } from "../review/listing.js" */
/** @import { Paper } from "../review/opened.js" */

/** What the rules go by: the words, who wrote them, of which recipe. @typedef {{blocks: DraftBlock[], audience: string, template: string, isOutline: boolean}} KeptPaper */

/** @param {Paper} paper @returns {KeptPaper} */
export const lookedAt = ({ document, audience, isOutline, settings }) => ({ blocks: document.blocks, audience, isOutline, template: settings ? settings.template : "" });

/** @param {Paper} paper @returns {string} for a cell */
export const keptAs = (paper) => JSON.stringify(lookedAt(paper));

/** @param {string[]} texts @returns {DraftBlock[]} a paragraph each */
const paragraphs = (texts) => texts.map((text, at) => ({ key: `b${at + 1}`, kind: "paragraph", runs: [{ text }] }));

/** @param {unknown} blocks of a file that may come from anywhere @returns {blocks is DraftBlock[]} whether all of them can be read */
function areSound(blocks) {
  try {
    return isList(blocks) && /** @type {DraftBlock[]} */ (blocks).every((one) => typeof one.key === "string" && textsOf(one).every(({ runs }) => typeof textOf(runs) === "string"));
  } catch {
    return false;
  }
}

/** @param {string} cell @returns {unknown} */
function valueOf(cell) {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/** By row: they never change. @type {WeakMap<Row, KeptPaper>} */
const known = new WeakMap();

/** @param {Row} row of the list `papers` @returns {KeptPaper} its words as paragraphs where they are all that can be read */
export function keptPaper(row) {
  const before = known.get(row);
  if (before) return before;
  const value = valueOf(row.document);
  const { blocks, audience, template, isOutline } = fieldsOf(value);
  const made = {
    blocks: areSound(blocks) ? blocks : paragraphs(salvage.texts(value).filter((text) => text.trim() !== "")),
    audience: typeof audience === "string" ? audience : "",
    template: typeof template === "string" ? template : "",
    isOutline: isOutline === true,
  };
  known.set(row, made);
  return made;
}

/** @param {DraftBlock} block @returns {string} */
export const textOfBlock = (block) => textsOf(block).map(({ runs }) => textOf(runs)).join(block.kind === "table" ? "\t" : "");

/** @param {{blocks: DraftBlock[]}} paper @returns {string} all that it says, a line a block */
export const wordsOf = ({ blocks }) => blocks.map(textOfBlock).filter((text) => text.trim() !== "").join("\n");

/** The unit's own notice binds everybody; else each has those of the campaign that are meant for him. @param {MeetingDraft} draft @param {string} audience @param {Shelf} shelf */
function headingsFor({ campaign, headings }, audience, shelf) {
  const titles = (/** @type {{title: string}[]} */ some) => some.map(({ title }) => title).join("\n");
  return titles(headings) === titles(campaignOf(shelf, campaign).headings) ? shelf.headings(campaign, audience, "") : headings;
}

/**
 * What a reviewer would say of it, as 自查 says it.
 * @param {KeptPaper} paper
 * @param {Row | null} member who wrote it; null where nobody knows
 * @param {{shelf: Shelf, draft: MeetingDraft, words: ReviewWords}} around
 * @returns {Listed[]}
 */
export function findingsOf({ blocks, audience: said, template, isOutline }, member, { shelf, draft, words }) {
  const { campaign } = draft;
  const audience = said || (member ? audienceOf(member) : "");
  const recipe = (template && shelf.template(template)) || recipeFor(shelf, { year: campaign, audience, isOutline });
  const chosen = { audience, campaign: shelf.campaign(campaign), template: recipe, headings: headingsFor(draft, audience, shelf) };
  return listed({ blocks }, reviewOf({ blocks }, contextOf(chosen, words)));
}
