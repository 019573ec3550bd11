/* What a card does: a reader fills in its phrase, and copies or chooses it. Without scripts a card shows its text and has no
   buttons. Its state is read from the page and kept nowhere else. */

import { copyOrOffer } from "../base/clipboard.js";
import { data, root } from "../base/data.js";
import { say } from "../base/message.js";
import { recent } from "../base/recent.js";
import { choice } from "../draft/choice.js";
import { block } from "../papers/block.js";
import { copied } from "../slots/copied.js";
import { partsOfId } from "../slots/moves.js";
import { fillable, restoreSlots, slotValues } from "../slots/slot-field-effect.js";
import { slots } from "../slots/slots.js";
import { atHand } from "./at-hand.js";
import { chosenAs, chosenAt } from "./chosen.js";
import { canShow, exchange, idOf, keysOf, placeOf, show, shuffle, spread } from "./exchange.js";
import { leadOf, namesAtHand, pointAround, take as takeLead } from "./leads.js";
import { sayRemoved } from "./removed.js";
import { isKnown, read } from "./wordings.js";

/** @import { Item } from "../draft/choice.js" */

/** @param {HTMLElement} card @returns {HTMLElement} the paragraph of the wording */
const bodyOf = (card) => /** @type {HTMLElement} */ (card.querySelector(".pb-text"));

/** @param {HTMLElement} card @returns {string} the wording as filled, open slots as 【】 */
const textOf = (card) => (bodyOf(card).textContent || "").replace(/\s+/g, " ").trim();

/** @param {HTMLElement} card @returns {string} its permalink, from the site's root */
function hrefOf(card) {
  const whole = /** @type {HTMLAnchorElement} */ (card.querySelector(".pb-permalink")).href;
  return whole.startsWith(root) ? whole.slice(root.length).replace(/\?[^#]*/, "") : "";
}

/** @param {HTMLElement} card @returns {Item} */
const itemOf = (card) => ({ id: idOf(card), lead: leadOf(card), text: textOf(card), href: hrefOf(card), values: slotValues(bodyOf(card)), home: card.dataset.phrase });

/** @param {HTMLElement} card @returns {string} the wording without what the writer filled in: that stays here */
function originalOf(card) {
  const body = /** @type {HTMLElement} */ (bodyOf(card).cloneNode(true));
  for (const slot of /** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll(".pb-slot[data-name]"))) slot.textContent = slots.written(slot.dataset.name || "");
  return body.textContent || "";
}

/** Show whether it is chosen. @param {HTMLElement} card */
export function mark(card) {
  const isChosen = chosenAs(idOf(card)) !== null;
  const button = card.querySelector("button[data-do=choose]");
  if (!button || (button.getAttribute("aria-pressed") === "true") === isChosen) return;
  button.setAttribute("aria-pressed", String(isChosen));
  button.textContent = isChosen ? "已加入" : "加入草稿";
}

/** The moves with which a card begins: of what a search found, its own; those chosen from it; else what this browser shows first. @param {HTMLElement} card */
function begin(card) {
  const { phrase = "" } = card.dataset;
  const item = chosenAt(phrase);
  const keys = spread(card, partsOfId(card.closest("search-page") || !item ? phrase : item.id).keys);
  if (!canShow(card, keys)) return;
  if (card.closest("search-page") || item) show(card, keys);
  else shuffle(card);
}

/** A card has come onto the page: its slots become fields, filled as they were chosen. @param {HTMLElement} card */
export function enter(card) {
  const around = pointAround(card);
  if (around && !isKnown(partsOfId(card.dataset.phrase || "").point)) {
    read(around, "phrase-card");
    namesAtHand(around);
  }
  if (!keysOf(card).length) begin(card);
  fillable(bodyOf(card));
  const item = chosenAs(idOf(card));
  if (item) restoreSlots(bodyOf(card), item.values);
  if (item && around) takeLead(around, item.lead);
  atHand(card, mark);
}

/** @param {HTMLElement} card @param {{text: string, html?: string}} content @param {string} done */
const take = (card, content, done) => copyOrOffer(content, card, done);

/** @param {HTMLElement} card */
const used = (card) => recent.add({ id: idOf(card), lead: leadOf(card), href: hrefOf(card) });

/** @param {HTMLElement} card */
function copyText(card) {
  // A single phrase is copied as plain text only, so that it takes the style of the text around it when it is pasted.
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
  if (chosenAs(idOf(card))) {
    choice.set(choice.remove(items, idOf(card)));
    sayRemoved("已从草稿夹移除", items);
  } else if (items.length === choice.MOST) {
    say(`草稿夹最多放 ${choice.MOST} 条，请先放进草稿或移除几条。`);
  } else {
    const isHeld = choice.set(choice.put(items, itemOf(card)));
    say(`已加入草稿夹，共 ${items.length + 1} 条${isHeld ? "" : "，只在这一页，离开就没有了"}`);
  }
}

/** @param {HTMLElement} card */
function report(card) {
  const { version, contact } = data.site;
  const text = [
    `【纠错】${idOf(card)}`,
    `位置：${placeOf(card)}`,
    `版本：${version}`,
    `网页：${root}${hrefOf(card)}`,
    `领句：${leadOf(card)}`,
    `原文：${originalOf(card)}`,
    "问题和建议：",
  ].join("\n");
  take(card, { text }, `已复制纠错内容，写上问题后${contact ? `发给${contact}` : "用邮件或 OA 发给维护人"}`);
}

/** @param {HTMLElement} card @param {HTMLElement} button */
function exchangeMove(card, button) {
  exchange(card, button.dataset.move || "");
  mark(card);
}

/** What the buttons of a card do, by their `data-do`. @type {Record<string, (card: HTMLElement, button: HTMLElement) => void>} */
export const actions = { copy: copyText, "copy-lead": copyLead, choose, report, exchange: exchangeMove };

/** A chosen phrase that is filled further is chosen as it now stands. @param {HTMLElement} card */
export function refilled(card) {
  if (chosenAs(idOf(card))) choice.set(choice.put(choice.get(), itemOf(card)));
}
