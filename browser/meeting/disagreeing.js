/* Finds contradictions between the facts and lists of a meeting that a reader of its papers would notice, and words them. Pure. */

import { isSet } from "./conditions.js";
import { factsOf } from "./facts.js";
import { criticismsLeft } from "./ledger-criticisms.js";
import { rowsWithout } from "./ledger-left.js";
import { plainName } from "./names.js";
import { isAbsent, party, peopleIn } from "./people.js";

/** @import { MeetingDraft } from "../draft/meeting.js" */

/** Who has something to do at the meeting. */
const AT_IT = ["主持人", "记录人", "计票人"];

/** @param {string | undefined} text @returns {number | null} null where it is no number alone */
function numberIn(text) {
  const [, digits] = /^\D{0,4}(\d{1,6})\D{0,4}$/.exec((text || "").normalize("NFKC").trim()) || [];
  return digits === undefined ? null : Number(digits);
}

/** @param {MeetingDraft} draft @returns {string[]} a sentence each, with what to look at */
export function disagreeing(draft) {
  const facts = factsOf(draft);
  const known = (/** @type {string} */ name) => numberIn(facts[name]);
  /** @type {string[]} */
  const told = [];
  const [ballots, here, found, mended] = ["收回票数", "实到人数", "上年件数", "改完件数"].map(known);
  if (isSet(draft, "appraisal") && ballots !== null && here !== null && ballots > here) told.push(`收回测评表 ${ballots} 份，比发出的 ${here} 份多：发出几份照实到人数算，请核对缺席的人和收回票数。`);
  if (found !== null && mended !== null && mended > found) told.push(`上年度查摆的问题 ${found} 个，改完的却有 ${mended} 个，请核对。`);
  const [committee, members, listed] = [isSet(draft, "noCommittee") ? 0 : known("班子件数") || 0, known("党员件数") || 0, known("台账件数") || 0];
  if (listed > 0 && committee + members > listed) {
    const ofCommittee = committee > 0 ? `支委会的 ${committee} 个、` : "";
    told.push(`查摆的问题，${ofCommittee}党员的 ${members} 个，台账里是 ${listed} 条：合并了的不用管，没有列进去的请在整改台账里补上。`);
  }
  const unlisted = listed > 0 ? criticismsLeft(draft).length : 0;
  if (unlisted > 0) told.push(`批评意见有 ${unlisted} 条没有列进台账，情况报告写的是列进了：请在整改台账里列进来，合并了的不用管。`);
  const left = [{ what: "责任人", count: rowsWithout(draft, "person").length }, { what: "完成时限", count: rowsWithout(draft, "due").length }].filter(({ count }) => count > 0);
  if (left.length > 0) told.push(`台账里${left.map(({ what, count }) => `没有写${what}的 ${count} 条`).join("、")}，情况报告写的是逐条明确了：请在整改台账里补上。`);
  const apart = party(draft).filter(({ group }) => group.trim() === "");
  if (isSet(draft, "groups") && apart.length > 0) told.push(`批评意见分党小组提，名单里没有写党小组的 ${apart.length} 人：${apart.map(({ name }) => name).join("、")}，请补上，不然收不到。`);
  const absent = new Map(party(draft).filter(isAbsent).map((row) => [plainName(row.name), row.absent]));
  for (const fact of AT_IT) {
    for (const name of peopleIn(facts[fact] || "").filter((one) => absent.has(one))) told.push(`${fact}${name}在名单里写着缺席（${absent.get(name)}），请核对。`);
  }
  return told;
}
