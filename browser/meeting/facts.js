/* The facts of a meeting: those that are typed once, and those that follow from its lists. Pure. */

import { plainName } from "./names.js";
import { excellent, isAbsent, isGuest, isProbationary, party, pointsOf, saysProblem } from "./people.js";
import { sheetOf, sortOf } from "./sheets.js";

/** @import { MeetingDraft, Row } from "../draft/meeting.js" */

/** The facts in the order in which they are asked for: slots of library.yml that serve a whole paper. */
export const GROUPS = [
  { id: "meeting", title: "这次会", names: ["支部", "单位", "上级党组织", "会议", "年度", "上年度", "会议主题", "会议依据", "会议时间", "会议地点", "主持人", "记录人", "日期"] },
  { id: "before", title: "会前", names: ["会前学习", "学习次数", "材料期限", "收材料人", "谈话人次", "意见件数", "上年件数", "改完件数", "大会次数", "支委会次数", "小组会次数", "党课次数"] },
  { id: "after", title: "会上和会后", names: ["计票人", "收回票数", "班子件数", "批评件数", "讲评要点", "整改期限", "公示时间", "会后日期"] },
];

/** Facts that are the same at the next meeting; any other of an earlier one would be wrong there. */
export const LASTING = ["支部", "单位", "上级党组织", "主持人", "记录人", "收材料人"];

/** Facts that no paper names: each is asked for where another is, in whose place it stands in some papers. @type {Record<string, string>} */
export const IN_PLACE_OF = { 会后日期: "日期" };

/** @param {Row[]} rows @returns {string} */
const namesOf = (rows) => rows.map(({ name, kind }) => (kind === "预备党员" ? `${name}（预备党员）` : name)).join("、");

/** @param {Row} row 请假（住院） stands in brackets itself */
const absence = ({ name, absent, written }) => `${name}（${absent.trim().replace(/\s*[（(]([^（）()]+)[）)]/g, "，$1")}${written === "是" ? "，已交书面发言" : ""}）`;

/** @param {string} text such as 3, ３ or 3条 @returns {number} how many of one opinion there are: one, where no number says it */
function countOf(text) {
  const [digits = ""] = /\d{1,6}/.exec(text.normalize("NFKC")) || [];
  return Number(digits) || 1;
}

/** @param {number} count @returns {string} empty for none, as nothing may be known yet */
const some = (count) => (count > 0 ? String(count) : "");

/**
 * What follows from the lists, by the slot's name: only what they say something of.
 * @param {MeetingDraft} draft
 * @returns {Record<string, string>}
 */
export function derived(draft) {
  const { members, talks, opinions, criticisms, ledger, lastYear, papers } = draft.meeting.lists;
  const all = party(draft);
  const here = all.filter((row) => !isAbsent(row));
  const guests = members.filter((row) => isGuest(row) && row.name !== "");
  const best = excellent(draft);
  /** @type {Record<string, string>} */
  const made = {
    谈话人次: some(talks.length),
    意见件数: some(opinions.reduce((sum, { text, count }) => sum + (text.trim() ? countOf(count) : 0), 0)),
    批评件数: some(criticisms.filter(({ text }) => text.trim() !== "").length),
    台账件数: some(ledger.filter(saysProblem).length),
    材料份数: some(new Set(papers.filter((row) => sortOf(sheetOf(row)) === "examination").map(({ id, member }) => plainName(member) || id)).size), // one of each, though two may lie there
    党员件数: some(all.reduce((sum, row) => sum + pointsOf(draft, row).length, 0)),
    上年件数: some(lastYear.filter(saysProblem).length),
    改完件数: lastYear.some(saysProblem) ? String(lastYear.filter((row) => saysProblem(row) && row.state === "已完成").length) : "",
    优秀人数: some(best.length),
    优秀名单: namesOf(best),
  };
  if (all.length > 0) {
    Object.assign(made, {
      应到人数: String(all.length),
      实到人数: String(here.length),
      到会人员: namesOf(here),
      缺席情况: all.filter(isAbsent).map(absence).join("；") || "无",
      列席人员: guests.map(({ name, post }) => `${post}${name}`).join("、") || "无",
      参评人数: String(all.filter((row) => !isProbationary(row)).length),
      预备人数: String(all.filter(isProbationary).length),
    });
  }
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== ""));
}

/** By draft. @type {WeakMap<MeetingDraft, Record<string, string>>} */
const known = new WeakMap();

/** @param {MeetingDraft} draft @returns {Record<string, string>} every fact that has a value; what follows from the lists goes before what was typed */
export function factsOf(draft) {
  const before = known.get(draft);
  if (before) return before;
  const made = { ...draft.fields, ...derived(draft) };
  known.set(draft, made);
  return made;
}

/** @param {MeetingDraft} draft @returns {number} how many of all may be 优秀: a third of those who are graded */
export const mostExcellent = (draft) => Math.floor(party(draft).filter((row) => !isProbationary(row)).length / 3);
