/* Makes cards that the page did not come with: for search results, and for causes or measures that a reader unfolds. */

import { element } from "../base/element.js";
import { markedMoves } from "../search/marked.js";
import { characters } from "./exchange.js";
import { movesOf, read } from "./wordings.js";

/**
 * A card made here: the page's template with a phrase in it.
 * @param {{id: string, place: string, page: string, reach: string}} phrase page is the address of the page where it
 *   lives; reach names its audiences
 * @param {Node} content of its text, slots and moves as elements; what its point says is learnt, see wordings.js
 * @returns {HTMLElement}
 */
export function makeCard(phrase, content) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("__card"));
  const card = /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (card.querySelector(selector));
  card.dataset.phrase = phrase.id;
  card.dataset.place = phrase.place;
  card.removeAttribute("data-audiences"); // so that the page's filter leaves this card alone
  card.setAttribute("aria-label", `表述 ${phrase.id}`);
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
  const length = characters(find(".pb-text").textContent || "");
  /** @type {Node} */ (find(".pb-meta").firstChild).textContent = `适用：${phrase.reach}　${length} 字　`;
  return card;
}

/** A cause or measure that is opened becomes cards. @param {HTMLElement} answer */
export function unfold(answer) {
  read(answer, "p[data-phrase]");
  for (const text of /** @type {NodeListOf<HTMLElement>} */ (answer.querySelectorAll("p[data-phrase]"))) {
    const { phrase, place, reach } = text.dataset;
    const content = markedMoves(text.textContent || "", [], movesOf(text));
    text.replaceWith(makeCard({ id: phrase || "", place: place || "", page: answer.dataset.page || "", reach: reach || "" }, content));
  }
}

/** A list that stands below another point too is put here. @param {HTMLAnchorElement} link to where it stands @returns {boolean} whether it was */
export function unfoldList(link) {
  const first = document.getElementById(link.hash.slice(1));
  if (!first) return false;
  const items = Array.from(first.querySelectorAll("a"), (one) => one.cloneNode(true));
  const summary = element("summary", {}, link.textContent || "");
  link.replaceWith(element("details", { class: "pb-more", open: true }, summary, ...items));
  summary.focus();
  return true;
}
