/* The conditions under which a line, a part or a paper is written, as templates name them: see
   hooks/phrasebank/model/templates.py. Pure. */

import { admittedBy, isAbsent, isGuest, isProbationary, party } from "./people.js";

/** @import { MeetingDraft, Row } from "../draft/meeting.js" */

/**
 * Whom a paper or a line is about: `member` who writes it or whom it is about, `other` the one who is criticised, `talk` the row of a
 * talk. All may be left out.
 * @typedef {{member?: Row, other?: Row, talk?: Row}} About
 */

/** @param {MeetingDraft} draft @param {string} key */
const isSet = ({ meeting }, key) => meeting.settings[key] === "是";

/** @type {Record<string, (draft: MeetingDraft, about: About) => boolean>} */
const CONDITIONS = {
  committee: (draft) => !isSet(draft, "noCommittee"),
  "no-committee": (draft) => isSet(draft, "noCommittee"),
  appraisal: (draft) => isSet(draft, "appraisal"),
  "no-appraisal": (draft) => !isSet(draft, "appraisal"),
  groups: (draft) => isSet(draft, "groups"),
  guests: (draft) => draft.meeting.lists.members.some(isGuest),
  absent: (draft) => party(draft).some(isAbsent),
  written: (draft) => party(draft).some((row) => isAbsent(row) && row.written === "是"),
  admitted: (draft, { member, other }) => admittedBy(draft, other || member) !== "",
  full: (_, { member }) => !member || !isProbationary(member),
  never: () => false,
};

/** @param {string[]} when @param {MeetingDraft} draft @param {About} about @returns {boolean} whether all of them hold; one that is not known does */
export const holds = (when, draft, about) => when.every((name) => !Object.prototype.hasOwnProperty.call(CONDITIONS, name) || CONDITIONS[name](draft, about));

export { isSet };
