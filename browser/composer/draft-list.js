/* The list of drafts on the start screen: open, rename, duplicate, delete. */

import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { copyOf, rename } from "../draft/blocks.js";
import { newId } from "../draft/instant.js";
import { openDialog } from "./dialog.js";
import { moment } from "./versions.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Listed } from "../draft/draft-store.js" */
/** @import { App } from "./app.js" */

const NOT_SAVED = {
  stale: "没有改：这份草稿刚在另一个标签页里改过，请再试一次",
  full: "没有存进去：这台电脑给网页的空间满了，删去不用的草稿再试",
  refused: "没有存进去：浏览器没让保存，请再试一次",
};

/** @param {Listed} entry @returns {HTMLElement} */
function row(entry) {
  const tool = (/** @type {string} */ act, /** @type {string} */ text) =>
    element("button", { type: "button", class: "pb-button", "data-draft-act": act, "aria-label": `${text}：${entry.title}` }, text);
  return element(
    "li",
    { "data-draft": entry.id },
    element("button", { type: "button", class: "pb-draft-open", "data-draft-act": "open" }, entry.title),
    element("span", { class: "pb-quiet-text" }, `${moment(entry.saved)}，${entry.characters} 字`),
    element("span", { class: "pb-draft-tools" }, tool("rename", "改名"), tool("copy", "复制一份"), tool("remove", "删除")),
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
 * @param {App} app
 * @param {HTMLElement} section with the list in it; without drafts it is not there
 */
export function makeDraftList(app, section) {
  const list = /** @type {HTMLElement} */ (section.querySelector("ul"));

  async function draw() {
    const drafts = await app.store.list();
    list.textContent = "";
    list.append(...drafts.map(row));
    section.hidden = drafts.length === 0;
  }

  /** @param {Draft} draft @param {number} revision @param {string} done what is said when it is saved */
  async function save(draft, revision, done) {
    const saved = await app.store.save(draft, revision);
    await draw();
    say(saved.ok ? done : NOT_SAVED[saved.why]);
  }

  /** @type {Record<string, (draft: Draft, revision: number) => void>} */
  const acts = {
    open: (draft) => app.openDraft(draft.id),
    rename: (draft, revision) =>
      ask("给草稿改名", "新的名称", draft.title, (title) => save(rename(draft, title), revision, "已改名")),
    copy: (draft) => save(copyOf(draft, newId(), `${draft.title}（副本）`), 0, "已复制一份"),
    remove: async (draft) => {
      const removed = await app.store.remove(draft.id);
      await draw();
      app.focusTitle();
      const run = async () => {
        if (removed) await app.store.undelete(removed);
        await draw();
        const again = Array.from(list.children).find((line) => line.getAttribute("data-draft") === draft.id);
        const open = again && again.querySelector("button");
        if (open) open.focus();
      };
      say(`已删除《${draft.title}》`, { label: "撤销", run });
    },
  };
  section.addEventListener("click", async (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-draft-act]") : null;
    const line = pressed && pressed.closest("[data-draft]");
    if (!(pressed instanceof HTMLElement) || !(line instanceof HTMLElement)) return;
    const found = await app.store.read(line.dataset.draft || "");
    if (found) acts[pressed.dataset.draftAct || ""](found.draft, found.revision);
    else await draw(); // another tab removed it
  });
  return { draw };
}
