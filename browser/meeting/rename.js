/* Gives a member another name, wherever the meeting has the name. Pure. */

import { isMeeting } from "../draft/meeting.js";
import { setLists } from "../draft/meeting-rows.js";
import { isSameName } from "./names.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { ListName } from "../draft/meeting.js" */

/** Facts that are names of people. */
export const PEOPLE = ["主持人", "记录人", "收材料人", "计票人"];

/** Cells that hold names of people; some of them several. @type {[ListName, string[]][]} */
const CELLS = [
  ["talks", ["from", "to", "recorder"]],
  ["opinions", ["about"]],
  ["criticisms", ["from", "to"]],
  ["ledger", ["person"]],
  ["lastYear", ["person"]],
  ["papers", ["member"]],
];

/**
 * @param {Draft} draft in which the list of members has the new name already
 * @param {string} before
 * @param {string} after
 * @returns {Draft} the very one where nobody can tell whom a name means: somebody else is called so, or nobody was called anything
 */
export function renameMember(draft, before, after) {
  if (!isMeeting(draft) || before === "" || after === "" || before === after) return draft;
  const called = draft.meeting.lists.members.map(({ name }) => name);
  if (called.some((name) => name !== after && isSameName(name, before)) || called.filter((name) => isSameName(name, after)).length !== 1) return draft;
  const renamed = (/** @type {string} */ text) => text.split(/([、，,；;]\s*)/).map((one) => (isSameName(one, before) ? after : one)).join("");
  const lists = Object.fromEntries(CELLS.flatMap(([which, columns]) => {
    const rows = draft.meeting.lists[which].map((row) => {
      const changed = columns.filter((column) => renamed(row[column]) !== row[column]);
      return changed.length > 0 ? { ...row, ...Object.fromEntries(changed.map((column) => [column, renamed(row[column])])) } : row;
    });
    return rows.some((row, at) => row !== draft.meeting.lists[which][at]) ? [[which, rows]] : [];
  }));
  const told = PEOPLE.filter((name) => draft.fields[name] && renamed(draft.fields[name]) !== draft.fields[name]);
  if (Object.keys(lists).length + told.length === 0) return draft;
  return { ...setLists(draft, lists), fields: { ...draft.fields, ...Object.fromEntries(told.map((name) => [name, renamed(draft.fields[name])])) } };
}
