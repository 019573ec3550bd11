/* The drafts of this machine, ticked and opened beside whatever else is looked at: read where they lie, never changed. Elements only. */

import { data } from "../base/data.js";
import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { moment } from "../base/moment.js";
import { partOf } from "../base/part-of.js";
import { draftStore } from "../draft/draft-store.js";
import { paperOfDraft } from "./opened.js";

/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Listed } from "../draft/listed.js" */
/** @import { Paper } from "./opened.js" */

const NOT_READ = "浏览器没有让读出存下的草稿，请再试一次";

/** @param {Listed} entry @returns {HTMLElement} */
const row = ({ id, title, saved, characters }) =>
  element("li", {}, element("label", {}, element("input", { type: "checkbox", value: id }), ` ${title} `, element("small", {}, `${saved > 0 ? `${moment(saved)}，` : ""}${characters} 字`)));

/** @param {DraftStore} store @param {string[]} ids @returns {Promise<Paper[]>} those that are still there */
async function papersOf(store, ids) {
  const read = await Promise.all(ids.map((id) => store.read(id)));
  return read.flatMap((one) => (one ? [paperOfDraft(one, one.draft.title)] : []));
}

/** @param {HTMLElement} root @param {(papers: Paper[]) => void} open */
export function makeLocalDrafts(root, open) {
  const button = partOf(root, "drafts", HTMLButtonElement, "review");
  const form = partOf(root, "draft-list", HTMLFormElement, "review");

  /** @type {Promise<DraftStore> | null} */
  let opening = null;
  const opened = () => (opening = opening || draftStore.open({ site: data.site.id }));

  /** @param {boolean} isOpen */
  function unfold(isOpen) {
    form.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  }

  /** What is here now: another tab may have written since. */
  async function show() {
    const found = (await (await opened()).list()).filter(({ state, isMeeting }) => state === "whole" && !isMeeting);
    if (found.length === 0) {
      say("这台电脑的浏览器里还没有草稿");
      return;
    }
    form.textContent = "";
    form.append(element("ul", {}, ...found.map(row)), element("button", { class: "pb-button" }, "打开勾了的"));
    unfold(true);
  }

  button.addEventListener("click", () => {
    if (!form.hidden) unfold(false);
    else show().catch(() => say(NOT_READ));
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const ids = Array.from(form.querySelectorAll("input")).filter(({ checked }) => checked).map(({ value }) => value);
    if (ids.length === 0) {
      say("请先勾上要看的草稿");
      return;
    }
    try {
      const papers = await papersOf(await opened(), ids);
      if (papers.length < ids.length) say("有的草稿已经不在了，打开了还在的");
      if (papers.length > 0) open(papers);
      unfold(false);
    } catch {
      say(NOT_READ);
    }
  });
}
