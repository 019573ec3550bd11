/* Lets the writer take the paper away in any format. What is still open in it is listed first. */

import { copyOrOffer } from "../base/clipboard.js";
import { loadOrNull } from "../base/data.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { draftFile } from "../draft/draft-file.js";
import { ledger, ledgerTitles } from "../draft/ledger.js";
import { printedOf } from "../draft/printed.js";
import { copyable } from "../papers/document/copyable.js";
import { fileName } from "../papers/document/file-name.js";
import { md } from "../papers/document/md.js";
import { csv, table } from "../papers/document/table.js";
import { txt } from "../papers/document/txt.js";
import { DOCX_TYPE, docx } from "../papers/docx.js";
import { openDialog } from "./dialog.js";
import { makeGateList } from "./gate-list.js";

/** @import { Host } from "./host.js" */

/** @param {Host} host @param {Uint8Array} bytes @param {string} ending @param {string} type */
function save(host, bytes, ending, type) {
  const name = fileName(host.draft.title, ending);
  download(bytes, name, type);
  host.say(`已生成《${name}》`);
}

/** @param {Host} host */
async function word(host) {
  const skeleton = await loadOrNull("skeleton");
  if (skeleton) save(host, docx(printedOf(host.draft), skeleton, "text"), ".docx", DOCX_TYPE);
  else host.say("排版要用的文件没有取到，请再试一次。也可以先拿走纯文字。");
}

/** The draft itself, to go on with elsewhere. @param {Host} host */
export function saveDraft(host) {
  const { write } = draftFile;
  save(host, new TextEncoder().encode(write(host.draft)), ".json", "application/json");
}

/** @param {Host} host @param {Element} place */
const ways = (host, place) =>
  /** @type {[string, string, () => void][]} */ ([
    ["Word 文件", "排好版，可以直接打印；一、一是等序号是文字，复制到哪里都不丢", () => word(host)],
    ["打印", "或者存成 PDF", () => window.print()],
    ["复制全文", "贴到 Word、WPS 或 OA 里", () => copyOrOffer(copyable(printedOf(host.draft)), place, "全文已复制")],
    ["纯文字", ".txt 文件", () => save(host, txt(printedOf(host.draft)), ".txt", "text/plain")],
    ["Markdown", ".md 文件", () => save(host, md(printedOf(host.draft)), ".md", "text/markdown")],
    ["复制整改台账", "问题和措施一行一条，贴进表格", () => copyOrOffer(table(ledger(host.draft, host.shelf)), place, "整改台账已复制")],
    ["下载整改台账", ".csv 文件，用 Excel 打开", () => save(host, csv([ledgerTitles(host.shelf), ...ledger(host.draft, host.shelf)]), "整改台账.csv", "text/csv")],
    ["草稿文件", "换一台电脑接着写，或者留底", () => saveDraft(host)],
  ]);

/** @param {Host} host */
export function openExport(host) {
  const list = element("ul", { class: "pb-ways pb-export" });
  const dialog = openDialog("带走");
  const { box: todo, isClear } = makeGateList(host, dialog.close);
  for (const [title, about, run] of ways(host, dialog.box)) {
    const way = element("button", { type: "button", class: "pb-way" }, element("strong", {}, title), element("span", {}, about));
    way.addEventListener("click", () => {
      if (title === "打印") dialog.close(); // what is printed is the page behind it
      run();
    });
    list.append(element("li", {}, way));
  }
  dialog.box.append(todo, element("h3", {}, isClear ? "怎样带走" : "仍要带走"), list);
}
