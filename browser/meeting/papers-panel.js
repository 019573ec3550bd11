/* 生成材料: every paper of the meeting, switched on or off, taken away one by one or all at once; and what is still open in them. */

import { load, root } from "../base/data.js";
import { download } from "../base/download.js";
import { element, setText } from "../base/element.js";
import { attempt } from "../composer/attempt.js";
import { makeButton } from "../composer/dialog.js";
import { newId } from "../draft/instant.js";
import { switchPaper } from "../draft/meeting-rows.js";
import { fileName } from "../papers/document/file-name.js";
import { DOCX_TYPE } from "../papers/docx.js";
import { XLSX_TYPE } from "../papers/xlsx.js";
import { allInOne, excelOf, isTable, nameOf, wordOf } from "./files.js";
import { makeOpenList } from "./open-list.js";
import { kindsFor, papersOf } from "./papers.js";

/** @import { Host } from "./host.js" */
/** @import { Kind, Paper } from "./papers.js" */
/** @import { Panel } from "./work.js" */

const ZIP_TYPE = "application/zip";
const NO_LAYOUT = "排版要用的文件没有取到，请再试一次。";
const NOT_KEPT = "没有放进拟稿：浏览器没让保存，请再试一次";

/** @param {Host} host @returns {Panel} */
export function makePapers(host) {
  const list = element("ul", { class: "pb-meeting-papers" });
  const all = makeButton("", () => attempt(takeAll(), NO_LAYOUT), "pb-button--main");
  const open = makeOpenList(host);

  async function takeAll() {
    const [skeleton, book] = await Promise.all([load("skeleton"), load("workbook")]);
    const name = fileName(host.draft.title, ".zip");
    download(allInOne(host.papers(), skeleton, book), name, ZIP_TYPE);
    host.say(`已生成《${name}》`);
  }

  /** @param {Paper} paper */
  async function takeWord(paper) {
    const name = nameOf(paper, ".docx");
    download(wordOf(paper, await load("skeleton")), name, DOCX_TYPE);
    host.say(`已生成《${name}》`);
  }

  /** @param {Paper} paper */
  async function takeExcel(paper) {
    const name = nameOf(paper, ".xlsx");
    download(excelOf(paper, await load("workbook")), name, XLSX_TYPE);
    host.say(`已生成《${name}》`);
  }

  /** The paper becomes a draft of its own, as it is now. @param {Paper} paper */
  async function toDraft({ draft }) {
    const made = { ...draft, id: newId() };
    const saved = await host.session.store.save(made, 0);
    if (!saved.ok) throw new Error(saved.why);
    await host.session.commit();
    location.assign(`${root}compose.html#draft=${encodeURIComponent(made.id)}`);
  }

  /** @param {Paper} paper @returns {HTMLElement[]} what can be done with one paper */
  function tools(paper) {
    const ways = /** @type {[string, () => void][]} */ ([
      ["Word", () => attempt(takeWord(paper), NO_LAYOUT)],
      ...(isTable(paper) ? [["Excel", () => attempt(takeExcel(paper), NO_LAYOUT)]] : []),
      ["放进拟稿", () => attempt(toDraft(paper), NOT_KEPT)],
    ]);
    return ways.map(([text, run]) => {
      const button = makeButton(text, run);
      button.setAttribute("aria-label", `${text}：${paper.draft.title}`);
      return button;
    });
  }

  /** @param {Kind} kind @returns {HTMLElement} */
  function row(kind) {
    const { id } = kind.info;
    const isOn = !host.draft.meeting.off.includes(id);
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-paper": id, checked: isOn }));
    box.addEventListener("change", () => host.apply(switchPaper, id, box.checked));
    const line = element("li", {}, element("label", {}, box, " ", element("strong", {}, kind.recipe.paper)), " ", element("span", { class: "pb-meta" }, kind.recipe.summary));
    if (!isOn) return line;
    const papers = papersOf(kind, host.draft, host.shelf);
    if (papers.length === 1 && papers[0].whose === "") {
      line.append(element("span", { class: "pb-meeting-ways" }, ...tools(papers[0])));
      return line;
    }
    const one = element("ul", {}, ...papers.map((paper) => element("li", {}, element("span", {}, paper.whose), " ", ...tools(paper))));
    line.append(element("details", { class: "pb-more", "data-copies": id }, element("summary", {}, `共 ${papers.length} 份，一份一份看`), one));
    return line;
  }

  let drawn = "";
  return {
    box: element("div", {},
      element("p", {}, "开会重在找准问题、改掉问题：用不着的材料在这里关掉，上级没有要求的不必做。材料里没有填的地方照样是【】，填好会议情况和名单，各份一起变。"),
      element("p", {}, all), list, open.box),
    show() {
      const papers = host.papers();
      setText(all, `全部打包下载（${papers.length} 份）`);
      /** @type {HTMLButtonElement} */ (all).disabled = papers.length === 0;
      const kinds = kindsFor(host.kinds, host.draft);
      const now = JSON.stringify([kinds.map(({ info }) => info.id), host.draft.meeting.off, papers.map(({ key, whose }) => [key, whose])]);
      if (now !== drawn) {
        const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.paper : undefined;
        list.textContent = "";
        list.append(...kinds.map(row));
        const again = focused ? /** @type {HTMLElement | null} */ (list.querySelector(`[data-paper="${focused}"]`)) : null;
        if (again) again.focus();
        drawn = now;
      }
      open.show(papers);
    },
  };
}
