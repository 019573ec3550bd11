// @ts-check
/* Taking the paper away, in every form; before that, what is still open is listed. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;
const { composer, element } = Phrasebank;
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LISTED = 8; // open slots that are named; the rest are counted

/** @param {any} host @param {Uint8Array} bytes @param {string} ending @param {string} type */
function save(host, bytes, ending, type) {
  const name = Phrasebank.fileName(host.draft.title, ending);
  Phrasebank.download(bytes, name, type);
  host.say(`已生成《${name}》`);
}

/** @param {any} host */
async function word(host) {
  let skeleton;
  try {
    skeleton = await Phrasebank.load("skeleton");
  } catch {
    host.say("排版要用的文件没有取到，请再试一次。也可以先拿走纯文字。");
    return;
  }
  save(host, Phrasebank.docx(Phrasebank.draft.paper(host.draft), skeleton), ".docx", WORD);
}

/** The draft itself, to go on with elsewhere. @param {any} host */
composer.saveDraft = function (host) {
  const { write } = Phrasebank.draftFile;
  save(host, new TextEncoder().encode(write(host.draft)), ".json", "application/json");
};

/** @param {any} host @param {Element} place */
const ways = (host, place) =>
  /** @type {[string, string, () => void][]} */ ([
    ["Word 文件", "排好版，可以直接打印", () => word(host)],
    ["打印", "或者存成 PDF", () => window.print()],
    ["复制全文", "贴到 Word、WPS 或 OA 里", () => Phrasebank.copyOrOffer(Phrasebank.copyable(Phrasebank.draft.paper(host.draft)), place, "全文已复制")],
    ["纯文字", ".txt 文件", () => save(host, Phrasebank.txt(Phrasebank.draft.paper(host.draft)), ".txt", "text/plain")],
    ["Markdown", ".md 文件", () => save(host, Phrasebank.md(Phrasebank.draft.paper(host.draft)), ".md", "text/markdown")],
    ["复制整改台账", "问题和措施一行一条，贴进表格", () => Phrasebank.copyOrOffer(Phrasebank.table(Phrasebank.ledger(host.draft, host.shelf)), place, "整改台账已复制")],
    ["下载整改台账", ".csv 文件，用 Excel 打开", () => save(host, Phrasebank.csv([Phrasebank.ledgerTitles(host.shelf), ...Phrasebank.ledger(host.draft, host.shelf)]), "整改台账.csv", "text/csv")],
    ["草稿文件", "换一台电脑接着写，或者留底", () => composer.saveDraft(host)],
  ]);

/** @param {any} host @param {() => void} close */
function open(host, close) {
  const slots = Phrasebank.draft.openSlots(host.draft);
  const empty = host.tally().empty;
  if (!slots.length && !empty.length) return element("p", {}, "没有空着的地方。");
  const list = element("ul", {});
  for (const slot of slots.slice(0, LISTED)) {
    const go = composer.button("去填", () => {
      close();
      host.focusSlot(slot);
    });
    list.append(element("li", {}, element("span", { class: "pb-slot" }, `【${slot.name}】`), " ", element("span", { class: "pb-quiet-text" }, host.nameOfBlock(slot.key)), " ", go));
  }
  if (slots.length > LISTED) list.append(element("li", {}, `还有 ${slots.length - LISTED} 处`));
  for (const key of empty) {
    const region = host.regions().find((/** @type {any} */ one) => one.key === key);
    const go = composer.button("去写", () => {
      close();
      host.choose(key, true);
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

/** @param {any} host */
composer.openExport = function (host) {
  const list = element("ul", { class: "pb-ways pb-export" });
  const dialog = composer.dialog("带走");
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
};
})();
