/* Where members' papers come in: files, one or many at once, drafts of this machine, a pasted text. */

import { makeButton } from "../base/button.js";
import { data } from "../base/data.js";
import { element } from "../base/element.js";
import { onFiles, whyNotRead } from "../base/file-entrance.js";
import { pause } from "../base/slices.js";
import { attempt } from "../composer/attempt.js";
import { makeLocalDrafts } from "../review/local-drafts.js";
import { nameOf, sourcesOf } from "../review/sources.js";
import { seen } from "./incoming-remarks.js";
import { incomingFile, incomingText } from "./reading-in.js";
import { wordsOfRules } from "./rule-words.js";

/** @import { Host } from "./host.js" */
/** @import { Seen } from "./incoming-remarks.js" */
/** @import { makeTaking } from "./incoming-taking.js" */

const FEW_FILES = 5; // with no more than these, the progress is not shown

/** @param {Host} host @param {ReturnType<typeof makeTaking>} taking what becomes of the papers that are read */
export function makeEntrance(host, { clear, take }) {
  const file = /** @type {HTMLInputElement} */ (element("input", { type: "file", multiple: true, "aria-label": "党员交来的材料", hidden: true }));
  const paste = /** @type {HTMLTextAreaElement} */ (element("textarea", { id: "__incoming", rows: "3", "data-loose": "", spellcheck: "false", autocomplete: "off" }));

  /** How many lots are being read. */
  let reading = 0;

  /** What was said of earlier ones goes, unless such a lot is still being read: what it says stands beside this one's. @param {() => Promise<void>} read */
  async function takeLot(read) {
    if (reading === 0) clear();
    reading++;
    try {
      await read();
    } finally {
      reading--;
    }
  }

  /** @param {File[]} chosen read one by one, the page having its turn in between @param {Set<string>} folders those among them */
  async function takeFiles(chosen, folders) {
    const words = await wordsOfRules();
    const { sources, refused: refusals } = await sourcesOf(chosen, folders);
    /** @type {Seen[]} */
    const papers = [];
    // The older first: of two of one member the newer stays, though 李四(1).docx is chosen before 李四.docx.
    for (const [at, one] of sources.sort((a, b) => a.saved - b.saved).entries()) {
      const bytes = await one.open();
      const around = { shelf: host.shelf, site: data.site.id, meeting: host.draft };
      const read = typeof bytes === "string" ? bytes : await incomingFile(bytes, one.name, around).catch(() => whyNotRead(one.name, folders));
      await pause();
      if (typeof read === "string") refusals.push([nameOf(one), read]);
      else papers.push(seen(read, words, host));
      await pause();
      if (sources.length > FEW_FILES) host.say(`正在读：${at + 1} / ${sources.length}`);
    }
    take(papers, refusals);
  }

  /** @param {string} text */
  async function takeText(text) {
    const read = incomingText(text, { shelf: host.shelf, meeting: host.draft });
    take([seen(read, await wordsOfRules(), host)], []);
    if (paste.value === text) paste.value = "";
  }

  const pick = makeButton("打开文件", () => file.click(), "pb-button--main");
  const read = makeButton("收下贴进来的", () => {
    if (paste.value.trim() === "") {
      host.say("还没有材料：请先贴进来，或者打开文件");
      paste.focus();
      return;
    }
    attempt(takeLot(() => takeText(paste.value)), "没有收下，请再试一次");
  });
  const drafts = makeLocalDrafts(async () => host.session.store, (files) => takeLot(() => takeFiles(files, new Set())));
  const entrance = element("section", { class: "pb-meeting-entrance pb-form", "aria-label": "收材料" },
    element("p", {}, pick, " ", drafts.button, " ", element("span", { class: "pb-meta" }, element("code", {}, ".docx"), "、", element("code", {}, ".txt"), "、", element("code", {}, ".md"), " 和从本站下载的草稿文件，可以一次打开几十份，装在一个 ", element("code", {}, ".zip"), " 里的也行，也可以拖到这里")), drafts.form,
    element("label", { for: "__incoming" }, "或者贴在这里 ", element("small", {}, "一份材料的全文")), paste, element("p", {}, read), file);

  return {
    box: entrance,
    focus: () => pick.focus(),
    /** The whole panel is the ground: a file that falls beside the marked field would open in the page's place. @param {HTMLElement} ground */
    hear: (ground) => onFiles(file, ground, entrance, (files, folders) => attempt(takeLot(() => takeFiles(files, folders)), "没有收下，请再试一次")),
  };
}
