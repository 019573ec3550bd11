/* What a draft holds when it is a meeting: lists of rows whose cells are all text, and settings. Pure. */

import { name, names, objects } from "./file-values.js";
import { salvage } from "./salvage.js";

/** @import { Draft } from "./create.js" */

/**
 * A row of a list: its cells by name, and an id that no other row of the meeting has. `kept` of an imported row is told by its cell
 * `from`, the id of the point that it was taken from. A row of `drafts` says which draft goes on with a paper.
 * @typedef {Record<string, string>} Row
 * @typedef {keyof typeof COLUMNS} ListName
 * `settings`: 是 or empty, by name, and how criticism is handed in. `off`: ids of templates of which no paper is made.
 * @typedef {{settings: Record<string, string>, off: string[], lists: Record<ListName, Row[]>}} Meeting
 * @typedef {Draft & {meeting: Meeting}} MeetingDraft
 */

/** The cells of each list. `document` is a member's paper as browser/meeting/kept-paper.js keeps it: it may be long. */
export const COLUMNS = {
  members: ["name", "post", "audience", "group", "kind", "absent", "written", "grade"],
  talks: ["from", "to", "time", "place", "recorder"],
  opinions: ["about", "text", "source", "way", "count", "note"],
  criticisms: ["from", "to", "text", "paper"],
  ledger: ["problem", "measure", "person", "due", "state", "result", "from"],
  lastYear: ["problem", "measure", "person", "due", "state", "result"],
  papers: ["member", "title", "file", "findings", "loose", "document"],
  points: ["paper", "heading", "problem", "measure", "taken"],
  drafts: ["paper", "draft", "revision", "made", "use"],
};

export const LISTS = /** @type {ListName[]} */ (Object.keys(COLUMNS));

/** What is decided once: what 是 means for each is in browser/meeting/conditions.js. */
export const SETTINGS = ["noCommittee", "groups", "appraisal", "pairs"];

/** @returns {Meeting} */
export const emptyMeeting = () => ({
  settings: { appraisal: "是" },
  off: [],
  lists: { members: [], talks: [], opinions: [], criticisms: [], ledger: [], lastYear: [], papers: [], points: [], drafts: [] },
});

/** @param {Draft} draft @returns {draft is MeetingDraft} */
export const isMeeting = (draft) => draft.meeting !== undefined;

/** @param {unknown} value @param {ListName} which @param {Set<string>} taken ids of rows before @returns {Row[]} */
function rowsOf(value, which, taken) {
  return objects(value).map((one, at) => {
    let id = name(one.id);
    for (let more = at; id === "" || taken.has(id); more++) id = `${which}${more + 1}x`;
    taken.add(id);
    /** @type {Row} */
    const row = { id };
    for (const column of COLUMNS[which]) {
      const cell = one[column];
      row[column] = typeof cell === "string" ? cell : "";
    }
    return row;
  });
}

/**
 * @param {unknown} value of a draft file
 * @returns {Meeting | undefined} a sound one, of whatever there is; undefined where no meeting is
 */
export function meetingOf(value) {
  if (!salvage.isObject(value)) return undefined;
  const made = emptyMeeting();
  const settings = salvage.isObject(value.settings) ? value.settings : {};
  made.settings = Object.fromEntries(SETTINGS.map((key) => [key, name(settings[key])]).filter(([, one]) => one !== ""));
  made.off = names(value.off);
  const lists = salvage.isObject(value.lists) ? value.lists : {};
  /** @type {Set<string>} */
  const taken = new Set();
  for (const which of LISTS) made.lists[which] = rowsOf(lists[which], which, taken);
  return made;
}

/** @param {Meeting} meeting @returns {string[]} all that it says */
export const wordsOf = (meeting) => [
  ...Object.values(meeting.settings),
  ...meeting.off,
  ...LISTS.flatMap((which) => meeting.lists[which].flatMap((row) => Object.values(row))),
];

/** By list: they never change. @type {WeakMap<Row[], number>} */
const rooms = new WeakMap();

/** @param {Row[]} rows @returns {number} characters as JSON */
function roomOf(rows) {
  const before = rooms.get(rows);
  if (before !== undefined) return before;
  const room = JSON.stringify(rows).length;
  rooms.set(rows, room);
  return room;
}

/** @param {Draft} draft @returns {number} characters of its meeting as JSON; 0 for a draft that is none */
export const meetingRoom = ({ meeting }) => (meeting ? LISTS.reduce((sum, which) => sum + roomOf(meeting.lists[which]), 0) : 0);

/** By list. @type {WeakMap<Row[], number>} */
const counts = new WeakMap();

/** @param {Row[]} rows @returns {number} characters of their cells, ids and members' papers left out: those are their writers' */
function charactersOf(rows) {
  const before = counts.get(rows);
  if (before !== undefined) return before;
  const count = rows.reduce((sum, row) => sum + Object.values({ ...row, id: "", document: "" }).join("").replace(/\s/g, "").length, 0);
  counts.set(rows, count);
  return count;
}

/** @param {Draft} draft @returns {number} characters of its lists; 0 for a draft that is no meeting */
export const meetingCharacters = ({ meeting }) => (meeting ? LISTS.filter((which) => which !== "drafts").reduce((sum, which) => sum + charactersOf(meeting.lists[which]), 0) : 0);
