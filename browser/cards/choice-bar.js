/* The bar at the foot of the page with the chosen phrases (草稿夹), the list in which they are put in order, and the number of
   them at the header's link to the composer. The composer's own page has no bar, because the composer takes the phrases into a
   draft. */

import { copyOrOffer } from "../base/clipboard.js";
import { copied } from "../slots/copied.js";
import { data, root } from "../base/data.js";
import { element } from "../base/element.js";
import { onKeys } from "../base/keys.js";
import { say } from "../base/message.js";
import { recent } from "../base/recent.js";
import { storage } from "../base/storage.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { choice } from "../draft/choice.js";
import { block } from "../papers/block.js";
import { pointLabel } from "../papers/document/numbers.js";
import { slots } from "../slots/slots.js";
import { sayRemoved } from "./removed.js";

const inComposer = document.querySelector("draft-composer") !== null;

/** @param {string} text @param {string} action @param {string} [more] class names */
const button = (text, action, more = "") => element("button", { type: "button", class: `pb-button ${more}`, "data-choice": action }, text);

const opener = button("", "open");
opener.setAttribute("aria-expanded", "false");
opener.setAttribute("aria-controls", "__choice-list");
const list = element("ol", { class: "pb-choice-list" });
const heading = /** @type {HTMLSelectElement} */ (element("select", {}, element("option", { value: "" }, "不写标题")));
const panel = element(
  "div",
  { class: "pb-choice-panel", id: "__choice-list", hidden: "" },
  element("p", { class: "pb-choice-help" }, "按这里的顺序排成一是、二是、三是，用在一个对照方面下面。"),
  element("label", { class: "pb-choice-heading" }, "对照方面 ", heading),
  list,
  element("p", {}, button("全部移除", "clear")),
);
const bar = element(
  "section",
  { class: "pb-choice", "aria-label": "草稿夹", hidden: "" },
  panel,
  element(
    "div",
    { class: "pb-choice-bar" },
    opener,
    button("合并复制", "copy"),
    element("a", { class: "pb-button pb-button--main", href: `${root}compose.html` }, "去拟稿"),
  ),
);

for (const { campaign, groups } of data.site.headings) {
  for (const group of groups) {
    const options = group.headings.map((title) => element("option", { value: title }, title));
    heading.append(element("optgroup", { label: `${campaign} · ${group.title}` }, ...options));
  }
}

/** @param {{id: string, lead: string, text: string, href: string}} item @param {number} index @param {number} count @param {string} name what it is called */
function row(item, index, count, name) {
  const lead = `${pointLabel(index + 1, count)}${item.lead}。`;
  const made = element(
    "li",
    { "data-id": item.id },
    element("p", { class: "pb-choice-text" }, element("a", { href: root + item.href }, lead), slots.fill(item.text)),
    element("p", { class: "pb-choice-moves" }, button("上移", "up"), button("下移", "down"), button("移除", "remove")),
  );
  for (const [action, off] of /** @type {[string, boolean][]} */ ([["up", index === 0], ["down", index === count - 1]])) {
    const move = /** @type {HTMLButtonElement} */ (made.querySelector(`[data-choice=${action}]`));
    move.disabled = off;
  }
  for (const one of made.querySelectorAll("button")) tellWhose(one, name);
  return made;
}

/** @param {number} count */
function countInHeader(count) {
  const link = document.querySelector(".pb-compose");
  const shown = link && link.querySelector(".pb-compose-count");
  if (!link || !shown) return;
  shown.textContent = count ? String(count) : "";
  link.setAttribute("aria-label", count ? `拟稿，草稿夹里有 ${count} 条` : "拟稿");
}

function render() {
  const items = choice.get();
  countInHeader(items.length);
  if (inComposer) return;
  bar.hidden = items.length === 0;
  document.body.classList.toggle("pb-has-choice", items.length > 0);
  opener.textContent = `草稿夹 ${items.length} 条`;
  list.textContent = "";
  const names = rowNames(items.map(({ lead }) => lead), "条");
  list.append(...items.map((item, index) => row(item, index, items.length, names[index])));
  if (items.length === 0) unfold(false);
}

/** @param {boolean} isOpen */
function unfold(isOpen) {
  panel.hidden = !isOpen;
  opener.setAttribute("aria-expanded", String(isOpen));
}

/** @param {string} id @param {string} action the button that keeps the focus after the list is made anew */
function focus(id, action) {
  const rows = Array.from(list.children);
  const made = rows.find((candidate) => candidate.getAttribute("data-id") === id);
  const buttons = made ? Array.from(made.querySelectorAll("button")) : [];
  const wanted = buttons.find((candidate) => candidate.dataset.choice === action && !candidate.disabled);
  const other = wanted || buttons.find((candidate) => !candidate.disabled) || opener;
  /** @type {HTMLElement} */ (other).focus();
}

/**
 * The bar goes with its last phrase, and would take the focus along to the top of the page: who uses keys goes on at the card from which the
 * phrase was taken, or at the page's heading. A pointer is where it is, and the page stays.
 * @param {{id: string, home?: string}} last
 */
function leave(last) {
  const home = last.home || last.id;
  const card = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("phrase-card"))).find(({ dataset, hidden }) => dataset.phrase === home && !hidden);
  const place = card ? card.querySelector("button[data-do=choose], .pb-permalink") : document.querySelector(".md-content h1");
  if (!(place instanceof HTMLElement)) return;
  if (!card) place.tabIndex = -1;
  place.focus();
}

/**
 * Carry out a button of the bar.
 * @param {string} action
 * @param {string} id of the row it stands in
 * @param {boolean} isByKey
 */
function act(action, id, isByKey) {
  const items = choice.get();
  const at = items.findIndex((item) => item.id === id);
  if (action === "open") unfold(panel.hidden);
  if (action === "up" || action === "down") {
    choice.set(choice.move(items, id, action === "up" ? -1 : 1));
    focus(id, action);
    say(`移到第 ${choice.get().findIndex((item) => item.id === id) + 1} 条`);
  }
  if (action === "remove") {
    choice.set(choice.remove(items, id));
    const left = choice.get();
    if (left.length) focus(left[Math.min(at, left.length - 1)].id, "remove");
    else if (isByKey) leave(items[at]);
    sayRemoved(`已移除，还有 ${left.length} 条`, items);
  }
  if (action === "clear" && window.confirm(`移除草稿夹里的全部 ${items.length} 条？填在里面的内容也会移除。`)) {
    choice.set([]);
    if (isByKey) leave(items[0]);
    sayRemoved("已全部移除", items);
  }
  if (action === "copy") {
    const filled = items.map((item) => ({ lead: item.lead, text: slots.fill(item.text) }));
    const content = block.numbered(filled, heading.value);
    if (copyOrOffer(content, panel, `${items.length} 条${copied(content.text)}`)) {
      items.forEach(recent.add);
    } else {
      unfold(true);
      const field = panel.querySelector("textarea");
      if (field) field.select();
    }
  }
}

/** Put the bar onto the page, and keep it and the header's count up to date. */
export function openChoiceBar() {
  bar.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("button[data-choice]") : null;
    if (!pressed) return;
    const around = pressed.closest("li");
    act(pressed.getAttribute("data-choice") || "", (around && around.dataset.id) || "", event instanceof MouseEvent && event.detail === 0);
  });
  onKeys(bar, (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    unfold(false);
    opener.focus();
  });
  if (!inComposer) document.body.append(bar);
  storage.watch("choice", render);
  storage.watch("fields", render);
  render();
}
