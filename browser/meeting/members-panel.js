/* 党员名单: the list of members, which can be typed or pasted from a spreadsheet. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { addRows } from "../draft/meeting-rows.js";
import { mostExcellent } from "./facts.js";
import { makeGrid } from "./grid.js";
import { membersIn } from "./members.js";
import { plainName } from "./names.js";
import { KINDS, excellent, isProbationary, party } from "./people.js";
import { renameMember } from "./rename.js";
import { findWriters } from "./writer-of.js";

/** @import { Column } from "./grid-field.js" */
/** @import { Host } from "./host.js" */
/** @import { Panel } from "./work.js" */

/** Full members from which a branch has a committee (支部工作条例, 2018). */
const COMMITTEE_FROM = 7;
/** How many lines that name nobody are shown, and how much of each. */
const MOST_LEFT = 5;
const LONGEST_LEFT = 20;

/** @param {Host} host @returns {Column[]} */
const columnsOf = ({ shelf }) => [
  { name: "name", title: "姓名", kind: "line" },
  { name: "post", title: "职务", kind: "line" },
  { name: "audience", title: "按谁的要求写", kind: "choice", none: "照职务", options: shelf.individuals },
  { name: "kind", title: "身份", kind: "choice", options: KINDS },
  { name: "group", title: "党小组", kind: "line" },
  { name: "absent", title: "缺席原因", kind: "line" },
  { name: "written", title: "已交书面发言", kind: "check" },
  { name: "grade", title: "评定等次", kind: "choice", options: ["优秀", "合格", "基本合格", "不合格"] },
];

/** @param {Host} host @returns {Panel} */
export function makeMembers(host) {
  const paste = /** @type {HTMLTextAreaElement} */ (element("textarea", { id: "__members", rows: "3", "data-loose": "", spellcheck: "false", autocomplete: "off" }));
  const grid = makeGrid(host, { list: "members", label: "党员名单", what: "党员", columns: columnsOf(host), fresh: { kind: "党员" } });
  let calledBefore = "";
  const nameIn = (/** @type {EventTarget | null} */ target) => (target instanceof HTMLInputElement && target.dataset.cell === "name" ? target.value.trim() : null);
  grid.box.addEventListener("focusin", ({ target }) => {
    const name = nameIn(target);
    if (name !== null) calledBefore = name;
  });
  // Only what stands there in the end is a name: while it is typed, it may be anybody's.
  grid.box.addEventListener("change", ({ target }) => {
    const name = nameIn(target);
    if (name === null) return;
    if (host.apply(renameMember, calledBefore, name)) host.say(`“${calledBefore}”改成了“${name}”，会议情况、谈话、材料、台账里跟着改了`, true);
    if (name !== "") calledBefore = name;
  });
  const note = element("p", { class: "pb-meta", role: "status" });
  const told = element("p", { role: "status" });
  const add = makeButton("加进名单", () => {
    const { rows, again, left } = membersIn(paste.value, host.draft.meeting.lists.members.map(({ name }) => name));
    const same = again.length > 0 ? `名单里已有、没有再加的：${again.join("、")}` : "";
    setText(told, [
      same && `${same}。同名的是两个人的，请加一行，写成分得开的，如“${again[0]}（一组）”。`,
      left.length > 0 ? `没有读出姓名的：${left.slice(0, MOST_LEFT).map((line) => `“${line.slice(0, LONGEST_LEFT)}”`).join("、")}${left.length > MOST_LEFT ? `等 ${left.length} 行` : ""}。是人名的，请另写在表里。` : "",
    ].join(""));
    if (rows.length === 0) {
      host.say(same || "没有读出新的姓名：一行一个，或者从表格里复制一列");
      paste.focus();
      return;
    }
    const unknown = () => host.draft.meeting.lists.papers.filter(({ member }) => member === "").length;
    const before = unknown();
    host.apply((draft) => findWriters(addRows(draft, "members", rows)));
    const found = before - unknown();
    paste.value = "";
    host.say([`已加进 ${rows.length} 人`, found > 0 ? `先收下的材料认出了 ${found} 份是谁的` : "", same].filter(Boolean).join("。"), true);
  });
  return {
    box: element("div", {},
      element("div", { class: "pb-form pb-meeting-paste" },
        element("label", { for: "__members" }, "把姓名贴在这里 ", element("small", {}, "从表格里复制一列姓名；姓名、职务、党小组几列一起复制也行")), paste, element("p", {}, add), told),
      element("p", { class: "pb-meta" }, "没有职务的空着；写了“书记”“委员”的，谈话计划会用到。材料的要求照职务定：书记按支部书记，别人按普通党员；党员领导干部请选上。列席的同志也写在这里，身份选“列席”。到会的人缺席原因留空。"),
      note, grid.box),
    focus(what) {
      const [first] = host.draft.meeting.lists.members;
      if (first && what.startsWith("优秀")) grid.focus(first.id, "grade");
      else paste.focus();
    },
    show() {
      const all = party(host.draft);
      const best = excellent(host.draft).length;
      const early = all.filter((row) => isProbationary(row) && row.grade !== "").map(({ name }) => name);
      const graded = early.length > 0 ? `预备党员参加评议，不评定等次：${early.join("、")}选了的等次不算。` : "";
      const most = mostExcellent(host.draft);
      const isSmall = all.length > 0 && all.filter((row) => !isProbationary(row)).length < COMMITTEE_FROM && host.draft.meeting.settings.noCommittee !== "是";
      const small = isSmall ? "正式党员不足七人的支部，一般不设支委会：在“会议情况”里选“不设支委会”。" : "";
      const called = host.draft.meeting.lists.members.map(({ name }) => plainName(name)).filter(Boolean);
      const twice = Array.from(new Set(called.filter((name, at) => called.indexOf(name) !== at)));
      const same = twice.length > 0 ? `名单里有同名的：${twice.join("、")}。材料、谈话和台账按姓名认人，请写成分得开的，如“${twice[0]}（一组）”。` : "";
      setText(note, small + same + graded + (best > most ? `评为优秀的 ${best} 人，一般不超过参加评定党员的三分之一（${most} 人）。` : ""));
      grid.show();
    },
  };
}
