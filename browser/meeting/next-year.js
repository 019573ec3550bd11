/* Prepares the next year: the ledger of a meeting becomes 上年度整改 of the next one, and goes into the followups of each
   member's draft. Pure. */

import { createDraft } from "../draft/create.js";
import { addFollowups } from "../draft/last-year.js";
import { addRows } from "../draft/meeting-rows.js";
import { LASTING } from "./facts.js";
import { nameOnList } from "./names.js";
import { audienceOf, inSentence, memberNamed, namesIn, saysProblem } from "./people.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/** @param {Row} row @returns {Record<string, string>} without its id */
const cellsOf = ({ problem, measure, person, due, state, result }) => ({ problem, measure, person, due, state, result });

/** @param {MeetingDraft} made a new meeting @param {MeetingDraft} before the one that it follows @returns {Draft} with its members, lasting facts, and its ledger as 上年度整改 */
export function following(made, before) {
  const { members, ledger } = before.meeting.lists;
  const kept = Object.fromEntries(LASTING.filter((name) => before.fields[name]).map((name) => [name, before.fields[name]]));
  const withMembers = addRows({ ...made, fields: { ...made.fields, ...kept }, meeting: { ...made.meeting, settings: before.meeting.settings, off: before.meeting.off } }, "members",
    members.filter(({ kind }) => kind !== "列席").map(({ name, post, audience, group, kind }) => ({ name, post, audience, group, kind })));
  return addRows(withMembers, "lastYear", ledger.map(cellsOf));
}

/** @param {Row} row @returns {{lead: string, body: string}} what was to be done, and what became of it: what nobody wrote is a slot */
function followup({ problem, measure, state, result }) {
  const done = [state && `${state}`, inSentence(result)].filter(Boolean).join("，");
  return { lead: inSentence(problem), body: `${inSentence(measure) || "【上年措施】"}。${done || "【整改进展】"}。${result ? "" : "【成效】。"}` };
}

/** @param {ComposerTemplate} recipe */
export const hasFollowups = ({ parts }) => parts.some(({ section }) => section === "followups");

/** @param {ComposerTemplate | null} chosen @param {string} audience @param {Shelf} shelf @returns {ComposerTemplate | null} that of the same year for whoever writes as this, else the chosen one */
function recipeOf(chosen, audience, shelf) {
  if (!chosen || chosen.audience === audience) return chosen;
  return shelf.templates.find((one) => one.campaign === chosen.campaign && one.audience === audience && !one.brief && hasFollowups(one)) || chosen;
}

/**
 * A draft for each member who had something to mend.
 * @param {MeetingDraft} draft of the meeting
 * @param {{shelf: Shelf, template: string, newId: () => string}} wanted template: id of a recipe with followups, for those who have none of
 *   their own
 * @returns {Draft[]}
 */
export function draftsOfMembers(draft, { shelf, template, newId }) {
  const { site, meeting, fields } = draft;
  const chosen = shelf.template(template);
  /** A row may be of several: 张三、李四. By the name without blanks: 张　三, as in a list of names of one width, is 张三. @type {Map<string, {name: string, rows: Row[]}>} */
  const owed = new Map();
  for (const row of meeting.lists.lastYear.filter(saysProblem)) {
    for (const [plain, said] of namesIn(row.person)) {
      const before = owed.get(plain);
      if (before) before.rows.push(row);
      else owed.set(plain, { name: nameOnList(draft, said), rows: [row] });
    }
  }
  return Array.from(owed.values(), ({ name, rows }) => {
    const own = { 姓名: name, ...(fields.支部 ? { 支部: fields.支部 } : {}), ...(fields.单位 ? { 单位: fields.单位 } : {}) };
    const recipe = recipeOf(chosen, audienceOf(memberNamed(draft, name)), shelf);
    const made = createDraft({ site, id: newId(), template: recipe ? recipe.id : template, shelf, title: `${recipe ? recipe.title : "个人对照检查材料"}（${name}）`, fields: own });
    return addFollowups(made, rows.map(followup));
  });
}
