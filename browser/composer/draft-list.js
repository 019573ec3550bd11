/* The list of drafts on the start screen: open, rename, duplicate, delete. */

import { makeButton } from "../base/button.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { moment } from "../base/moment.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { copyOf, rename } from "../draft/blocks.js";
import { newId } from "../draft/instant.js";
import { onItsOwn } from "../draft/meeting-rows.js";
import { attempt } from "./attempt.js";
import { openDialog } from "./dialog.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Listed } from "../draft/listed.js" */

const NOT_SAVED = {
  gone: "没有改：这份草稿已经不在这台电脑上了",
  stale: "没有改：这份草稿刚在另一个标签页里改过，请再试一次",
  full: "没有存进去：这台电脑给网页的空间满了，删去不用的草稿再试",
  refused: "没有存进去：浏览器没让保存，请再试一次",
};

const NOT_DONE = "没有做成：浏览器这次没有读出这份草稿，它没有被删掉。请再试一次";

/** What may be done with a draft, by what can be read of it: ids and words. @type {Record<Listed["state"], [string, string][]>} */
const TOOLS = {
  whole: [["rename", "改名"], ["copy", "复制一份"], ["remove", "删除"]],
  partial: [["open", "找回能读出的"], ["raw", "下载原始数据"], ["remove", "删除"]],
  lost: [["open", "找回能读出的"], ["discard", "删除"]],
};

/** @param {Listed} entry @returns {string} */
const nameOf = ({ title, state }) => (state === "whole" ? title : state === "partial" ? "有缺损的草稿" : `读不出来的草稿${title ? `：${title}` : ""}`);

/** @param {Listed[]} entries @returns {HTMLElement[]} */
function rowsOf(entries) {
  const names = rowNames(entries.map(nameOf), "份", Infinity);
  return entries.map((entry, at) => row(entry, names[at]));
}

/** @param {Listed} entry @param {string} whose what it is called among the others @returns {HTMLElement} */
function row(entry, whose) {
  const name = nameOf(entry);
  const isWhole = entry.state === "whole";
  const tools = TOOLS[entry.state].map(([act, text]) => element("button", { type: "button", class: "pb-button", "data-draft-act": act }, text));
  for (const tool of tools) tellWhose(tool, whose);
  const about = [entry.saved ? moment(entry.saved) : "", isWhole ? `${entry.characters} 字` : "不影响其他草稿"].filter(Boolean).join("，");
  return element(
    "li",
    { "data-draft": entry.id },
    isWhole ? element("button", { type: "button", class: "pb-draft-open", "data-draft-act": "open", "aria-label": whose }, name) : element("strong", { class: "pb-draft-open" }, name),
    element("span", { class: "pb-quiet-text" }, about),
    element("span", { class: "pb-draft-tools" }, ...tools),
  );
}

/** Ask for one line of text. @param {string} title @param {string} label @param {string} value @param {(text: string) => void} done */
function ask(title, label, value, done) {
  const input = /** @type {HTMLInputElement} */ (element("input", { type: "text", value, maxlength: "80", autocomplete: "off" }));
  const form = element("form", { class: "pb-form", method: "dialog" }, element("label", {}, label, input), element("button", { class: "pb-button pb-button--main" }, "好"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    if (input.value.trim()) done(input.value.trim());
  });
  const dialog = openDialog(title, form);
  input.focus();
  input.select();
}

/**
 * What the list asks of its page. @typedef {{store: DraftStore, openDraft: (id: string) => Promise<boolean>, focusTitle: () => void}} Around
 */

/**
 * @param {Around} app
 * @param {HTMLElement} section with the list in it; without drafts it is not there
 * @param {(entry: Listed) => boolean} [isShown] which of what is kept: drafts, and what is nothing any more
 */
