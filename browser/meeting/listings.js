/* The lists that templates name. Each entry maps the name of a slot or a column to the text for it. Pure. */

import { isSet } from "./conditions.js";
import { namedIn } from "./names.js";
import { admittedBy, criticismOf, excellent, isAbsent, isGuest, isProbationary, isSecretary, party, pointsOf, saysProblem } from "./people.js";

/** @import { MeetingDraft, Row } from "../draft/meeting.js" */
/** @import { About } from "./conditions.js" */

/** `about`: whom the record is of, for the conditions of its lines. @typedef {{values: Record<string, string>, about: About}} Entry */

/** @param {Row} row @returns {string} */
const noteOf = (row) => (isGuest(row) ? "列席" : isAbsent(row) && row.written === "是" ? "已交书面发言" : isProbationary(row) ? "预备党员" : "");

/** @param {MeetingDraft} draft @param {Row} member @param {number} at @returns {Record<string, string>} */
const valuesOf = (draft, member, at) => ({
  序号: String(at + 1),
  姓名: member.name,
  同志: member.name,
  职务: member.post,
  党小组: member.group,
  请假原因: isAbsent(member) ? member.absent : "",
  备注: noteOf(member),
  查摆的问题: admittedBy(draft, member),
  收到的批评: criticismOf(draft, member),
});

/** @param {MeetingDraft} draft @param {Row[]} rows @returns {Entry[]} */
const people = (draft, rows) => rows.map((member, at) => ({ values: valuesOf(draft, member, at), about: { member } }));

/** @param {Record<string, string>[]} rows @returns {Entry[]} numbered */
const numbered = (rows) => rows.map((values, at) => ({ values: { ...values, 序号: String(at + 1) }, about: {} }));

/** @param {MeetingDraft} draft @param {Row | undefined} member @returns {Row[]} whom a member criticises: those of the same 党小组 where the branch meets in groups */
export function othersOf(draft, member) {
  const all = party(draft).filter((row) => row !== member);
  return isSet(draft, "groups") && member && member.group ? all.filter(({ group }) => group === member.group) : all;
}

/** The person in the chair calls on the others, and begins without being called. @param {MeetingDraft} draft @returns {string[]} by name, 张三 of 支部书记张三 */
const chairOf = (draft) => (draft.fields.主持人 ? namedIn(draft, draft.fields.主持人) : party(draft).filter(isSecretary).slice(0, 1).map(({ name }) => name));

/** @type {Record<string, (draft: MeetingDraft, about: About) => Entry[]>} */
const LISTINGS = {
  everyone: (draft) => people(draft, draft.meeting.lists.members.filter(({ name }) => name.trim() !== "")),
  speakers: (draft) => people(draft, party(draft).filter((row) => !isAbsent(row))),
  called(draft) {
    const chair = chairOf(draft);
    return people(draft, party(draft).filter((row) => !isAbsent(row) && !chair.includes(row.name)));
  },
  written: (draft) => people(draft, party(draft).filter((row) => isAbsent(row) && row.written === "是")),
  // Whoever is absent is graded as well; that he has spoken in writing is no matter of the ballot.
  voters: (draft) => people(draft, party(draft).filter((row) => !isProbationary(row))).map(({ values, about }) => ({ values: { ...values, 备注: "" }, about })),
  excellent: (draft) => people(draft, excellent(draft)),
  admitted: (draft) => people(draft, party(draft).filter((row) => pointsOf(draft, row).length > 0)),
  others: (draft, { member, other }) => people(draft, other ? [other] : othersOf(draft, member)),
  opinions: ({ meeting }) => numbered(meeting.lists.opinions.map((row) =>
    ({ 意见所指: row.about, 意见内容: row.text, 意见来源: row.source, 征求方式: row.way, 相同意见数: row.count, 备注: row.note }))),
  ledger: ({ meeting }) => numbered(meeting.lists.ledger.filter(saysProblem).map((row) =>
    ({ 问题: row.problem, 整改措施: row.measure, 责任人: row.person, 完成时限: row.due, 状态: row.state }))),
};

/** Lists that may well be empty: nothing is written then, and nothing is asked for. */
export const MAY_BE_EMPTY = new Set(["written", "admitted"]);

/** @param {string} name @param {MeetingDraft} draft @param {About} about @returns {Entry[]} none for a list that is not known */
export const listing = (name, draft, about) => (Object.prototype.hasOwnProperty.call(LISTINGS, name) ? LISTINGS[name](draft, about) : []);
