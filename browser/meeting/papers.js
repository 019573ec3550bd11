/* Makes the papers of a meeting. Each is a draft like any other. Pure. */

import { createDraft } from "../draft/create.js";
import { holds, isSet } from "./conditions.js";
import { factsOf } from "./facts.js";
import { othersOf } from "./listings.js";
import { memberNamed, party } from "./people.js";
import { recipeFor } from "./recipe.js";

/** @import { ComposerTemplate, MeetingData, MeetingPaper } from "../base/data-types.js" */
/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { About } from "./conditions.js" */

/**
 * A template that a meeting makes papers of. @typedef {{info: MeetingPaper, recipe: ComposerTemplate}} Kind
 * One paper: `key` tells it apart within its meeting, whatever its people are called; `whose` is of whom it is, empty for those that
 * there is one of. `goesOn`: whether its draft is the one that was changed in 拟稿.
 * @typedef {{key: string, kind: Kind, whose: string, draft: Draft, goesOn: boolean}} Paper
 */

/** In the order of a meeting: before, at, after. What curators add stands behind. */
const ORDER = ["notice", "talk", "opinions", "agenda", "chair", "attendance", "committee", "criticism", "appraisal", "ballot", "minutes", "ledger", "announcement", "report"];

/** Papers of 民主评议党员. */
const OF_APPRAISAL = new Set(["appraisal", "ballot", "announcement"]);

/** Papers that are dated when the meeting is held, and those that are made when it is over. */
const ON_THE_DAY = new Set(["attendance", "ballot"]);
const AFTERWARDS = new Set(["ledger", "announcement", "report"]);

/** @param {MeetingData} data @param {Shelf} shelf @returns {Kind[]} */
export function kindsOf(data, shelf) {
  const place = (/** @type {string} */ id) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  const kinds = data.papers.flatMap((info) => {
    const recipe = info.recipe || shelf.template(info.id);
    return recipe ? [{ info, recipe }] : [];
  });
  return kinds.sort((one, other) => place(one.info.id) - place(other.info.id));
}

/** @param {Kind[]} kinds @param {MeetingDraft} draft @returns {Kind[]} those that the meeting is of, switched off or not */
export const kindsFor = (kinds, draft) => kinds.filter(({ info }) => !OF_APPRAISAL.has(info.id) || holds(["appraisal"], draft, {}));

/** @param {Row} talk @returns {Record<string, string>} */
const talkFields = (talk) => {
  const filled = { 谈话时间: talk.time, 谈话地点: talk.place, 谈话人: talk.from, 谈话对象: talk.to, 谈话记录人: talk.recorder };
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== ""));
};

/** @param {string} text such as 2026年1月20日下午两点 @returns {string} its day; empty where it does not say one with its year */
function dayIn(text) {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text.normalize("NFKC").replace(/\s/g, "")) || [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : "";
}

/** @param {string} id of a kind @param {MeetingDraft} draft @param {Row | undefined} talk @returns {Record<string, string>} the date of a paper that has another than those made before the meeting */
function datedOf(id, { fields }, talk) {
  const date = talk ? dayIn(talk.time) : ON_THE_DAY.has(id) ? dayIn(fields.会议时间 || "") : AFTERWARDS.has(id) ? fields.会后日期 : "";
  return date ? { 日期: date } : {};
}

/** @param {About} about @returns {string} the rows that a paper is about */
const rowsOf = ({ member, other, talk }) => [talk || member, other].map((row) => (row ? `.${row.id}` : "")).join("");

/** @param {Kind} kind @param {MeetingDraft} draft @returns {{whose: string, about: About}[]} of what there is one each; one of nobody where nobody is known yet */
function copiesOf({ info }, draft) {
  const members = party(draft);
  const { talks } = draft.meeting.lists;
  if (info.copies === "talk" && talks.length > 0) return talks.map((talk, at) => ({ whose: talk.from || talk.to ? `${talk.from}和${talk.to}` : `第${at + 1}次`, about: { talk, member: memberNamed(draft, talk.to) || undefined } }));
  if (info.copies === "member" && members.length > 0) return members.map((member) => ({ whose: member.name, about: { member } }));
  if (info.copies === "critic" && members.length > 0) {
    if (!isSet(draft, "pairs")) return members.map((member) => ({ whose: member.name, about: { member } }));
    return members.flatMap((member) => othersOf(draft, member).map((other) => ({ whose: `${member.name}对${other.name}`, about: { member, other } })));
  }
  return [{ whose: "", about: {} }];
}

/** @param {Kind} kind @param {MeetingDraft} draft @param {{whose: string, about: About}} copy @param {Shelf} shelf @returns {Draft} */
function paperDraft({ info, recipe }, draft, { whose, about }, shelf) {
  const made = recipeFor(recipe, info, draft, about);
  const { member, talk } = about;
  const own = info.copies === "once" || info.copies === "talk" || !member ? {} : { 姓名: member.name, ...(member.post ? { 职务: member.post } : {}) };
  const fields = { ...factsOf(draft), ...datedOf(info.id, draft, talk), ...own, ...(talk ? talkFields(talk) : {}) };
  const title = whose ? `${recipe.title}（${whose}）` : recipe.title;
  const paper = createDraft({ site: draft.site, id: "", template: recipe.id, shelf: { ...shelf, template: () => made }, title, fields });
  return { ...paper, headings: draft.headings, campaign: draft.campaign, document: { ...paper.document, orientation: info.orientation } };
}

/** @param {Kind} kind @param {MeetingDraft} draft @param {Shelf} shelf @returns {Paper[]} */
function papersOf(kind, draft, shelf) {
  return copiesOf(kind, draft).map((copy) => ({
    key: `${kind.info.id}${rowsOf(copy.about)}`, kind, whose: copy.whose, draft: paperDraft(kind, draft, copy, shelf), goesOn: false,
  }));
}

/** By draft. @type {WeakMap<MeetingDraft, Paper[]>} */
const known = new WeakMap();

/** @param {Kind[]} kinds @param {MeetingDraft} draft @param {Shelf} shelf @returns {Paper[]} every paper that is switched on */
export function allPapers(kinds, draft, shelf) {
  const before = known.get(draft);
  if (before) return before;
  const made = kindsFor(kinds, draft).filter(({ info }) => !draft.meeting.off.includes(info.id)).flatMap((kind) => papersOf(kind, draft, shelf));
  known.set(draft, made);
  return made;
}
