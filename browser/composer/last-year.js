/* From last year's paper, a draft or a pasted text, to this year's followups: what was recognised is shown line by line, and corrected
   before anything goes in. */

import { element } from "../base/element.js";
import { lastYear } from "../draft/last-year.js";
import { makeButton, makeSelect, openDialog } from "./dialog.js";
import { makePairedRows } from "./paired-rows.js";
import { makeReadLines } from "./read-lines.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Piece } from "../reader/structure.js" */
/** @import { Writer } from "../reader/writer.js" */

/**
 * `drafts` may be last year's, `read` gives one; `templates` to choose this year's from, if any; `label` is what the button is
 * called, and `done` what becomes of the points.
 * @typedef {{drafts: {id: string, title: string}[], read: DraftStore["read"], shelf: Shelf, templates: ComposerTemplate[], label: string,
 *   done: (points: {lead: string, body: string}[], template: string | null) => void}} Wanted
 */

const UNCHOSEN = "?"; // no id of a template

/** @param {Wanted} wanted */
export function openLastYear(wanted) {
  const { shelf, templates } = wanted;
  const choice = makeSelect([["", "请选择"], ...wanted.drafts.map(({ id, title }) => [id, title])], "", "上年度的草稿");
  const pasted = /** @type {HTMLTextAreaElement} */ (element("textarea", { rows: "6", id: "__last-year" }));
  const said = element("p", { class: "pb-meta", role: "status" });
  const rows = makePairedRows();
  /** @type {Piece[]} */
  let pieces = [];
  const lines = makeReadLines((corrected) => rows.show(lastYear.paired(pieces, corrected)));
  const template = makeSelect([[UNCHOSEN, "请选择"], ["", "空白文稿"], ...templates.map(({ id, title }) => [id, title])], UNCHOSEN, "今年的模板");
  const whose = element("p", { class: "pb-meta" });

  /** @param {Writer} writer */
  function chooseTemplate(writer) {
    const found = lastYear.template(writer, templates);
    template.value = found || UNCHOSEN;
    const why = writer.audience ? `上年度的材料是${writer.audience}的` : "看不出上年度的材料是谁写的";
    whose.textContent = found ? `${why}，模板照此选好了，可以改。` : `${why}，请选今年的模板。`;
  }

  /** @param {number} count problems */
  function tell(count) {
    said.textContent = count ? `找到 ${count} 个问题，请核对、修改。` : "没有找到问题。可以自己加。";
    foot.hidden = false;
  }
  choice.addEventListener("change", async () => {
    const found = choice.value ? await wanted.read(choice.value) : null;
    if (!found) return;
    const made = lastYear.fromDraft(found.draft, shelf);
    lines.show([]);
    rows.show({ rows: made, loose: [] }, true);
    chooseTemplate({ audience: found.draft.audience, isOutline: false });
    tell(made.length);
  });
  const find = makeButton("从贴进来的文字里找", () => {
    pieces = lastYear.read(pasted.value, shelf);
    const paired = lastYear.paired(pieces);
    lines.show(pieces);
    rows.show(paired, true);
    chooseTemplate(lastYear.writer(pieces, shelf));
    tell(paired.rows.length);
  });
  const use = makeButton(
    wanted.label,
    () => {
      const made = rows.read();
      if (!made.length) {
        stop.textContent = "至少要有一个问题。";
        return;
      }
      if (templates.length && template.value === UNCHOSEN) {
        stop.textContent = "请先选今年的模板。";
        template.focus();
        return;
      }
      dialog.close();
      wanted.done(lastYear.points(made), template.value || null);
    },
    "pb-button--main",
  );
  const stop = element("p", { class: "pb-meta", role: "alert" });
  const foot = element("div", { class: "pb-form", hidden: true });
  if (templates.length) foot.append(whose, element("label", {}, "今年的模板 ", template));
  foot.append(element("p", {}, use), stop);
  const form = element("div", { class: "pb-form" });
  if (wanted.drafts.length) form.append(element("label", {}, "上年度的草稿 ", choice));
  form.append(element("label", { for: "__last-year" }, "或者把上年度的材料贴进来 ", element("small", {}, "全文，或者“存在问题”和“整改措施”两部分")), pasted, element("p", {}, find), said);
  const dialog = openDialog("从上年度的材料开始", form, lines.box, rows.box, foot);
}
