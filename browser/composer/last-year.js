/* From last year's paper, a draft or a pasted text, to this year's followups: what was found is shown, and may be corrected. */

import { element } from "../base/element.js";
import { lastYear } from "../draft/last-year.js";
import { makeButton, makeSelect, openDialog } from "./dialog.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Row } from "../draft/last-year.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/**
 * `drafts` may be last year's, `read` gives one; `templates` to choose this year's from, if any; `label` is what the button is
 * called, and `done` what becomes of the points.
 * @typedef {{drafts: {id: string, title: string}[], read: DraftStore["read"], shelf: Shelf, templates: ComposerTemplate[], label: string,
 *   done: (points: {lead: string, body: string}[], template: string | null) => void}} Wanted
 */

/** @param {Row} row @returns {HTMLElement} */
function line(row) {
  const problem = element("textarea", { rows: "2", "aria-label": "上年的问题" }, row.problem);
  const measures = element("textarea", { rows: "2", "aria-label": "当时的措施，一行一条" }, row.measures.join("\n"));
  const made = element("li", {}, element("label", {}, "问题 ", problem), element("label", {}, "措施，一行一条 ", measures));
  made.append(makeButton("去掉这一条", () => made.remove()));
  return made;
}

/** @param {HTMLElement} list @returns {Row[]} */
function read(list) {
  return Array.from(list.children, (made) => {
    const [problem, measures] = Array.from(made.querySelectorAll("textarea"), (area) => area.value);
    return { problem: problem.trim(), measures: measures.split("\n").map((text) => text.trim()).filter(Boolean) };
  }).filter((row) => row.problem !== "");
}

/** @param {Wanted} wanted */
export function openLastYear(wanted) {
  const choice = makeSelect([["", "请选择"], ...wanted.drafts.map(({ id, title }) => [id, title])], "", "上年度的草稿");
  const pasted = /** @type {HTMLTextAreaElement} */ (element("textarea", { rows: "6", id: "__last-year" }));
  const said = element("p", { class: "pb-meta", role: "status" });
  const list = element("ol", { class: "pb-last-year" });

  /** @param {Row[]} rows */
  function show(rows) {
    list.textContent = "";
    list.append(...rows.map(line));
    foot.hidden = false;
    said.textContent = rows.length ? `找到 ${rows.length} 个问题，请核对、修改。` : "没有找到问题。可以自己加。";
  }
  choice.addEventListener("change", async () => {
    const found = choice.value ? await wanted.read(choice.value) : null;
    if (found) show(lastYear.fromDraft(found.draft, wanted.shelf));
  });
  const find = makeButton("从贴进来的文字里找", () => show(lastYear.fromText(pasted.value)));
  const use = makeButton(
    wanted.label,
    () => {
      const rows = read(list);
      if (!rows.length) {
        said.textContent = "至少要有一个问题。";
        return;
      }
      dialog.close();
      wanted.done(lastYear.points(rows), template.value || null);
    },
    "pb-button--main",
  );
  const template = makeSelect([["", "空白文稿"], ...wanted.templates.map(({ id, title }) => [id, title])], wanted.templates.length ? wanted.templates[0].id : "", "今年的模板");
  const foot = element("div", { class: "pb-form", hidden: true }, makeButton("加一条", () => list.append(line({ problem: "", measures: [] }))));
  if (wanted.templates.length) foot.append(element("label", {}, "今年的模板 ", template));
  foot.append(element("p", {}, use));
  const form = element("div", { class: "pb-form" });
  if (wanted.drafts.length) form.append(element("label", {}, "上年度的草稿 ", choice));
  form.append(element("label", { for: "__last-year" }, "或者把上年度的材料贴进来 ", element("small", {}, "全文，或者“存在问题”和“整改措施”两部分")), pasted, element("p", {}, find), said);
  const dialog = openDialog("从上年度的材料开始", form, list, foot);
}
