/* <phrase-filter>: filters the points of its page. The selection is kept in the address, so that it can be saved and passed on;
   the campaign page links here with such addresses. */

import { keepSelection } from "../base/address.js";
import { anchor } from "../base/anchor.js";
import { setText } from "../base/element.js";
import { partsOfId } from "../slots/moves.js";
import { filter } from "./filter.js";

/** @param {string | undefined} numbers @param {string[]} values */
const named = (numbers, values) => new Set((numbers || "").split(" ").filter(Boolean).map((number) => values[Number(number)]));

/** @returns {Element | null} the phrase or point that the address names, if the filter hides it */
function hiddenTarget() {
  const { point, keys } = partsOfId(anchor());
  const target = document.getElementById(anchor()) || document.getElementById(`${point}.${keys[0]}`);
  return target && target.closest("phrase-card[hidden], .pb-point[hidden]");
}

export class PointFilter {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    this.form = /** @type {HTMLFormElement} */ (this.root.querySelector("form"));
    /** @type {HTMLElement[]} */
    this.cards = Array.from(document.querySelectorAll("phrase-card[data-audiences]"));
    this.items = this.facets();
    /** The links of the tables of contents: a theme may draw more than one. */
    this.links = Array.from(document.querySelectorAll(".md-nav--secondary a[href^='#']"));
    this.form.addEventListener("change", () => this.apply(true));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    // The browser empties the form only after this event.
    this.form.addEventListener("reset", () => window.setTimeout(() => this.startAgain()));
    const more = this.root.querySelector("[data-more]");
    if (more) more.addEventListener("click", () => this.unfold(more.getAttribute("aria-expanded") !== "true"));
    this.read();
    this.apply(false);
    this.reveal();
    window.addEventListener("hashchange", () => this.reveal());
  }

  /** Who follows an address to one phrase wants that phrase: a selection in the address that hides it is let go. */
  reveal() {
    const target = hiddenTarget();
    if (!target) return;
    for (const name of ["audience", "tag"]) for (const box of this.boxes(name)) box.checked = false;
    for (const name of ["campaign", "heading"]) {
      const list = this.list(name);
      if (list) list.value = "";
    }
    this.apply(true);
    /** @type {HTMLElement} */ (this.root.querySelector("[role=status]")).textContent = "网址指着的这一条不在原来的筛选里，已改为全部显示";
    target.scrollIntoView();
  }

  /** Everything is shown again. The button that did it is gone then, and the focus goes on at the first box. */
  startAgain() {
    this.apply(true);
    const [first] = this.boxes("audience");
    if (first) first.focus();
  }

  /** On a narrow screen all but the audiences is folded away. @param {boolean} isOpen */
  unfold(isOpen) {
    this.root.classList.toggle("pb-unfolded", isOpen);
    const more = this.root.querySelector("[data-more]");
    if (more) more.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {string} name @returns {HTMLInputElement[]} */
  boxes(name) {
    return Array.from(this.root.querySelectorAll(`input[name=${name}]`));
  }

  /** @param {string} name @returns {HTMLSelectElement | null} */
  list(name) {
    return this.root.querySelector(`select[name=${name}]`);
  }

  /** @param {string} name @returns {HTMLOptionElement[]} the options that select something */
  options(name) {
    const list = this.list(name);
    return list ? Array.from(list.options).filter((option) => option.value) : [];
  }

  /** @returns {Record<string, Set<string>>[]} what each card can be found by: the cards of a point share what is the point's */
  facets() {
    const places = this.options("heading");
    const [audiences, tags] = ["audience", "tag"].map((name) => this.boxes(name).map((box) => box.value));
    /** @type {Map<HTMLElement, {tag: Set<string>, heading: Set<string>, campaign: Set<string>}>} */
    const ofPoints = new Map();
    return this.cards.map((card) => {
      const point = /** @type {HTMLElement} */ (card.closest(".pb-point"));
      let found = ofPoints.get(point);
      if (!found) {
        const heading = named(point.dataset.fits, places.map((option) => option.value));
        const campaign = new Set(places.filter((option) => heading.has(option.value)).map((option) => option.dataset.campaign || ""));
        found = { tag: named(point.dataset.tags, tags), heading, campaign };
        ofPoints.set(point, found);
      }
      return { audience: named(card.dataset.audiences, audiences), ...found };
    });
  }

  /** @returns {Record<string, Set<string>>} */
  get selection() {
    const chosen = (/** @type {string} */ name) => {
      const list = this.list(name);
      return new Set(list && list.value ? [list.value] : []);
    };
    const checked = (/** @type {string} */ name) => new Set(this.boxes(name).filter((box) => box.checked).map((box) => box.value));
    return { audience: checked("audience"), tag: checked("tag"), campaign: chosen("campaign"), heading: chosen("heading") };
  }

  /** Take the selection from the address. */
  read() {
    const asked = new URLSearchParams(location.search);
    for (const name of ["audience", "tag"]) {
      const wanted = new Set(asked.getAll(name));
      for (const box of this.boxes(name)) box.checked = wanted.has(box.value);
    }
    for (const name of ["campaign", "heading"]) {
      const option = this.options(name).find((candidate) => candidate.value === asked.get(name));
      if (option) option.selected = true;
    }
    if (["tag", "campaign", "heading"].some((name) => asked.has(name))) this.unfold(true);
  }

  /** @param {boolean} isChange whether the reader did it, just now */
  apply(isChange) {
    // A heading belongs to one campaign: when another campaign is chosen, the heading is deselected.
    const campaign = this.list("campaign");
    const heading = this.list("heading");
    if (campaign && heading && campaign.value) {
      const option = heading.selectedOptions[0];
      if (option && option.value && option.dataset.campaign !== campaign.value) heading.value = "";
    }
    const selection = this.selection;
    const { shown, counts } = filter(this.items, selection);
    this.hide(shown);
    for (const name of ["audience", "tag"]) {
      for (const box of this.boxes(name)) {
        const place = box.parentElement && box.parentElement.querySelector(".pb-chip-count");
        const count = counts[name].get(box.value) || 0;
        if (place) setText(place, String(count));
        if (box.parentElement) box.parentElement.classList.toggle("pb-chip--none", count === 0);
      }
    }
    for (const name of ["campaign", "heading"]) {
      for (const option of this.options(name)) {
        const label = (option.dataset.label = option.dataset.label || option.text);
        option.text = `${label}（${counts[name].get(option.value) || 0}）`;
        option.hidden = name === "heading" && Boolean(campaign && campaign.value) && option.dataset.campaign !== (campaign && campaign.value);
      }
    }
    const narrowed = Object.values(selection).some((values) => values.size > 0);
    const left = shown.filter(Boolean).length;
    const status = /** @type {HTMLElement} */ (this.root.querySelector("[role=status]"));
    status.textContent = narrowed ? (left ? `筛出 ${left} 种表述` : "没有同时符合的表述，少选一项试试") : "";
    /** @type {HTMLElement} */ (this.root.querySelector("button[type=reset]")).hidden = !narrowed;
    if (isChange) keepSelection(selection, hiddenTarget() ? "" : location.hash);
  }

  /** @param {boolean[]} shown */
  hide(shown) {
    /** @type {Set<Element | null>} */
    const full = new Set();
    this.cards.forEach((card, index) => {
      card.hidden = !shown[index];
      if (shown[index]) full.add(card.closest(".pb-point"));
    });
    /** @type {Map<string, boolean>} */
    const hidden = new Map();
    for (const point of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".pb-point"))) {
      point.hidden = !full.has(point);
      hidden.set(`#${point.id}`, point.hidden);
    }
    for (const link of this.links) {
      const isHidden = hidden.get(link.getAttribute("href") || "");
      const line = link.closest("li");
      if (line && isHidden !== undefined) line.hidden = isHidden;
    }
  }
}
