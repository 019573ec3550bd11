/* <paper-filter>: narrows the gallery to the papers of one audience. */

import { keepSelection } from "../base/address.js";
import { filter } from "./filter.js";

export class GalleryFilter {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    this.boxes = /** @type {HTMLInputElement[]} */ (Array.from(this.root.querySelectorAll("input[name=audience]")));
    this.cards = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(".pb-card[data-audiences]")));
    const form = /** @type {HTMLFormElement} */ (this.root.querySelector("form"));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      this.apply();
      keepSelection(this.selection);
    });
    const asked = new URLSearchParams(location.search).get("audience");
    for (const box of this.boxes) box.checked = box.value === asked || (box.checked && !asked);
    if (!this.boxes.some((box) => box.checked)) this.boxes[0].checked = true;
    this.apply();
  }

  /** @returns {Record<string, Set<string>>} */
  get selection() {
    const checked = this.boxes.filter((box) => box.checked && box.value).map((box) => box.value);
    return { audience: new Set(checked) };
  }

  apply() {
    const cards = this.cards;
    const items = cards.map((card) => ({ audience: new Set((card.dataset.audiences || "").split(" ").filter(Boolean)) }));
    const selection = this.selection;
    const { shown, counts } = filter(items, selection);
    cards.forEach((card, index) => (card.hidden = !shown[index]));
    for (const found of document.querySelectorAll(".pb-shelf")) {
      /** @type {HTMLElement} */ (found).hidden = !found.querySelector(".pb-card:not([hidden])");
    }
    for (const box of this.boxes) {
      const count = box.parentElement && box.parentElement.querySelector(".pb-chip-count");
      if (count) count.textContent = String(counts.audience.get(box.value) || 0);
    }
    const status = /** @type {HTMLElement} */ (this.root.querySelector("[role=status]"));
    status.textContent = selection.audience.size ? `筛出 ${shown.filter(Boolean).length} 种文稿` : "";
  }
}
