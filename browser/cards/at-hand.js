/* Makes the buttons of a card when it comes near the visible part of the page, and removes them when it is far away again. A
   page holds hundreds of cards, and the buttons of all of them would slow it down. Without scripts there are no buttons. */

import { element } from "../base/element.js";
import { exchangeRow } from "./exchange.js";

const NEAR = "100% 0px"; // a screen above and below: the Tab key comes to the next card's buttons

/** @type {WeakMap<Element, (card: HTMLElement) => void>} what is to be done with a card once it has its buttons */
const waiting = new WeakMap();

/** @param {string} act @param {string} text @param {string} [kind] */
const button = (act, text, kind = "") => element("button", { type: "button", class: `pb-button${kind}`, "data-do": act }, text);

/** @param {HTMLElement} card */
function furnish(card) {
  if (card.querySelector(".pb-foot")) return;
  const choose = button("choose", "加入草稿");
  choose.setAttribute("aria-pressed", "false");
  const actions = element("div", { class: "pb-actions" }, button("copy", "复制", " pb-button--main"), " ", button("copy-lead", "连领句复制"), " ", choose);
  const meta = /** @type {Element} */ (card.querySelector(".pb-meta"));
  meta.before(element("div", { class: "pb-foot" }, actions, exchangeRow(card)));
  const report = element("span", {}, "　", element("button", { type: "button", class: "pb-quiet", "data-do": "report" }, "纠错"));
  /** @type {Element} */ (meta.querySelector(".pb-permalink")).after(report);
  const then = waiting.get(card);
  if (then) then(card);
}

/** @param {HTMLElement} card */
function strip(card) {
  const foot = card.querySelector(".pb-foot");
  if (!foot || card.contains(document.activeElement)) return; // the button with the focus would be removed, and the focus would go to the top of the page
  foot.remove();
  const report = card.querySelector(".pb-meta > span");
  if (report) report.remove();
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (target instanceof HTMLElement) (isIntersecting ? furnish : strip)(target);
    }
  },
  { rootMargin: NEAR },
);

/** @param {HTMLElement} card @param {(card: HTMLElement) => void} then is called each time that it has got its buttons */
export function atHand(card, then) {
  waiting.set(card, then);
  seen.observe(card);
}
