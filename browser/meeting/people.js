/* Who takes part in a meeting, and what each of them says there. Pure. */

import { plain } from "../papers/document/plain.js";
import { isSameName, plainName } from "./names.js";

/** @import { MeetingDraft, Row } from "../draft/meeting.js" */

export const KINDS = ["党员", "预备党员", "列席"];

/** @param {Row} row */
export const isGuest = ({ kind }) => kind === "列席";

/** @param {Row} row */
export const isProbationary = ({ kind }) => kind === "预备党员";

/** What people write where there is no reason, in a cell that they would not leave empty. */
const THERE = /^(?:无|否|没有|未缺席|不缺席|没有缺席|到会|已到会|出席|参加|[-—–/／]+)[。.]?$/;

/** @param {string} cell @returns {boolean} whether it says that somebody comes, or that there is nothing to say */
export const saysPresence = (cell) => THERE.test(cell.trim());

/** @param {Row} row */
export const isAbsent = ({ absent }) => absent.trim() !== "" && !saysPresence(absent);

/** @param {Row} row of a ledger @returns {boolean} whether anything stands in it: a row may have been added by mistake */
export const saysProblem = ({ problem, measure }) => problem.trim() !== "" || measure.trim() !== "";

/** @param {Row} row whether its post is one of the committee's */
export const isOfCommittee = ({ post }) => /书记|委员/.test(post);

/** @param {Row} row */
export const isSecretary = ({ post }) => /书记/.test(post) && !/副书记/.test(post);

/** As whom most members write, and the secretary: audiences of library.yml. */
export const MEMBER = "普通党员";
const SECRETARY = "支部书记";

/** @param {Row | null} row @returns {string} as whom a member writes: what is chosen, else as the post has it */
export const audienceOf = (row) => (row && row.audience) || (row && isSecretary(row) ? SECRETARY : MEMBER);

/** @param {MeetingDraft} draft @returns {Row[]} those with a name who are no guests */
export const party = ({ meeting }) => meeting.lists.members.filter((row) => row.name.trim() !== "" && !isGuest(row));

/** @param {MeetingDraft} draft @returns {Row[]} who is graded 优秀: whoever is on probation takes part and gets no grade, whatever was chosen */
export const excellent = (draft) => party(draft).filter((row) => row.grade === "优秀" && !isProbationary(row));

/** @param {MeetingDraft} draft @param {string} name @returns {Row | null} */
export const memberNamed = (draft, name) => draft.meeting.lists.members.find((row) => row.name !== "" && isSameName(row.name, name)) || null;

/** @param {string} text of a cell, of one line or of several @returns {string} to stand in a sentence: on one line, without the stop at its end */
export function inSentence(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  const parted = lines.map((line, at) => (at + 1 < lines.length && plain.endMarks(line) === "" ? `${line}，` : line));
  return parted.join("").replace(/[。；;，,]+$/, "");
}

/** By the list of papers, which never changes, with the points it was made of: everybody's are asked for with everybody's sheet. @type {WeakMap<Row[], {points: Row[], made: Map<string, Row[]>}>} */
const admitted = new WeakMap();

/** @param {Row[]} papers @param {Row[]} points @returns {Map<string, Row[]>} those that were taken, in their order, by the plain name of whose paper they are of */
function pointsByPerson(papers, points) {
  const before = admitted.get(papers);
  if (before && before.points === points) return before.made;
  const whose = new Map(papers.map(({ id, member }) => [id, plainName(member)]));
  /** @type {Map<string, Row[]>} */
  const made = new Map();
  for (const point of points.filter(({ taken }) => taken === "是")) {
    const name = whose.get(point.paper);
    if (name) made.set(name, [...(made.get(name) || []), point]);
  }
  admitted.set(papers, { points, made });
  return made;
}

/** @param {MeetingDraft} draft @param {Row | undefined} member @returns {Row[]} the points of the papers that came in from a member, those that were taken */
export const pointsOf = ({ meeting }, member) => (member ? pointsByPerson(meeting.lists.papers, meeting.lists.points).get(plainName(member.name)) || [] : []);

/** @param {MeetingDraft} draft @param {Row | undefined} member @returns {string} what the member admits, a clause each; empty for nothing */
export const admittedBy = (draft, member) => pointsOf(draft, member).map(({ problem }) => inSentence(problem)).join("；");

/** @param {Row} row of a criticism @returns {boolean} whether anything stands in it */
export const saysCriticism = ({ text }) => text.trim() !== "";

/** @param {string} cell with one name or several @returns {Map<string, string>} as they stand there, each once, by the name in one spelling */
export function namesIn(cell) {
  /** @type {Map<string, string>} */
  const made = new Map();
  for (const name of cell.split(/[、，,；;\n]/)) {
    const plain = plainName(name).replace(/同志$/, "");
    if (plain !== "" && !made.has(plain)) made.set(plain, name.trim().replace(/\s*同志$/, ""));
  }
  return made;
}

/** @param {string} cell with one name or several @returns {string[]} each once, in one spelling */
export const peopleIn = (cell) => Array.from(namesIn(cell).keys());

/** By list, which never changes, and by the plain name of whom it is: a branch of forty has fifteen hundred. @type {WeakMap<Row[], Map<string, Row[]>>} */
const known = new WeakMap();

/** @param {Row[]} criticisms @returns {Map<string, Row[]>} */
function byPerson(criticisms) {
  const before = known.get(criticisms);
  if (before) return before;
  /** @type {Map<string, Row[]>} */
  const made = new Map();
  for (const row of criticisms) {
    for (const name of peopleIn(row.to)) made.set(name, [...(made.get(name) || []), row]);
  }
  known.set(criticisms, made);
  return made;
}

/** @param {MeetingDraft} draft @param {Row} member @returns {string} what others say of the member */
export function criticismOf({ meeting }, member) {
  const said = (byPerson(meeting.lists.criticisms).get(plainName(member.name)) || []).filter(saysCriticism);
  return said.map(({ from, text }) => `${from ? `${from}：` : ""}${inSentence(text)}`).join("；");
}
