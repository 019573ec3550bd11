/* The line that is always visible: the length of the paper, and what is still to be done, with a link to the next place of
   each. */

import { element, setText } from "../base/element.js";
import { isOriginal } from "../draft/kept.js";

/** @import { Tally } from "../draft/tally.js" */
/** @import { Todo } from "./todo.js" */
/** @import { Host } from "./host.js" */

/** @param {Tally} tally @returns {["length" | Todo, string, boolean, string][]} id, words, whether something is to be done, and all in full: who speaks to a button says the words that stand on it, so it begins with them */
function items(tally) {
  const { characters, range, open, empty, unanswered, kept, twice } = tally;
  const wanted = range ? ` / ${range.min}～${range.max}` : "";
  const isOff = range !== null && (characters < range.min || characters > range.max);
  const same = Object.values(kept).filter(isOriginal).length;
  return [
    ["length", `${characters}${wanted} 字`, isOff, ""],
    ["open", `待填 ${open}`, open > 0, `待填 ${open} 处，到下一处`],
    ["empty", `空着 ${empty.length}`, empty.length > 0, `空着 ${empty.length} 个部分，到下一个`],
    ["unanswered", `缺措施 ${unanswered.length}`, unanswered.length > 0, `缺措施 ${unanswered.length} 个问题，到下一个`],
    ["twice", `重复 ${twice.length}`, twice.length > 0, `重复 ${twice.length} 条：前面已经用过同一种表述，到下一条`],
    ["kept", `未改 ${same}`, same > 0, `未改 ${same} 条素材库原文，到下一条`],
  ];
}

/** @param {Host} host @param {HTMLElement} root */
export function makeStatus(host, root) {
  /** @type {Map<string, HTMLElement>} */
  const chips = new Map();
  /** @param {"length" | Todo} id @returns {HTMLElement} */
  function made(id) {
    const chip = id === "length" ? element("span", { class: "pb-todo" }) : element("button", { type: "button", class: "pb-todo", "data-todo": id });
    if (id !== "length") chip.addEventListener("click", () => host.next(id));
    chips.set(id, chip);
    root.append(chip);
    return chip;
  }
  return {
    /** @param {Tally} tally */
    show(tally) {
      for (const [id, words, isDue, whole] of items(tally)) {
        const chip = chips.get(id) || made(id);
        setText(chip, words);
        chip.classList.toggle("pb-todo--due", isDue);
        if (chip instanceof HTMLButtonElement) {
          chip.disabled = !isDue && chip !== document.activeElement;
          chip.setAttribute("aria-label", whole);
          chip.title = whole;
        }
      }
    },
  };
}
