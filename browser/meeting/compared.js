/* Papers of a meeting as they are held against each other, and what is everybody's in them. Pure. */

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { DraftBlock } from "../draft/text.js" */

/** @param {Row} paper that came in @returns {{blocks: DraftBlock[]}} its words, a paragraph a line */
export const compared = ({ text }) => ({ blocks: text.split("\n").map((line, at) => ({ key: `b${at + 1}`, kind: "paragraph", runs: [{ text: line }] })) });

/** @param {MeetingDraft} draft @param {Shelf} shelf @param {ReviewWords | null} words of the rules @returns {string[]} set expressions and headings: no sign of copying */
export function everybodys(draft, shelf, words) {
  const headings = shelf.campaigns.flatMap(({ papers }) => papers.flatMap((one) => one.headings.map(({ title }) => title)));
  return [...(words ? words.set : []), ...headings, ...draft.headings.map(({ title }) => title)];
}
