/* What a card does: one phrase to fill and to take away. Without scripts its buttons are hidden and the text is there. A card is
   its element; whatever is asked about it is read from the page. */

import { copyOrOffer } from "../base/clipboard.js";
import { data, root } from "../base/data.js";
import { say } from "../base/message.js";
import { recent } from "../base/recent.js";
import { choice } from "../draft/choice.js";
import { block } from "../papers/block.js";
import { copied } from "../slots/copied.js";
import { fillable, restoreSlots, slotValues } from "../slots/slot-field-effect.js";
import { slots } from "../slots/slots.js";
import { chosenAs } from "./chosen.js";

/** @import { Item } from "../draft/choice.js" */

/** @param {HTMLElement} card @returns {string} the phrase's id */
const phraseOf = (card) => card.dataset.phrase || "";

/** @param {HTMLElement} card @returns {HTMLElement} the paragraph of the wording */
const bodyOf = (card) => /** @type {HTMLElement} */ (card.querySelector(".pb-text"));

/** @param {HTMLElement} card @returns {string} the wording as filled, open slots as 【】 */
const textOf = (card) => (bodyOf(card).textContent || "").replace(/\s+/g, " ").trim();

/** @param {HTMLElement} card @returns {string} the lead clause of its point */
function leadOf(card) {
  const around = card.closest(".pb-answer, .pb-point");
  const found = around && around.querySelector(".pb-lead");
  return found ? slots.fill(found.textContent || "") : "";
}

/** @param {HTMLElement} card @returns {string} its permalink, from the site's root */
function hrefOf(card) {
  const whole = /** @type {HTMLAnchorElement} */ (card.querySelector(".pb-permalink")).href;
  return whole.startsWith(root) ? whole.slice(root.length).replace(/\?[^#]*/, "") : "";
}

/** @param {HTMLElement} card @returns {Item} */
const itemOf = (card) => ({ id: phraseOf(card), lead: leadOf(card), text: textOf(card), href: hrefOf(card), values: slotValues(bodyOf(card)) });

/** @param {HTMLElement} card @returns {string} the wording without what the writer filled in: that stays here */
function originalOf(card) {
  const body = /** @type {HTMLElement} */ (bodyOf(card).cloneNode(true));
  for (const slot of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll(".pb-slot[data-name]"))) slot.textContent = slots.written(slot.dataset.name || "");
  return body.textContent || "";
}

/** Show whether it is chosen. @param {HTMLElement} card */
export function mark(card) {
  const isChosen = chosenAs(phraseOf(card)) !== null;
  const button = card.querySelector("button[data-do=choose]");
  if (!button || (button.getAttribute("aria-pressed") === "true") === isChosen) return;
  button.setAttribute("aria-pressed", String(isChosen));
  button.textContent = isChosen ? "已加入" : "加入草稿";
}

/** A card has come onto the page: its slots become fields, filled as they were chosen. @param {HTMLElement} card */
export function enter(card) {
  fillable(bodyOf(card));
  const item = chosenAs(phraseOf(card));
  if (item) restoreSlots(bodyOf(card), item.values);
  mark(card);
}

/** @param {HTMLElement} card @param {{text: string, html?: string}} content @param {string} done */
const take = (card, content, done) => copyOrOffer(content, /** @type {Element} */ (card.querySelector("article")), done);

/** @param {HTMLElement} card */
const used = (card) => recent.add({ id: phraseOf(card), lead: leadOf(card), href: hrefOf(card) });

/** @param {HTMLElement} card */
function copyText(card) {
  // Alone it goes as plain text only: it then takes the style of whatever it is pasted into.
  const text = textOf(card);
  if (take(card, { text }, copied(text))) used(card);
}

/** @param {HTMLElement} card */
function copyLead(card) {
  const content = block.led(leadOf(card), textOf(card));
  if (take(card, content, copied(content.text))) used(card);
}

/** @param {HTMLElement} card */
function choose(card) {
  const items = choice.get();
  if (chosenAs(phraseOf(card))) {
    choice.set(choice.remove(items, phraseOf(card)));
    say("已从草稿夹移除");
  } else if (items.length === choice.MOST) {
    say(`草稿夹最多放 ${choice.MOST} 条，请先放进草稿或移除几条。`);
  } else {
    choice.set(choice.put(items, itemOf(card)));
    say(`已加入草稿夹，共 ${items.length + 1} 条`);
  }
}

/** @param {HTMLElement} card */
function report(card) {
  const { version, contact } = data.site;
  const text = [
    `【纠错】${phraseOf(card)}`,
    `位置：${card.dataset.place}`,
    `版本：${version}`,
    `网页：${root}${hrefOf(card)}`,
    `领句：${leadOf(card)}`,
    `原文：${originalOf(card)}`,
    "问题和建议：",
  ].join("\n");
  take(card, { text }, `已复制纠错内容，写上问题后${contact ? `发给${contact}` : "用邮件或 OA 发给维护人"}`);
}

/** What the buttons of a card do, by their `data-do`. @type {Record<string, (card: HTMLElement) => void>} */
export const actions = { copy: copyText, "copy-lead": copyLead, choose, report };

/** A chosen phrase that is filled further is chosen as it now stands. @param {HTMLElement} card */
export function refilled(card) {
  if (chosenAs(phraseOf(card))) choice.set(choice.put(choice.get(), itemOf(card)));
}

/**
 * A card made here: the page's template with a phrase in it.
 * @param {{id: string, place: string, page: string, reach: string}} phrase page is the address of the page where it
 *   lives; reach names its audiences
 * @param {Node} content of its text, slots as elements
 * @returns {HTMLElement}
 */
export function makeCard(phrase, content) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("__card"));
  const card = /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (card.querySelector(selector));
  card.dataset.phrase = phrase.id;
  card.dataset.place = phrase.place;
  card.removeAttribute("data-audiences"); // it is in no page's filter
  find("article").setAttribute("aria-label", `表述 ${phrase.id}`);
  find(".pb-text").append(content);
  const link = /** @type {HTMLAnchorElement} */ (find(".pb-permalink"));
  link.href = `${phrase.page}#${phrase.id}`;
  link.textContent = `#${phrase.id}`;
  link.setAttribute("aria-label", `表述 ${phrase.id} 的固定链接`);
  const edit = /** @type {HTMLAnchorElement | null} */ (card.querySelector(".pb-edit"));
  if (edit) {
    edit.href += phrase.place.replace(/:\d+$/, "");
    edit.setAttribute("aria-label", `编辑表述 ${phrase.id}`);
  }
  const characters = (find(".pb-text").textContent || "").replace(/[【】]/g, "").length;
  /** @type {Node} */ (find(".pb-meta").firstChild).textContent = `适用：${phrase.reach}　${characters} 字　`;
  return card;
}

/** A cause or measure that is opened becomes cards. @param {HTMLElement} answer */
export function unfold(answer) {
  for (const text of /** @type {NodeListOf<HTMLElement>} */ (answer.querySelectorAll("p[data-phrase]"))) {
    const { phrase, place, reach } = text.dataset;
    const content = document.createDocumentFragment();
    content.append(...text.childNodes);
    text.replaceWith(makeCard({ id: phrase || "", place: place || "", page: answer.dataset.page || "", reach: reach || "" }, content));
  }
}
