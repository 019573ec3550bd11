/* Says who has not handed in a paper, who has criticised nobody, and who was criticised by nobody. Pure. */

import { plainName } from "./names.js";
import { party, peopleIn, saysCriticism } from "./people.js";
import { sheetOf, sortOf } from "./sheets.js";

/** @import { MeetingDraft, Row } from "../draft/meeting.js" */

/**
 * A sentence: what it says first, and who they are of whom it says the rest, 没有交的 2 人; it may say nothing of anybody.
 * @typedef {{first: string, rest: string, names: string[]}} Told
 */

/** @param {string} first @param {string} [rest] what is said of the rows @param {Row[]} [rows] @returns {Told} */
const told = (first, rest = "", rows = []) => ({ first, rest: rows.length > 0 ? `${rest} ${rows.length} 人` : rest, names: rows.map(({ name }) => name) });

/** @param {Told[]} sentences @returns {string} without the names */
export const countsOf = (sentences) => sentences.map(({ first, rest }) => `${first}${rest}。`).join("");

/** @param {Told[]} sentences @returns {string} with the names */
export const wholeOf = (sentences) => sentences.map(({ first, rest, names }) => `${first}${rest}${names.length > 0 ? `：${names.join("、")}` : ""}。`).join("");

/** @param {Told[]} sentences @returns {string} the names, and what is said of them */
export const namesOf = (sentences) => wholeOf(sentences.filter(({ names }) => names.length > 0).map((one) => ({ ...one, first: "" })));

/** @param {MeetingDraft} draft @returns {Told[]} who has handed in a self-examination, and who has not; nothing where nobody is on the list, or nothing came in */
export function handedIn(draft) {
  const all = party(draft);
  const { papers } = draft.meeting.lists;
  if (all.length === 0 || papers.length === 0) return [];
  const from = new Set(papers.filter((paper) => sortOf(sheetOf(paper)) === "examination").map(({ member }) => plainName(member)));
  const missing = all.filter(({ name }) => !from.has(plainName(name)));
  return [missing.length === 0 ? told(`对照检查材料：${all.length} 人都交了`) : told(`对照检查材料：交来 ${all.length - missing.length} 人，`, "没有交的", missing)];
}

/** @param {MeetingDraft} draft @returns {Told[]} who has criticised others and who was criticised, and who not yet; nothing where nobody is on the list, or nobody said anything */
export function criticised(draft) {
  const all = party(draft);
  const rows = draft.meeting.lists.criticisms.filter(saysCriticism);
  if (all.length === 0 || rows.length === 0) return [];
  const pairs = rows.map(({ from, to }) => ({ from: peopleIn(from), to: peopleIn(to) }));
  // What somebody says of himself is no criticism of others; of whom one is, or whose it is, may not be known yet.
  const others = (/** @type {string[]} */ some, /** @type {string} */ but) => some.length === 0 || some.some((one) => one !== but);
  const critics = new Set(pairs.flatMap(({ from, to }) => from.filter((name) => others(to, name))));
  const known = new Set(pairs.flatMap(({ from, to }) => to.filter((name) => others(from, name))));
  const silent = all.filter(({ name }) => !critics.has(plainName(name)));
  const spared = all.filter(({ name }) => !known.has(plainName(name)));
  if (silent.length + spared.length === 0) return [told(`相互批评意见：${all.length} 人都提了，也都收到了`)];
  return [
    silent.length === 0 ? told(`相互批评意见：${all.length} 人都提了`) : told(`相互批评意见：提了的 ${all.length - silent.length} 人，`, "还没有提的", silent),
    spared.length === 0 ? told("每个人都收到了") : told("", "还没有收到的", spared),
  ];
}
