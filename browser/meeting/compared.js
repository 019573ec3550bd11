/* Decides which texts count as common to all papers of a meeting, when these are compared with each other. Pure. */

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/** @param {MeetingDraft} draft @param {Shelf} shelf @param {ReviewWords | null} words of the rules @returns {string[]} set expressions and headings: no sign of copying */
export function everybodys(draft, shelf, words) {
  const headings = shelf.campaigns.flatMap(({ papers }) => papers.flatMap((one) => one.headings.map(({ title }) => title)));
  return [...(words ? words.set : []), ...headings, ...draft.headings.map(({ title }) => title)];
}
