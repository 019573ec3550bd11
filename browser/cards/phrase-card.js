/* <phrase-card>: one phrase to fill and to take away. Without scripts its buttons are hidden and the text is there.

   A card listens to nothing itself: a page holds hundreds, and one listener hears them all. */

import { copyOrOffer } from "../base/clipboard.js";
import { copied } from "../slots/copied.js";
import { data, root } from "../base/data.js";
import { say } from "../base/message.js";
import { recent } from "../base/recent.js";
import { storage } from "../base/storage.js";
import { choice } from "../draft/choice.js";
import { block } from "../papers/block.js";
import { fillable, restoreSlots, slotValues } from "../slots/slot-field.js";
import { slots } from "../slots/slots.js";

class PhraseCard extends HTMLElement {
  connectedCallback() {
    fillable(this.body);
    const item = chosen.get(this.phrase);
    if (item) restoreSlots(this.body, item.values);
    this.mark(item !== undefined);
  }

  /** @returns {string} the phrase's id */
  get phrase() {
    return this.dataset.phrase || "";
  }

  /** @returns {HTMLElement} the paragraph of the wording */
  get body() {
    return /** @type {HTMLElement} */ (this.querySelector(".pb-text"));
  }

  /** @returns {string} the wording as filled, open slots as 【】 */
  get text() {
    return (this.body.textContent || "").replace(/\s+/g, " ").trim();
  }

  /** @returns {string} the lead clause of its point */
  get lead() {
    const around = this.closest(".pb-answer, .pb-point");
    const found = around && around.querySelector(".pb-lead");
    return found ? slots.fill(found.textContent || "") : "";
  }

  /** @returns {string} its permalink, from the site's root */
  get href() {
    const whole = /** @type {HTMLAnchorElement} */ (this.querySelector(".pb-permalink")).href;
    return whole.startsWith(root) ? whole.slice(root.length).replace(/\?[^#]*/, "") : "";
  }

  get item() {
    return { id: this.phrase, lead: this.lead, text: this.text, href: this.href, values: slotValues(this.body) };
  }

  /** @param {boolean} isChosen */
  mark(isChosen) {
    const button = this.querySelector("button[data-do=choose]");
    if (!button || (button.getAttribute("aria-pressed") === "true") === isChosen) return;
    button.setAttribute("aria-pressed", String(isChosen));
    button.textContent = isChosen ? "已加入" : "加入草稿";
  }

  /** @param {{text: string, html?: string}} content @param {string} done */
  take(content, done) {
    return copyOrOffer(content, /** @type {Element} */ (this.querySelector("article")), done);
  }

  copy() {
    // Alone it goes as plain text only: it then takes the style of whatever it is pasted into.
    if (this.take({ text: this.text }, copied(this.text))) this.used();
  }

  copyLead() {
    const content = block.led(this.lead, this.text);
    if (this.take(content, copied(content.text))) this.used();
  }

  used() {
    recent.add({ id: this.phrase, lead: this.lead, href: this.href });
  }

  choose() {
    const items = choice.get();
    if (chosen.has(this.phrase)) {
      choice.set(choice.remove(items, this.phrase));
      say("已从草稿夹移除");
    } else if (items.length === choice.MOST) {
      say(`草稿夹最多放 ${choice.MOST} 条，请先放进草稿或移除几条。`);
    } else {
      choice.set(choice.put(items, this.item));
      say(`已加入草稿夹，共 ${items.length + 1} 条`);
    }
  }

  report() {
    const { version, contact } = data.site;
    const text = [
      `【纠错】${this.phrase}`,
      `位置：${this.dataset.place}`,
      `版本：${version}`,
      `网页：${root}${this.href}`,
      `领句：${this.lead}`,
      `原文：${this.original}`,
      "问题和建议：",
    ].join("\n");
    this.take({ text }, `已复制纠错内容，写上问题后${contact ? `发给${contact}` : "用邮件或 OA 发给维护人"}`);
  }

  /** @returns {string} the wording without what the writer filled in: that stays here */
  get original() {
    const pieces = Array.from(this.body.childNodes);
    const whole = (/** @type {ChildNode} */ piece) => piece instanceof HTMLElement && piece.dataset.name !== undefined;
    return pieces.map((piece) => (whole(piece) ? `【${/** @type {HTMLElement} */ (piece).dataset.name}】` : piece.textContent)).join("");
  }
}

/** What is chosen, by id. @type {Map<string, {text: string, values: string[]}>} */
let chosen = new Map();
function readChoice() {
  chosen = new Map(choice.get().map((/** @type {any} */ item) => [item.id, item]));
  for (const card of document.querySelectorAll("phrase-card")) {
    if (card instanceof PhraseCard) card.mark(chosen.has(card.phrase));
  }
}
storage.watch("choice", readChoice);
readChoice();

/** @param {EventTarget | null} target @returns {PhraseCard | null} */
function cardOf(target) {
  const card = target instanceof Element ? target.closest("phrase-card") : null;
  return card instanceof PhraseCard ? card : null;
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button[data-do]") : null;
  const card = cardOf(button);
  if (!button || !card) return;
  const action = button.getAttribute("data-do");
  if (action === "copy") card.copy();
  if (action === "copy-lead") card.copyLead();
  if (action === "choose") card.choose();
  if (action === "report") card.report();
});

// A chosen phrase that is filled further is chosen as it now stands.
document.addEventListener("slotchange", (event) => {
  const card = cardOf(event.target);
  if (card && chosen.has(card.phrase)) choice.set(choice.put(choice.get(), card.item));
});

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

// A cause or measure that is opened becomes cards. The event does not bubble, so it is caught on its way down.
document.addEventListener(
  "toggle",
  (event) => {
    const answer = event.target;
    if (!(answer instanceof HTMLElement) || !answer.matches(".pb-answer")) return;
    for (const found of answer.querySelectorAll("p[data-phrase]")) {
      const text = /** @type {HTMLElement} */ (found);
      const { phrase, place, reach } = text.dataset;
      const content = document.createDocumentFragment();
      content.append(...text.childNodes);
      text.replaceWith(makeCard({ id: phrase || "", place: place || "", page: answer.dataset.page || "", reach: reach || "" }, content));
    }
  },
  true,
);

customElements.define("phrase-card", PhraseCard);
