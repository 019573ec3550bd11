/* What can be done with one paper: taken away as a file, or into 拟稿, where it goes on; and what became of it there. */

import { makeButton } from "../base/button.js";
import { load } from "../base/data.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { tellWhose } from "../base/whose.js";
import { attempt } from "../composer/attempt.js";
import { makeSelect } from "../composer/dialog.js";
import { addressOf } from "../draft/draft-address.js";
import { newId } from "../draft/instant.js";
import { DOCX_TYPE } from "../papers/docx.js";
import { XLSX_TYPE } from "../papers/xlsx.js";
import { excelOf, isTable, nameOf, wordOf } from "./files.js";
import { choose, goOn, standingOf } from "./going-on.js";

/** @import { Host } from "./host.js" */
/** @import { Paper } from "./papers.js" */

export const NO_LAYOUT = "排版要用的文件没有取到，请再试一次。";
const NOT_KEPT = "没有放进拟稿：浏览器没让保存，请再试一次";
const BEHIND = "会议情况后来又变了，改过的这一份里没有变。";
const GONE = "放进拟稿的那一份已经不在这台电脑上，或者读不出来：用的是照会议情况做的。";
const NOTHING_KEPT = "这个浏览器不让网页保存草稿，放不进拟稿：请下载 Word 接着改";

/** @param {Host} host @returns {(made: Paper) => HTMLElement[]} what can be done with one paper, and what became of it in 拟稿 */
export function makePaperWays(host) {
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

  return function tools(made) {
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
  };
}
