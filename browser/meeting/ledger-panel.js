/* 整改台账: problem, measure, responsible person, date and state; and the ledger of the year before, which goes into members'
   drafts. */

import { makeButton } from "../base/button.js";
import { copyOrOffer } from "../base/clipboard.js";
import { download } from "../base/download.js";
import { element, setText } from "../base/element.js";
import { makeSelect } from "../composer/dialog.js";
import { templates } from "../composer/templates.js";
import { newId } from "../draft/instant.js";
import { addRows } from "../draft/meeting-rows.js";
import { fileName } from "../papers/document/file-name.js";
import { table } from "../papers/document/table.js";
import { draftsInOne } from "./files.js";
import { makeGrid } from "./grid.js";
import { begins, statesOf } from "./ledger-columns.js";
import { criticismsLeft, criticismsToLedger } from "./ledger-criticisms.js";
import { fillDue, rowsWithout } from "./ledger-left.js";
import { ledgerIn } from "./ledger-pasted.js";
import { draftsOfMembers, hasFollowups } from "./next-year.js";
import { plainName } from "./names.js";
import { party, saysProblem } from "./people.js";

/** @import { Column } from "./grid-field.js" */
/** @import { Host } from "./host.js" */
/** @import { Panel } from "./work.js" */

const TITLES = ["序号", "问题", "整改措施", "责任人", "完成时限", "状态", "整改结果"];

/** @param {Host} host @returns {Column[]} */
const columnsOf = (host) => [
  { name: "problem", title: "问题", kind: "lines" },
  { name: "measure", title: "整改措施", kind: "lines" },
  { name: "person", title: "责任人", kind: "line", names: true },
  { name: "due", title: "完成时限", kind: "line" },
  { name: "state", title: "状态", kind: "choice", options: statesOf(host.kinds) },
  { name: "result", title: "整改结果", kind: "lines" },
];

