/* What is done to a draft from the list of drafts: opened, renamed, duplicated, deleted, or what can be read of it taken away. */

import { makeButton } from "../base/button.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { copyOf, rename } from "../draft/blocks.js";
import { newId } from "../draft/instant.js";
import { onItsOwn } from "../draft/meeting-rows.js";
import { attempt } from "./attempt.js";
import { openDialog } from "./dialog.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */

const NOT_SAVED = {
  gone: "没有改：这份草稿已经不在这台电脑上了",
  stale: "没有改：这份草稿刚在另一个标签页里改过，请再试一次",
  full: "没有存进去：这台电脑给网页的空间满了，删去不用的草稿再试",
  refused: "没有存进去：浏览器没让保存，请再试一次",
};

export const NOT_DONE = "没有做成：浏览器这次没有读出这份草稿，它没有被删掉。请再试一次";

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

/** The list that shows what was done. `focusOn`: the first button of a draft. @typedef {{draw: () => Promise<void>, focusOn: (id: string) => void}} Drawn */

/**
 * @param {Around} app
 * @param {Drawn} list
 * @returns {Record<string, (id: string, name: string) => Promise<unknown> | void>} by what the buttons of a draft are marked with
 */
export function draftListActions(app, { draw, focusOn }) {
  /** @param {Draft} draft @param {number} revision @param {string} done what is said when it is saved */
  async function save(draft, revision, done) {
    const saved = await app.store.save(draft, revision);
    await draw();
    say(saved.ok ? done : NOT_SAVED[saved.why]);
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

  return {
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
}
