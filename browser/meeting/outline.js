/* Sums up a meeting in a few lines, to show an older version of it. */

import { element } from "../base/element.js";
import { isMeeting } from "../draft/meeting.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { ListName, Row } from "../draft/meeting.js" */

/** @type {[ListName, string, (row: Row) => string][]} */
const LISTS = [
  ["members", "党员名单", ({ name, post }) => name + (post ? `（${post}）` : "")],
  ["talks", "谈心谈话", ({ from, to }) => `${from}和${to}`],
  ["opinions", "意见", ({ text }) => text],
  ["criticisms", "批评", ({ from, to, text }) => `${from}对${to}：${text}`],
  ["papers", "收到的材料", ({ member, title }) => `${member}《${title}》`],
  ["ledger", "整改台账", ({ problem, person }) => `${problem}（${person}）`],
  ["lastYear", "上年度整改", ({ problem, state }) => `${problem}（${state}）`],
];

/** @param {HTMLElement} place @param {Draft} draft */
export function drawOutline(place, draft) {
  place.textContent = "";
  const facts = Object.entries(draft.fields).map(([name, value]) => element("li", {}, `${name}：${value}`));
  place.append(element("h3", {}, draft.title), element("ul", {}, ...facts));
  if (!isMeeting(draft)) return;
  for (const [which, title, said] of LISTS) {
    const rows = draft.meeting.lists[which];
    if (rows.length > 0) place.append(element("h3", {}, `${title} ${rows.length}`), element("ul", {}, ...rows.map((row) => element("li", {}, said(row)))));
  }
}