export function makeDraftList(app, section, isShown = ({ isMeeting }) => !isMeeting) {
  const list = /** @type {HTMLElement} */ (section.querySelector("ul"));

  async function draw() {
    /** @type {Node[]} */
    let rows;
    try {
      rows = rowsOf((await app.store.list()).filter(isShown));
    } catch {
      const again = element("li", {}, "浏览器没有让读出存下的草稿。都还在，没有丢。 ", makeButton("再试一次", draw));
      rows = [...rowsOf(app.store.unsaved().filter(isShown)), again];
    }
    const held = list.contains(document.activeElement) ? document.activeElement : null;
    list.textContent = "";
    list.append(...rows);
    section.hidden = rows.length === 0;
    if (held) goOn(held);
  }

  /** What is drawn anew takes the focus along: it goes on at the same button of the same draft, or at the page's heading. @param {Element} held */
  function goOn(held) {
    const line = held.closest("[data-draft]");
    const now = Array.from(list.children).find((one) => line && one.getAttribute("data-draft") === line.getAttribute("data-draft"));
    const button = now && now.querySelector(`button[data-draft-act="${held.getAttribute("data-draft-act")}"]`);
    if (button instanceof HTMLElement) button.focus();
    else app.focusTitle();
  }

  /** @param {Draft} draft @param {number} revision @param {string} done what is said when it is saved */
  async function save(draft, revision, done) {
    const saved = await app.store.save(draft, revision);
    await draw();
    say(saved.ok ? done : NOT_SAVED[saved.why]);
  }

  /** Give the focus to the first button of a draft, where it is. @param {string} id */
  function focusOn(id) {
    const line = Array.from(list.children).find((one) => one.getAttribute("data-draft") === id);
    const first = line && line.querySelector("button");
    if (first) first.focus();
  }

  /** @param {string} id @param {string} name */
  async function remove(id, name) {
    const removed = await app.store.remove(id);
    await draw();
    app.focusTitle();
    const run = async () => {
      if (removed) await app.store.undelete(removed);
      await draw();
      focusOn(id);
    };
    say(`已删除《${name}》`, removed ? { label: "撤销", run } : undefined);
  }

  /** Deleting a draft that cannot be read cannot be undone, so the writer is asked first. @param {string} id */
  function discard(id) {
    const sure = makeButton("删除", () => {
      dialog.close();
      attempt(remove(id, "读不出来的草稿"), NOT_DONE);
    });
    const dialog = openDialog("删除读不出来的草稿", element("p", {}, "浏览器这次没有读出它存下的内容。删除以后找不回来；不急的话，先留着，过后再试。"), sure);
  }

  /** What lies there, whatever it is, as a file. @param {string} id */
  async function takeRaw(id) {
    const text = await app.store.raw(id);
    if (text !== null) download(new TextEncoder().encode(text), "草稿的原始数据.json", "application/json");
  }

  /** With the draft as it is now; not when another tab removed it. @param {string} id @param {(draft: Draft, revision: number) => void} done */
  async function withDraft(id, done) {
    const found = await app.store.read(id);
    if (found) done(found.draft, found.revision);
    else await draw();
  }

  /** @type {Record<string, (id: string, name: string) => Promise<unknown> | void>} */
  const acts = {
    open: async (id) => {
      if (!(await app.openDraft(id))) await draw();
    },
    rename: (id) => withDraft(id, (draft, revision) =>
      ask("给草稿改名", "新的名称", draft.title, (title) => save(rename(draft, title), revision, "已改名"))),
    copy: (id) => withDraft(id, (draft) => save(onItsOwn(copyOf(draft, newId(), `${draft.title}（副本）`)), 0, "已复制一份")),
    remove,
    discard,
    raw: takeRaw,
  };
  section.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-draft-act]") : null;
    const line = pressed && pressed.closest("[data-draft]");
    if (!(pressed instanceof HTMLElement) || !(line instanceof HTMLElement)) return;
    const name = line.querySelector(".pb-draft-open");
    const done = acts[pressed.dataset.draftAct || ""](line.dataset.draft || "", (name && name.textContent) || "");
    if (done) attempt(done, NOT_DONE);
  });
  return { draw };
}
