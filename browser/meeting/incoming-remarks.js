/* What there is to say of a paper that comes in: what a reviewer would find, and what somebody has to look at. Pure. */

import { shortened } from "../review/listing.js";
import { findingsOf, lookedAt } from "./kept-paper.js";
import { namesOn, plainName } from "./names.js";
import { memberNamed, namesIn } from "./people.js";
import { sortOf } from "./sheets.js";
import { signedBy } from "./writer-of.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Incoming } from "./reading-in.js" */

/**
 * `findings`: how many, empty where nobody can tell. `isOfOtherYear`: whether its title names another than the meeting is about.
 * @typedef {Incoming & {findings: string, isOfOtherYear: boolean}} Seen
 */

/** What a paper is called: papers of one branch are all titled alike. @param {{title: string, file: string}} paper @returns {string} */
const called = ({ title, file }) => (file === "" || file.replace(/\.[^.]{1,8}$/, "") === title ? `《${title}》` : `《${title}》（${file}）`);

/**
 * @param {Incoming} read
 * @param {ReviewWords | null} words
 * @param {{shelf: Shelf, draft: MeetingDraft}} around
 * @returns {Seen} what a reviewer would have to say
 */
export function seen(read, words, { shelf, draft }) {
  if (!words) return { ...read, findings: "", isOfOtherYear: false };
  const found = findingsOf(lookedAt(read.paper), memberNamed(draft, read.member), { shelf, draft, words });
  const title = read.paper.document.blocks.find(({ kind }) => kind === "title");
  return { ...read, findings: String(found.length), isOfOtherYear: title !== undefined && found.some(({ rule, block }) => rule === "other-year" && block === title.key) };
}

/** @param {Incoming} read @param {MeetingDraft} draft @returns {string[]} whom it criticises who is not on the list, where there is one */
function strangersIn({ criticisms }, draft) {
  const known = new Set(namesOn(draft).map(plainName));
  return known.size === 0 ? [] : Array.from(new Set(criticisms.flatMap(({ to }) => Array.from(namesIn(to)).filter(([plain]) => !known.has(plain)).map(([, name]) => name))));
}

/** @param {Seen} read of which nobody knows whose it is @param {MeetingDraft} draft @returns {string} what it says itself, and what to do */
function ofNobody(read, draft) {
  const signed = signedBy(read.paper.document.blocks);
  if (namesOn(draft).length === 0) return `还不知道${called(read)}是谁的：党员名单是空的，填好名单就能认。`;
  if (signed === "") return `没有认出${called(read)}是谁的，请在下面选。`;
  return `没有认出${called(read)}是名单上谁的，署名写的是“${shortened(signed)}”：是本支部的，请先加进名单，再在下面选；不是的，请拿掉。`;
}

/** @param {Seen} read @param {MeetingDraft} draft @returns {string[]} what somebody has to look at */
export function remarksOn(read, draft) {
  /** @type {string[]} */
  const said = [];
  if (read.member === "") said.push(ofNobody(read, draft));
  if (sortOf({ title: read.title, file: read.file, blocks: read.paper.document.blocks }) === "talk") said.push(`${called(read)}是谈心谈话记录：收下留底，里面的问题不算本人查摆的。`);
  else if (read.points.length + read.criticisms.length === 0) said.push(`${called(read)}里没有读出问题，也没有读出批评意见，请核对。`);
  const strangers = strangersIn(read, draft);
  if (strangers.length > 0) said.push(`${called(read)}里批评的 ${strangers.join("、")} 不在名单上，请在“谈话和意见”里写成名单上的姓名。`);
  if (read.isOfOtherYear) said.push(`${called(read)}的标题不是 ${draft.fields.年度} 年度的，请核对是不是往年的材料。`);
  said.push(...read.notes.map((note) => `${called(read)}：${note}`));
  return said;
}
