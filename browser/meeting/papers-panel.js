/* 生成材料: every paper of the meeting can be switched on or off, and taken away alone or with all others; what is still open
   in them is listed. */

import { makeButton } from "../base/button.js";
import { load } from "../base/data.js";
import { download } from "../base/download.js";
import { element, setText } from "../base/element.js";
import { inSlices } from "../base/slices.js";
import { attempt } from "../composer/attempt.js";
import { fileName } from "../papers/document/file-name.js";
import { disagreeing } from "./disagreeing.js";
import { allInOne } from "./files.js";
import { makeOpenList } from "./open-list.js";
import { NO_LAYOUT } from "./paper-ways.js";
import { makePapersList } from "./papers-list.js";

/** @import { Host } from "./host.js" */
/** @import { Panel } from "./work.js" */

const SLICE = 20; // milliseconds after which the page has its turn
const ZIP_TYPE = "application/zip";

/** @param {Host} host @returns {Panel} */
export function makePapers(host) {
  const list = makePapersList(host);
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

  const box = element("div", {},
    element("p", {}, "开会重在找准问题、改掉问题：用不着的材料在这里关掉，上级没有要求的不必做。材料里没有填的地方照样是【】，填好会议情况和名单，各份一起变。放进拟稿改过的，打包和下载就用改过的一份。"),
    element("p", {}, all), told, list.box, open.box);
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
      list.show();
      const wrong = disagreeing(host.draft);
      told.hidden = wrong.length === 0;
      told.textContent = "";
      told.append(...wrong.map((one) => element("li", {}, one)));
      open.show(papers);
    },
  };
}
