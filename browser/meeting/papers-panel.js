/* 生成材料: every paper of the meeting can be switched on or off, and taken away alone or with all others; what is still open
   in them is listed. */

import { makeButton } from "../base/button.js";
import { load } from "../base/data.js";
import { download } from "../base/download.js";
import { element, setText } from "../base/element.js";
import { inSlices } from "../base/slices.js";
import { tellWhose } from "../base/whose.js";
import { attempt } from "../composer/attempt.js";
import { makeSelect } from "../composer/dialog.js";
import { addressOf } from "../draft/draft-address.js";
import { newId } from "../draft/instant.js";
import { switchPaper } from "../draft/meeting-rows.js";
import { fileName } from "../papers/document/file-name.js";
import { DOCX_TYPE } from "../papers/docx.js";
import { XLSX_TYPE } from "../papers/xlsx.js";
import { disagreeing } from "./disagreeing.js";
import { allInOne, excelOf, isTable, nameOf, wordOf } from "./files.js";
import { choose, goOn, standingOf } from "./going-on.js";
import { makeOpenList } from "./open-list.js";
import { kindsFor } from "./papers.js";

/** @import { Host } from "./host.js" */
/** @import { Kind, Paper } from "./papers.js" */
/** @import { Panel } from "./work.js" */

const SLICE = 20; // milliseconds after which the page has its turn
const ZIP_TYPE = "application/zip";
const NO_LAYOUT = "排版要用的文件没有取到，请再试一次。";
const NOT_KEPT = "没有放进拟稿：浏览器没让保存，请再试一次";
const BEHIND = "会议情况后来又变了，改过的这一份里没有变。";
const GONE = "放进拟稿的那一份已经不在这台电脑上，或者读不出来：用的是照会议情况做的。";
const NOTHING_KEPT = "这个浏览器不让网页保存草稿，放不进拟稿：请下载 Word 接着改";

