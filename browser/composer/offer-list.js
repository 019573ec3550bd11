/* The points on offer in a list, so many at first; each says whether the draft has it. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { tellWhose } from "../base/whose.js";
import { offerRow } from "./offer-row.js";

/** @import { Offer } from "./answers.js" */
/** @import { Host } from "./host.js" */

const MOST = 10; // points shown at first, and again for each wish for more

/** `isFound`: they stand as they were found. `used`: phrases that come last. @typedef {{offers: Offer[], isFound: boolean, used: Set<string>}} Shown */

/** @param {Host} host @param {() => string} home key of the region that they are for; empty where they go where they fit */
export function makeOfferList(host, home) {
  const list = element("ul", { class: "pb-offers" });
  const more = makeButton("再显示一些", () => {
    limit += MOST;
    draw();
  });
  let limit = MOST;
  /** @type {Shown} */
  let shown = { offers: [], isFound: false, used: new Set() };

  /** @returns {string} the phrase whose button has the focus */
  function focused() {
    const active = document.activeElement;
    return (active && list.contains(active) && active.getAttribute("data-add")) || "";
  }

  function draw() {
    const pressed = focused();
    list.textContent = "";
    let count = 0;
    for (const offer of shown.offers) {
      if (count === limit) break;
      const made = offerRow(host, offer, shown.isFound, shown.used);
      if (!made) continue;
      list.append(made);
      count++;
    }
    more.hidden = shown.offers.length <= limit;
    mark();
    const again = pressed && Array.from(list.querySelectorAll("[data-add]")).find((button) => button.getAttribute("data-add") === pressed);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** Say which of them the draft has. */
  function mark() {
    const used = host.usedPhrases();
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("[data-add]"))) {
      const isUsed = used.has(button.getAttribute("data-add") || "");
      button.textContent = isUsed ? "再加一次" : "加入";
      tellWhose(button, button.dataset.name || "");
      button.classList.toggle("pb-button--used", isUsed);
    }
  }

  list.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-add]") : null;
    if (pressed) host.take(pressed.getAttribute("data-add") || "", home());
  });

  return {
    list,
    more,
    mark,
    /** @param {Shown} now */
    show(now) {
      [shown, limit] = [now, MOST];
      draw();
    },
  };
}
