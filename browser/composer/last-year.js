/* Makes this year's followups of last year's paper, which is a draft or a pasted text. It shows how each line was understood,
   so that the writer can correct this before anything is inserted. */

import { makeButton } from "../base/button.js";
import { data } from "../base/data.js";
import { element } from "../base/element.js";
import { draftFile } from "../draft/draft-file.js";
import { lastYear } from "../draft/last-year.js";
import { openedFile } from "../reader/file.js";
import { makeOnePaper } from "../review/one-paper.js";
import { attempt } from "./attempt.js";
import { makeSelect, openDialog } from "./dialog.js";
import { makePairedRows } from "./paired-rows.js";
import { makeReadLines } from "./read-lines.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Draft } from "../draft/create.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Opened } from "../reader/file.js" */
/** @import { Paragraph } from "../reader/paragraph.js" */
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

  /** @param {Draft} draft */
  function showDraft(draft) {
    const made = lastYear.fromDraft(draft, shelf);
    lines.show([]);
    rows.show({ rows: made, loose: [] }, true);
    chooseTemplate({ audience: draft.audience, isOutline: false });
    tell(made.length);
  }

  /** @param {string | Paragraph[]} read */
  function showPaper(read) {
    pieces = lastYear.read(read, shelf);
    const paired = lastYear.paired(pieces);
    lines.show(pieces);
    rows.show(paired, true);
    chooseTemplate(lastYear.writer(pieces, shelf));
    tell(paired.rows.length);
  }

  const one = makeOnePaper({
    begin: () => (said.textContent = ""),
    async read(_, bytes) {
      const read = await openedFile(bytes);
      return read.refused || read;
    },
    take(/** @type {Opened} */ read) {
      if (read.draft) showDraft(draftFile.read(read.draft, { site: data.site.id, id: "last-year" }).draft);
      else showPaper(read.paragraphs);
      said.textContent += read.notes.join("");
    },
  });
  choice.addEventListener("change", async () => {
    const found = choice.value ? await wanted.read(choice.value) : null;
    if (found) showDraft(found.draft);
  });
  const find = makeButton("从贴进来的文字里找", () => showPaper(pasted.value));
  const file = /** @type {HTMLInputElement} */ (element("input", { type: "file", hidden: true, "aria-label": "上年度的材料" }));
  file.addEventListener("change", () => {
    const [chosen] = Array.from(file.files || []);
    if (chosen) attempt(one.open(chosen), "文件没有打开，请再试一次");
    file.value = "";
  });
  const open = makeButton("打开文件", () => file.click());
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
  form.append(element("label", { for: "__last-year" }, `${wanted.drafts.length > 0 ? "或者" : ""}把上年度的材料贴进来 `, element("small", {}, "全文，或者“存在问题”和“整改措施”两部分")), pasted, element("p", {}, find, open, " ", element("small", {}, element("code", {}, ".docx"), "、", element("code", {}, ".txt"), "、", element("code", {}, ".md"), " 或者草稿文件，装在一个 ", element("code", {}, ".zip"), " 里的也行，只在这台电脑的浏览器里读")), file, one.box, said);
  const dialog = openDialog("从上年度的材料开始", form, lines.box, rows.box, foot);
}
