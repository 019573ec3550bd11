/* What rows of the ledger do not say yet: who mends it, and by when. Pure. */

import { setLists } from "../draft/meeting-rows.js";
import { isMeeting } from "../draft/meeting.js";
import { saysProblem } from "./people.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */

/** @param {MeetingDraft} draft @param {"person" | "due"} cell @returns {Row[]} rows that say a problem, and nothing there */
export const rowsWithout = (draft, cell) => draft.meeting.lists.ledger.filter((row) => saysProblem(row) && row[cell].trim() === "");

/** The same day for all that have none. @param {Draft} draft @param {string} due @returns {Draft} */
export function fillDue(draft, due) {
  if (!isMeeting(draft) || due.trim() === "") return draft;
  const without = new Set(rowsWithout(draft, "due"));
  return without.size === 0 ? draft : setLists(draft, { ledger: draft.meeting.lists.ledger.map((row) => (without.has(row) ? { ...row, due: due.trim() } : row)) });
}
