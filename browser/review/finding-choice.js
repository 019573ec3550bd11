/* Which kind of findings is looked at: all, one grade, or what was set aside. */

import { element } from "../base/element.js";
import { GRADES, counted } from "./listing.js";

/** @import { Grade, Listed } from "./listing.js" */

/** @typedef {Grade | "aside" | ""} Choice */

/** @param {() => void} changed called when another kind is chosen */
export function makeFindingChoice(changed) {
  const choices = element("div", { class: "pb-tabs-row", role: "group", "aria-label": "看哪一种" });
  /** @type {Choice} */
  let choice = "";

  choices.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-choice]") : null;
    if (!(pressed instanceof HTMLElement)) return;
    choice = /** @type {Choice} */ (pressed.dataset.choice || "");
    changed();
    const again = choices.querySelector(`[data-choice="${choice}"]`);
    if (again instanceof HTMLElement) again.focus();
  });

  return {
    box: choices,
    /** @param {Listed} finding @param {boolean} isAside @returns {boolean} whether the choice shows it */
    shows: ({ grade }, isAside) => (choice === "aside" ? isAside : !isAside && (choice === "" || choice === grade)),
    /** @param {Choice} kind */
    choose(kind) {
      choice = kind;
    },
    /** Offer the kinds that there are. @param {Listed[]} open findings that are not set aside @param {number} aside how many are */
    show(open, aside) {
      const counts = counted(open);
      const grades = /** @type {Grade[]} */ (Object.keys(GRADES));
      const offered = /** @type {[Choice, string][]} */ ([
        ["", `全部 ${open.length}`],
        ...grades.map((grade) => [grade, `${GRADES[grade]} ${counts[grade]}`]),
        ...(aside > 0 ? [["aside", `不用改的 ${aside}`]] : []),
      ]);
      if (!offered.some(([id]) => id === choice)) choice = "";
      choices.textContent = "";
      for (const [id, title] of offered) choices.append(element("button", { type: "button", class: "pb-button", "data-choice": id, "aria-pressed": String(id === choice) }, title));
    },
  };
}
