/* Last year's measures for which no problem was found: the writer says which one each answers. */

import { element } from "../base/element.js";
import { makeSelect } from "./dialog.js";

/**
 * The problems that there are, and what puts a measure below one of them: it gives the field where the measure stands now, null where
 * there is no such problem.
 * @typedef {{problems: () => string[], answer: (at: number, measure: string) => HTMLElement | null}} Answered
 */

/** @param {Answered} answered */
export function makeLooseMeasures({ problems, answer }) {
  const list = element("ul", { class: "pb-loose-measures" });
  const box = element("section", { "aria-labelledby": "__loose", hidden: "" }, element("h4", { id: "__loose" }, "没有配上问题的措施"), element("p", { class: "pb-meta" }, "看不出回应哪一个问题的，不替你配。选一个问题放进去；不放的不进今年的材料。"), list);

  /** A measure that answers none for certain, and where it may go. @param {string} text @returns {HTMLElement} */
  function line(text) {
    const place = makeSelect([["", "放到……"]], "", `这条措施回应哪个问题：${text}`);
    const made = element("li", {}, element("span", {}, text), " ", place);
    place.addEventListener("focusin", () => {
      const chosen = place.value;
      place.textContent = "";
      place.append(element("option", { value: "" }, "放到……"), ...problems().map((problem, at) => element("option", { value: String(at) }, `${at + 1}. ${problem.slice(0, 20)}`)));
      place.value = chosen;
    });
    place.addEventListener("change", () => {
      const field = place.value ? answer(Number(place.value), text) : null;
      if (!field) return;
      const next = made.nextElementSibling || made.previousElementSibling;
      made.remove();
      box.hidden = list.children.length === 0;
      const onward = next ? next.querySelector("select") : field;
      if (onward) onward.focus();
    });
    return made;
  }

  return {
    box,
    /** @param {string[]} measures */
    show(measures) {
      list.textContent = "";
      list.append(...measures.map(line));
      box.hidden = measures.length === 0;
    },
  };
}
