/* The list of drafts on the start screen, and what may be done with each. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { moment } from "../base/moment.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { attempt } from "./attempt.js";
import { NOT_DONE, draftListActions } from "./draft-list-actions.js";

/** @import { Listed } from "../draft/listed.js" */
/** @import { Around } from "./draft-list-actions.js" */

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

  /** Give the focus to the first button of a draft, where it is. @param {string} id */
  function focusOn(id) {
    const line = Array.from(list.children).find((one) => one.getAttribute("data-draft") === id);
    const first = line && line.querySelector("button");
    if (first) first.focus();
  }

  const actions = draftListActions(app, { draw, focusOn });
  section.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-draft-act]") : null;
    const line = pressed && pressed.closest("[data-draft]");
    if (!(pressed instanceof HTMLElement) || !(line instanceof HTMLElement)) return;
    const name = line.querySelector(".pb-draft-open");
    const done = actions[pressed.dataset.draftAct || ""](line.dataset.draft || "", (name && name.textContent) || "");
    if (done) attempt(done, NOT_DONE);
  });
  return { draw };
}
