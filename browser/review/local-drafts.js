/* Lets the writer tick drafts of this machine and check them, as the files that they would be saved as. They are only read and
   never changed. Elements only. */

import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { moment } from "../base/moment.js";
import { draftFile } from "../draft/draft-file.js";
import { fileName } from "../papers/document/file-name.js";

/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Listed } from "../draft/listed.js" */

const { write } = draftFile;
const ID = "__local-drafts";
const NOT_READ = "浏览器没有让读出存下的草稿，请再试一次";

/** @param {Listed} entry @returns {HTMLElement} */
const row = ({ id, title, saved, characters }) =>
  element("li", {}, element("label", {}, element("input", { type: "checkbox", value: id }), ` ${title} `, element("small", {}, `${saved > 0 ? `${moment(saved)}，` : ""}${characters} 字`)));

/** @param {DraftStore} store @param {string[]} ids @returns {Promise<File[]>} of those that are still there */
async function filesOf(store, ids) {
  const found = await Promise.all(ids.map((id) => store.read(id)));
  return found.flatMap((one) => (one ? [new File([write(one.draft)], fileName(one.draft.title, ".json"))] : []));
}

/**
 * @param {() => Promise<DraftStore>} store
 * @param {(files: File[]) => Promise<void>} take
 * @returns {{button: HTMLElement, form: HTMLElement}}
 */
export function makeLocalDrafts(store, take) {
  const button = element("button", { type: "button", class: "pb-button", "aria-expanded": "false", "aria-controls": ID }, "这台电脑上的草稿");
  const form = element("form", { id: ID, class: "pb-local-drafts", hidden: true });

  /** @param {boolean} isOpen */
  function unfold(isOpen) {
    form.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  }

  /** What is here now: another tab may have written since. */
  async function show() {
    const found = (await (await store()).list()).filter(({ state, isMeeting }) => state === "whole" && !isMeeting);
    if (found.length === 0) {
      say("这台电脑的浏览器里还没有草稿");
      return;
    }
    form.textContent = "";
    form.append(element("ul", {}, ...found.map(row)), element("button", { class: "pb-button" }, "打开勾了的"));
    unfold(true);
  }

  /** @param {string[]} ids */
  async function open(ids) {
    const files = await filesOf(await store(), ids);
    if (files.length < ids.length) say("有的草稿已经不在了，打开了还在的");
    unfold(false);
    await take(files);
  }

  button.addEventListener("click", () => {
    if (!form.hidden) unfold(false);
    else show().catch(() => say(NOT_READ));
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ids = Array.from(form.querySelectorAll("input")).filter(({ checked }) => checked).map(({ value }) => value);
    if (ids.length === 0) say("请先勾上要看的草稿");
    else open(ids).catch(() => say(NOT_READ));
  });
  return { button, form };
}
