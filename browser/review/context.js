/* What the rules are told of a paper besides its words. Pure. */

/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Chosen } from "./choices.js" */
/** @import { PaperDocument } from "./opened.js" */

/** @param {Chosen} chosen @param {PaperDocument} document @param {Shelf} shelf */
export function contextOf({ audience, campaign, template, headings }, document, shelf) {
  void document;
  return {
    campaign,
    audience: audience || null,
    template,
    headings: headings.length > 0 ? headings : null,
    words: shelf.reading.words,
    year: campaign ? campaign.year : null,
  };
}