/** @param {Host} host @returns {Panel} */
export function makeLedger(host) {
  const columns = columnsOf(host);
  const now = makeGrid(host, { list: "ledger", label: "整改台账", what: "问题", columns, fresh: { state: begins(host.kinds) } });
  const before = makeGrid(host, { list: "lastYear", label: "上年度整改", what: "上年度的问题", columns });
  const rows = () => host.draft.meeting.lists.ledger.map((row, at) => [String(at + 1), row.problem, row.measure, row.person, row.due, row.state, row.result]);
  const left = makeButton("", () => {
    const rows = criticismsLeft(host.draft);
    if (!host.apply(criticismsToLedger, begins(host.kinds))) return;
    host.say(`批评意见 ${rows.length} 条列进了台账，说的是一件事的请合并`, true);
    const first = host.draft.meeting.lists.ledger.find(({ from }) => from === rows[0].id);
    if (first) now.focus(first.id); // the button is gone
  });
  const day = /** @type {HTMLInputElement} */ (element("input", { type: "text", maxlength: "500", autocomplete: "off", "data-loose": "", id: "__due" }));
  const many = element("label", { for: "__due" });
  const fill = makeButton("都填上", () => {
    const { length } = rowsWithout(host.draft, "due");
    if (day.value.trim() === "") {
      host.say("请先写完成时限，如 2026年6月底");
      day.focus();
      return;
    }
    const due = day.value.trim();
    const [first] = rowsWithout(host.draft, "due");
    if (!host.apply(fillDue, due)) return;
    day.value = "";
    host.say(`${length} 条的完成时限写成了“${due}”，不一样的请改`, true);
    now.focus(first.id, "due"); // the button is gone
  });
  const dueLeft = element("p", { class: "pb-form pb-meeting-due" }, many, day, fill);
  const paste = /** @type {HTMLTextAreaElement} */ (element("textarea", { id: "__last-ledger", rows: "3", "data-loose": "", spellcheck: "false", autocomplete: "off" }));
  const put = makeButton("放进上年度整改", () => {
    const read = ledgerIn(paste.value, statesOf(host.kinds));
    const there = new Set(host.draft.meeting.lists.lastYear.map(({ problem }) => problem.trim()));
    const fresh = read.filter(({ problem }) => !there.has(problem));
    if (fresh.length === 0) {
      host.say(read.length > 0 ? "这些问题上年度整改里都有了，没有再加" : "没有读出台账：请连表头一起复制，表头里要有“问题”和“整改措施”这样的列名");
      paste.focus();
      return;
    }
    host.apply(addRows, "lastYear", fresh);
    paste.value = "";
    host.say(`放进 ${fresh.length} 条，请核对责任人和状态${read.length > fresh.length ? `。已有、没有再加的 ${read.length - fresh.length} 条` : ""}`, true);
    before.focus(host.draft.meeting.lists.lastYear[host.draft.meeting.lists.lastYear.length - fresh.length].id);
  });
  const copy = makeButton("复制台账", () => copyOrOffer(table([TITLES, ...rows()], 1), now.box, "整改台账已复制，可以贴进表格"));
  const recipes = templates(host.shelf).filter(hasFollowups);
  const preferred = recipes.find(({ campaign, audience }) => campaign === host.draft.campaign && audience === "普通党员") || recipes[0];
  const which = makeSelect(recipes.map(({ id, title }) => [id, title]), preferred ? preferred.id : "", "用哪个模板");
  const give = makeButton("生成党员的草稿文件", () => {
    const drafts = draftsOfMembers(host.draft, { shelf: host.shelf, template: which.value, newId });
    if (drafts.length === 0) {
      host.say("上年度整改里还没有写责任人");
      return;
    }
    const name = fileName(host.draft.title, "上年度整改草稿.zip");
    download(draftsInOne(drafts), name, "application/zip");
    const own = new Set(drafts.map(({ fields }) => plainName(fields.姓名)));
    const without = party(host.draft).filter((row) => !own.has(plainName(row.name))).length;
    const nobodys = host.draft.meeting.lists.lastYear.filter((row) => saysProblem(row) && row.person.trim() === "").length;
    host.say([`已生成《${name}》，${drafts.length} 人各一份草稿文件，在“拟稿”里打开接着写`,
      without > 0 ? `上年度整改里没有写到的 ${without} 人没有` : "", nobodys > 0 ? `${nobodys} 条没有写责任人，哪一份里都没有` : ""].filter(Boolean).join("。"));
  });
  return {
    box: element("div", {},
      element("section", {}, element("h2", {}, "这次会的整改台账"), element("p", { class: "pb-meta" }, "收进的问题自动列在这里；改过的行，以后收新材料也不动。会上的批评意见要列进来的，按下面的按钮。改完一条，状态选“已完成”，写上整改结果。"), now.box, dueLeft, element("p", {}, left, " ", copy)),
      element("section", {}, element("h2", {}, "上年度整改"),
        element("p", { class: "pb-meta" }, "从“接着上次的会”开始的，上次的台账就在这里；没有的，从表格里贴进来，或者逐条补上。"),
        element("div", { class: "pb-form pb-meeting-paste" }, element("label", { for: "__last-ledger" }, "把上年度的台账贴在这里 ", element("small", {}, "从 Excel 或 Word 的表格里复制，连表头一起")), paste, element("p", {}, put)),
        before.box,
        element("div", { class: "pb-meeting-give" }, element("p", {}, "把各人的上年度整改放进各人的草稿："), which, " ", give))),
    show() {
      const { length } = criticismsLeft(host.draft);
      left.hidden = length === 0;
      setText(left, `把批评意见列进台账（${length} 条）`);
      const undated = rowsWithout(host.draft, "due").length;
      dueLeft.hidden = undated < 2;
      setText(many, `完成时限空着的 ${undated} 条都写：`);
      now.show();
      before.show();
    },
  };
}