/** @param {Host} host @returns {Panel} */
export function makePapers(host) {
  const list = element("ul", { class: "pb-meeting-papers" });
  const all = makeButton("", () => attempt(takeAll(), NO_LAYOUT), "pb-button--main");
  const open = makeOpenList(host);
  const told = element("ul", { class: "pb-meeting-told", "aria-label": "对不上的", hidden: true });

  async function takeAll() {
    const [skeleton, book] = await Promise.all([load("skeleton"), load("workbook"), host.readKept()]);
    const name = fileName(host.draft.title, ".zip");
    const papers = host.papers();
    const made = await inSlices(allInOne(papers, skeleton, book), () => false, SLICE, (done) => host.say(`正在做：${Math.round(done * 100)}%`));
    if (made) download(made, name, ZIP_TYPE);
    const edited = papers.filter(({ goesOn }) => goesOn).length;
    host.say(`已生成《${name}》${edited > 0 ? `，其中 ${edited} 份是在拟稿里改过的` : ""}`);
  }

  /** As it is taken away at this moment. @param {Paper} made */
  const now = async (made) => {
    await host.readKept();
    return host.papers().find(({ key }) => key === made.key) || made;
  };

  /** @param {Paper} made */
  async function takeWord(made) {
    const [skeleton, paper] = await Promise.all([load("skeleton"), now(made)]);
    const name = nameOf(paper, ".docx");
    download(wordOf(paper, skeleton), name, DOCX_TYPE);
    host.say(`已生成《${name}》`);
  }

  /** @param {Paper} made */
  async function takeExcel(made) {
    const [book, paper] = await Promise.all([load("workbook"), now(made)]);
    const name = nameOf(paper, ".xlsx");
    download(excelOf(paper, book), name, XLSX_TYPE);
    host.say(`已生成《${name}》`);
  }

  /** The paper goes on as a draft of its own: the one that was changed, else one as the meeting makes it now. @param {Paper} made */
  async function toDraft(made) {
    const { store } = host.session;
    if (!store.persistent) return host.say(NOTHING_KEPT);
    await host.readKept();
    const { state, id, revision, isMade } = standingOf(host.draft, made, host.kept);
    if (state === "changed" && !isMade) return toComposer(id);
    const isSame = state === "same"; // nobody changed that draft: it is overwritten with the newly made paper
    const draft = { ...made.draft, id: isSame ? id : newId() };
    const saved = await store.save(draft, isSame ? revision : 0);
    if (!saved.ok) throw new Error(saved.why);
    host.apply(goOn, made, { id: draft.id, revision: saved.revision });
    await toComposer(draft.id);
  }

  /** @param {string} id of a draft */
  async function toComposer(id) {
    await host.session.commit();
    location.assign(addressOf("compose", id));
  }

  /** @param {Paper} made @returns {HTMLElement[]} what can be done with one paper, and what became of it in 拟稿 */
  function tools(made) {
    const { state, isBehind, isMade } = standingOf(host.draft, made, host.kept);
    const isChanged = state === "changed";
    const ways = /** @type {[string, () => void][]} */ ([
      ["Word", () => attempt(takeWord(made), NO_LAYOUT)],
      ...(isTable(made) ? [["Excel", () => attempt(takeExcel(made), NO_LAYOUT)]] : []),
      [isChanged && !isMade ? "接着改" : "放进拟稿", () => attempt(toDraft(made), NOT_KEPT)],
    ]);
    const buttons = ways.map(([text, run]) => {
      const button = makeButton(text, run);
      tellWhose(button, made.draft.title);
      return button;
    });
    if (state === "gone") return [...buttons, element("p", { class: "pb-meeting-on" }, GONE)];
    if (!isChanged) return buttons;
    const which = makeSelect([["", "用拟稿里改过的"], ["made", "照会议情况重新做"]], isMade ? "made" : "", `打包和下载用哪一份：${made.draft.title}`);
    which.dataset.use = made.key;
    which.addEventListener("change", () => host.apply(choose, made, which.value === "made"));
    const told = isMade ? "在拟稿里改过，改过的一份还在拟稿里。" : `在拟稿里改过。${isBehind ? BEHIND : ""}`;
    return [...buttons, element("p", { class: "pb-meeting-on" }, told, " ", which)];
  }

  /** @param {Kind} kind @returns {HTMLElement} */
  function row(kind) {
    const { id } = kind.info;
    const isOn = !host.draft.meeting.off.includes(id);
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-paper": id, checked: isOn }));
    box.addEventListener("change", () => host.apply(switchPaper, id, box.checked));
    const line = element("li", {}, element("label", {}, box, " ", element("strong", {}, kind.recipe.paper)), " ", element("span", { class: "pb-meta" }, kind.recipe.summary));
    if (!isOn) return line;
    const papers = host.made().filter((paper) => paper.kind === kind);
    if (papers.length === 1 && papers[0].whose === "") {
      line.append(element("span", { class: "pb-meeting-ways" }, ...tools(papers[0])));
      return line;
    }
    const edited = host.papers().filter((paper) => paper.kind === kind && paper.goesOn).length;
    const one = element("ul", {}, ...papers.map((paper) => element("li", {}, element("span", {}, paper.whose), " ", ...tools(paper))));
    const summary = element("summary", {}, `共 ${papers.length} 份${edited > 0 ? `，${edited} 份用拟稿里改过的` : ""}，一份一份看`);
    tellWhose(summary, kind.recipe.paper);
    line.append(element("details", { class: "pb-more", "data-copies": id, open: unfolded.has(id) }, summary, one));
    return line;
  }

  let drawn = "";
  /** Kinds of which every paper is shown. @type {Set<string>} */
  const unfolded = new Set();
  list.addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.dataset.copies) return;
    if (target.open) unfolded.add(target.dataset.copies);
    else unfolded.delete(target.dataset.copies);
  }, true);
  const box = element("div", {},
    element("p", {}, "开会重在找准问题、改掉问题：用不着的材料在这里关掉，上级没有要求的不必做。材料里没有填的地方照样是【】，填好会议情况和名单，各份一起变。放进拟稿改过的，打包和下载就用改过的一份。"),
    element("p", {}, all), told, list, open.box);
  const readKept = () => attempt(host.readKept(), "拟稿里的草稿没有读出来，请再试一次");
  host.session.store.changed(() => {
    if (box.isConnected) readKept();
  });
  return {
    box,
    show() {
      readKept();
      const papers = host.papers();
      setText(all, `全部打包下载（${papers.length} 份）`);
      /** @type {HTMLButtonElement} */ (all).disabled = papers.length === 0;
      const kinds = kindsFor(host.kinds, host.draft);
      const standing = host.draft.meeting.lists.drafts.length === 0 ? [] : host.made().map((paper) => ({ ...standingOf(host.draft, paper, host.kept), draft: null }));
      const now = JSON.stringify([kinds.map(({ info }) => info.id), host.draft.meeting.off, papers.map(({ key, whose }) => [key, whose]), standing]);
      if (now !== drawn) {
        const again = focusIn(list);
        list.textContent = "";
        list.append(...kinds.map(row));
        again();
        drawn = now;
      }
      const wrong = disagreeing(host.draft);
      told.hidden = wrong.length === 0;
      told.textContent = "";
      told.append(...wrong.map((one) => element("li", {}, one)));
      open.show(papers);
    },
  };
}

/** @param {HTMLElement} list that is drawn anew @returns {() => void} puts the focus back on the choice that had it */
function focusIn(list) {
  const { activeElement } = document;
  const { paper = "", use = "" } = activeElement instanceof HTMLElement && list.contains(activeElement) ? activeElement.dataset : {};
  const had = /** @type {[string, string]} */ (paper ? ["paper", paper] : ["use", use]);
  return () => {
    const again = had[1] && Array.from(list.querySelectorAll("input, select")).find((one) => one instanceof HTMLElement && one.dataset[had[0]] === had[1]);
    if (again instanceof HTMLElement) again.focus();
  };
}
