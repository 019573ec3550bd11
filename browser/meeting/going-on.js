/* Papers of a meeting that are continued in 拟稿: finds the draft for each, and decides whether the edited draft or what the
   meeting makes now is taken away. Pure. */

import { addRows, setCell, setLists } from "../draft/meeting-rows.js";
import { isMeeting } from "../draft/meeting.js";
import { paperOf } from "../draft/paper.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */
/** @import { Paper } from "./papers.js" */

/**
 * What lies in the store for a draft that was put there: null for one that is not there any more, or cannot be read.
 * @typedef {{draft: Draft, revision: number} | null} Kept
 * `none`: it was never put there; `gone`: it was, and is not there; `same`: nobody changed it; `changed`: somebody did.
 * `isBehind`: the meeting says something else by now than when it was put there. `isMade`: the one that the meeting makes is wanted.
 * @typedef {{state: "none" | "gone" | "same" | "changed", id: string, draft: Draft | null, revision: number, isBehind: boolean, isMade: boolean}} Standing
 */

const MADE = "重做"; // the cell `use` of a row: what the meeting makes is taken away

/** @param {Paper} paper as the meeting makes it @returns {string} the same for the same words */
function printOf({ draft }) {
  const text = JSON.stringify(paperOf(draft).blocks);
  let sum = 5381;
  for (let at = 0; at < text.length; at++) sum = (sum * 33 + text.charCodeAt(at)) % 4294967291;
  return sum.toString(36);
}

/** @param {MeetingDraft} meeting @param {Paper} paper @returns {Row | undefined} */
const rowOf = ({ meeting }, { key }) => meeting.lists.drafts.find((row) => row.paper === key);

/** @param {MeetingDraft} meeting @param {Paper} paper as the meeting makes it @param {Map<string, Kept>} kept by the draft's id @returns {Standing} */
export function standingOf(meeting, paper, kept) {
  const row = rowOf(meeting, paper);
  if (!row) return { state: "none", id: "", draft: null, revision: 0, isBehind: false, isMade: false };
  const found = kept.get(row.draft) || null;
  const state = !found ? "gone" : found.revision > Number(row.revision) ? "changed" : "same";
  return { state, id: row.draft, draft: found && found.draft, revision: found ? found.revision : 0, isBehind: row.made !== printOf(paper), isMade: row.use === MADE };
}

/**
 * The papers as they are taken away.
 * @param {MeetingDraft} meeting
 * @param {Paper[]} papers as the meeting makes them
 * @param {Map<string, Kept>} kept by the draft's id
 * @returns {Paper[]} the very list where none goes on elsewhere
 */
export function goingOn(meeting, papers, kept) {
  if (meeting.meeting.lists.drafts.length === 0) return papers;
  return papers.map((paper) => {
    const { state, draft, isMade } = standingOf(meeting, paper, kept);
    return state === "changed" && draft && !isMade ? { ...paper, draft, goesOn: true } : paper;
  });
}

/** The paper goes on in this draft from now on. @param {Draft} meeting @param {Paper} paper as the meeting makes it @param {{id: string, revision: number}} draft @returns {Draft} */
export function goOn(meeting, paper, { id, revision }) {
  if (!isMeeting(meeting)) return meeting;
  const others = meeting.meeting.lists.drafts.filter((row) => row.paper !== paper.key);
  return addRows(setLists(meeting, { drafts: others }), "drafts", [{ paper: paper.key, draft: id, revision: String(revision), made: printOf(paper) }]);
}

/** @param {Draft} meeting @param {Paper} paper @param {boolean} isMade whether the one that the meeting makes is wanted @returns {Draft} */
export function choose(meeting, paper, isMade) {
  const row = isMeeting(meeting) ? rowOf(meeting, paper) : undefined;
  return row ? setCell(meeting, "drafts", row.id, "use", isMade ? MADE : "") : meeting;
}
