/* Taking the paper away, in every form; before that, what is still open is listed. */

import { copyOrOffer } from "../base/clipboard.js";
import { load } from "../base/data.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { draftFile } from "../draft/draft-file.js";
import { ledger, ledgerTitles } from "../draft/ledger.js";
import { paperOf } from "../draft/paper.js";
import { openSlots } from "../draft/tally.js";
import { copyable } from "../papers/document/copyable.js";
import { fileName } from "../papers/document/file-name.js";
import { md } from "../papers/document/md.js";
import { csv, table } from "../papers/document/table.js";
import { txt } from "../papers/document/txt.js";
import { DOCX_TYPE, docx } from "../papers/docx.js";
import { makeButton, openDialog } from "./dialog.js";

/** @import { Host } from "./host.js" */

const LISTED = 8; // open slots that are named; the rest are counted

/** @param {Host} host @param {Uint8Array} bytes @param {string} ending @param {string} type */
function save(host, bytes, ending, type) {
  const name = fileName(host.draft.title, ending);
  download(bytes, name, type);
  host.say(`已生成《${name}》`);
}

/** @param {Host} host */
async function word(host) {
  let skeleton;
  try {
    skeleton = await load("skeleton");
  } catch {
    host.say("排版要用的文件没有取到，请再试一次。也可以先拿走纯文字。");
    return;
  }
  save(host, docx(paperOf(host.draft), skeleton), ".docx", DOCX_TYPE);
}

/** The draft itself, to go on with elsewhere. @param {Host} host */
export function saveDraft(host) {
  const { write } = draftFile;
  save(host, new TextEncoder().encode(write(host.draft)), ".json", "application/json");
}

/** @param {Host} host @param {Element} place */
const ways = (host, place) =>
  /** @type {[string, string, () => void][]} */ ([
    ["Word 文件", "排好版，可以直接打印", () => word(host)],
    ["打印", "或者存成 PDF", () => window.print()],
    ["复制全文", "贴到 Word、WPS 或 OA 里", () => copyOrOffer(copyable(paperOf(host.draft)), place, "全文已复制")],
    ["纯文字", ".txt 文件", () => save(host, txt(paperOf(host.draft)), ".txt", "text/plain")],
    ["Markdown", ".md 文件", () => save(host, md(paperOf(host.draft)), ".md", "text/markdown")],
    ["复制整改台账", "问题和措施一行一条，贴进表格", () => copyOrOffer(table(ledger(host.draft, host.shelf)), place, "整改台账已复制")],
    ["下载整改台账", ".csv 文件，用 Excel 打开", () => save(host, csv([ledgerTitles(host.shelf), ...ledger(host.draft, host.shelf)]), "整改台账.csv", "text/csv")],
    ["草稿文件", "换一台电脑接着写，或者留底", () => saveDraft(host)],
  ]);

/** @param {Host} host @param {() => void} close */
function open(host, close) {
  const slots = openSlots(host.draft);
  const empty = host.tally().empty;
  if (!slots.length && !empty.length) return element("p", {}, "没有空着的地方。");
  const list = element("ul", {});
  for (const slot of slots.slice(0, LISTED)) {
    const go = makeButton("去填", () => {
      close();
      host.focusSlot(slot);
    });
    list.append(element("li", {}, element("span", { class: "pb-slot" }, `【${slot.name}】`), " ", element("span", { class: "pb-quiet-text" }, host.nameOfBlock(slot.key)), " ", go));
  }
  if (slots.length > LISTED) list.append(element("li", {}, `还有 ${slots.length - LISTED} 处`));
  for (const region of host.regions().filter(({ key }) => empty.includes(key))) {
    const go = makeButton("去写", () => {
      close();
      host.choose(region.key, true);
    });
    list.append(element("li", {}, `“${host.name(region)}”是空的 `, go));
  }
  return element(
    "section",
    { class: "pb-export-open", "aria-labelledby": "__export-open" },
    element("h3", { id: "__export-open" }, `还有 ${slots.length} 处待填、${empty.length} 个空的部分`),
    element("p", { class: "pb-meta" }, "待填的地方在文件里照样显示为【】，交稿前要换成自己的事实。"),
    list,
  );
}

/** @param {Host} host */
export function openExport(host) {
  const list = element("ul", { class: "pb-ways pb-export" });
  const dialog = openDialog("带走");
  const todo = open(host, dialog.close);
  const isWhole = todo.tagName === "P";
  for (const [title, about, run] of ways(host, dialog.box)) {
    const way = element("button", { type: "button", class: "pb-way" }, element("strong", {}, title), element("span", {}, about));
    way.addEventListener("click", () => {
      if (title === "打印") dialog.close(); // what is printed is the page behind it
      run();
    });
    list.append(element("li", {}, way));
  }
  dialog.box.append(todo, element("h3", {}, isWhole ? "怎样带走" : "仍要带走"), list);
}
