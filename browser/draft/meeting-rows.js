/* Operations on a meeting: (draft, …) → draft. Pure. As in blocks.js, what an operation does not change stays the same object,
   and an operation with nothing to do returns the same draft. */

import { rename } from "./blocks.js";
import { COLUMNS, isMeeting } from "./meeting.js";

/** @import { Draft, DraftHeading } from "./create.js" */
/** @import { ListName, Meeting, Row } from "./meeting.js" */

/** @param {Draft} draft @param {(meeting: Meeting) => Meeting} change @returns {Draft} */
function changed(draft, change) {
  if (!isMeeting(draft)) return draft;
  const meeting = change(draft.meeting);
  return meeting === draft.meeting ? draft : { ...draft, meeting };
}

/** @param {Draft} draft @param {ListName} which @param {(rows: Row[]) => Row[]} change @returns {Draft} */
function inList(draft, which, change) {
  return changed(draft, (meeting) => {
    const rows = change(meeting.lists[which]);
    return rows === meeting.lists[which] ? meeting : { ...meeting, lists: { ...meeting.lists, [which]: rows } };
  });
}

/** @param {Draft} draft @returns {number} one more than every number that ends an id of its rows */
function nextRow(draft) {
  const rows = isMeeting(draft) ? Object.values(draft.meeting.lists).flat() : [];
  return rows.reduce((most, { id }) => Math.max(most, Number((/^r(\d{1,9})$/.exec(id) || ["", "0"])[1])), 0) + 1;
}

/**
 * Rows at the end of a list, ids given; cells that are left out are empty.
 * @param {Draft} draft
 * @param {ListName} which
 * @param {Record<string, string>[]} rows
 * @returns {Draft}
 */
export function addRows(draft, which, rows) {
  if (rows.length === 0) return draft;
  const first = nextRow(draft);
  const made = rows.map((row, at) => ({ id: `r${first + at}`, ...Object.fromEntries(COLUMNS[which].map((column) => [column, row[column] || ""])) }));
  return inList(draft, which, (before) => [...before, ...made]);
}

/** @param {Draft} draft @param {ListName} which @param {string} id @param {string} column @param {string} text @returns {Draft} */
export function setCell(draft, which, id, column, text) {
  return inList(draft, which, (rows) => {
    const at = rows.findIndex((row) => row.id === id);
    if (at < 0 || !COLUMNS[which].includes(column) || rows[at][column] === text) return rows;
    return [...rows.slice(0, at), { ...rows[at], [column]: text }, ...rows.slice(at + 1)];
  });
}

/** @param {Draft} draft @param {ListName} which @param {string} id @returns {Draft} */
export const removeRow = (draft, which, id) => inList(draft, which, (rows) => (rows.some((row) => row.id === id) ? rows.filter((row) => row.id !== id) : rows));

/** @param {Draft} draft @param {ListName} which @param {string} id @param {number} by @returns {Draft} */
export function moveRow(draft, which, id, by) {
  return inList(draft, which, (rows) => {
    const at = rows.findIndex((row) => row.id === id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= rows.length) return rows;
    const others = rows.filter((row) => row.id !== id);
    return [...others.slice(0, to), rows[at], ...others.slice(to)];
  });
}

/** Lists in place of those that stand there. @param {Draft} draft @param {Partial<Record<ListName, Row[]>>} lists @returns {Draft} */
export const setLists = (draft, lists) => changed(draft, (meeting) => ({ ...meeting, lists: { ...meeting.lists, ...lists } }));

/** @param {Draft} draft @param {string} key @param {string} value empty for none @returns {Draft} */
export function setSetting(draft, key, value) {
  return changed(draft, (meeting) => {
    if ((meeting.settings[key] || "") === value) return meeting;
    const others = Object.entries(meeting.settings).filter(([one]) => one !== key);
    return { ...meeting, settings: Object.fromEntries(value === "" ? others : [...others, [key, value]]) };
  });
}

/** Whether a paper is made. @param {Draft} draft @param {string} template @param {boolean} isOn @returns {Draft} */
export function switchPaper(draft, template, isOn) {
  return changed(draft, (meeting) => {
    if (meeting.off.includes(template) !== isOn) return meeting;
    return { ...meeting, off: isOn ? meeting.off.filter((one) => one !== template) : [...meeting.off, template] };
  });
}

/**
 * Another year: what the campaign told, and what the meeting is called, gives way to what this one tells, unless somebody wrote another
 * value.
 * @param {Draft} draft
 * @param {{id: string, title: string, told: Record<string, string>, headings: DraftHeading[], before: {title: string, told: Record<string, string>}}} campaign
 * @returns {Draft}
 */
export function setCampaign(draft, { id, title, told, before, headings }) {
  const own = Object.entries(draft.fields).filter(([key, value]) => before.told[key] !== value);
  return { ...rename(draft, draft.title === before.title ? title : draft.title), campaign: id, headings, fields: { ...told, ...Object.fromEntries(own) } };
}

/** 对照方面 of the unit's own notice. @param {Draft} draft @param {DraftHeading[]} headings @returns {Draft} */
export const setHeadings = (draft, headings) => ({ ...draft, headings });

/** Another state of a meeting: which papers go on in 拟稿 stays as it was, as those drafts exist whatever the meeting says. @param {Draft} draft @param {Draft} before @returns {Draft} */
export const inPlaceOf = (draft, before) => (isMeeting(before) ? setLists(draft, { drafts: before.meeting.lists.drafts }) : draft);

/** Another meeting of the same words: its papers go on by themselves. @param {Draft} draft @returns {Draft} */
export const onItsOwn = (draft) => (isMeeting(draft) && draft.meeting.lists.drafts.length > 0 ? setLists(draft, { drafts: [] }) : draft);
