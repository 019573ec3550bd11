/* Puts what members were told by others into the ledger, beside what they admit themselves: a report says that both are in it.
   Pure. */

import { addRows } from "../draft/meeting-rows.js";
import { isMeeting } from "../draft/meeting.js";
import { plainName } from "./names.js";
import { peopleIn, saysCriticism } from "./people.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */

/** @param {Row} row @returns {boolean} whether somebody is told something by another */
const isOfAnother = (row) => saysCriticism(row) && peopleIn(row.to).some((name) => name !== plainName(row.from));

/** @param {MeetingDraft} draft @returns {Row[]} the criticisms that were not put into the ledger yet */
export function criticismsLeft({ meeting }) {
  const there = new Set(meeting.lists.ledger.map(({ from }) => from));
  return meeting.lists.criticisms.filter((row) => isOfAnother(row) && !there.has(row.id));
}

/**
 * Each of them has a row in the ledger, of whom it is said.
 * @param {Draft} draft
 * @param {string} begins state of a row in which nothing is done yet
 * @returns {Draft}
 */
export function criticismsToLedger(draft, begins) {
  if (!isMeeting(draft)) return draft;
  return addRows(draft, "ledger", criticismsLeft(draft).map(({ id, to, text }) => ({ problem: text.trim(), person: to, state: begins, from: id })));
}
