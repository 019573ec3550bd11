/* Shows two papers beside each other, with the passages that they share marked and numbered. Going to a passage scrolls both.
   Elements only. */

import { makeButton } from "../base/button.js";
import { copyOrOffer } from "../base/clipboard.js";
import { element, setText } from "../base/element.js";
import { drawLines } from "./lines.js";
import { shortened } from "./listing.js";
import { groupedByBlock, segmentsOf } from "./segments.js";

/** @import { Compared } from "./overlap/compare.js" */
/** @import { Passage } from "./overlap/matrix.js" */
/** @import { Range } from "./segments.js" */

/** A paper and what it is called. @typedef {{name: string, document: Compared}} Named */

const SIDES = /** @type {const} */ (["one", "other"]);
const ABOVE = 1 / 3; // of a side, above the place that is shown
let count = 0;

/** @param {Named} one @param {Passage[]} passages @returns {Passage[]} as the paper is read */
function inOrder({ document }, passages) {
  const places = new Map(document.blocks.map(({ key }, at) => [key, at]));
  const placeOf = (/** @type {Passage} */ { one }) => places.get(one.block) || 0;
  return passages.slice().sort((a, b) => placeOf(a) - placeOf(b) || a.one.start - b.one.start);
}

/** @param {string} said @param {number} from @param {(Range<number>)[]} ranges by number of the passage @returns {(Node | string)[]} */
function inked(said, from, ranges) {
  return segmentsOf(from, from + said.length, ranges).map(({ start, end, values }) => {
    const words = said.slice(start - from, end - from);
    if (values.length === 0) return words;
    const ending = ranges.filter((one) => one.end === end).map(({ value }) => value + 1);
    return element("mark", { class: "pb-same", "data-passages": values.join(" "), "data-number": ending.length > 0 && ending.join("，") }, words);
  });
}

/** @param {Passage[]} passages @param {string} pair @returns {string} for those who wrote them */
const asList = (passages, pair) => [`${pair}相同的地方（${passages.length} 处）`, ...passages.map(({ one }, at) => `${at + 1}. ${one.text}`)].join("\n");

/**
 * @param {Named} one
 * @param {Named} other
 * @param {Passage[]} found what both say
 * @returns {{box: HTMLElement, show: () => void}} `show`: to be called once the box stands on the page
 */
export function makeBeside(one, other, found) {
  const passages = inOrder(one, found);
  const id = `__beside-${++count}`;
  const said = element("p", { class: "pb-beside-said", role: "status" });
  const sides = SIDES.map((side, at) => {
    const { name, document } = [one, other][at];
    const of = groupedByBlock(passages.map((passage, value) => ({ ...passage[side], value })));
    const text = element("div", { class: "pb-review-text pb-beside-text", tabindex: "0", role: "region", "aria-labelledby": `${id}-${side}` });
    drawLines(text, document, (key, words, from) => inked(words, from, of(key)));
    return { text, box: element("div", { class: "pb-beside-side" }, element("p", { class: "pb-beside-name", id: `${id}-${side}` }, name), text) };
  });
  let shown = 0;

  /** @param {number} at which passage */
  function show(at) {
    shown = (at + passages.length) % passages.length;
    for (const { text } of sides) {
      for (const mark of Array.from(text.querySelectorAll(".pb-same--shown"))) mark.classList.remove("pb-same--shown");
      const marks = Array.from(text.querySelectorAll(`mark[data-passages~="${shown}"]`));
      for (const mark of marks) mark.classList.add("pb-same--shown");
      // Within its side only: the page stays where the reader has it.
      if (marks.length > 0) text.scrollTop += marks[0].getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight * ABOVE;
    }
    const words = passages[shown].one.text;
    setText(said, `第 ${shown + 1} 处，共 ${passages.length} 处，${words.length} 个字：“${shortened(words)}”`);
  }

  const bar = element("p", { class: "pb-beside-bar" },
    makeButton("上一处", () => show(shown - 1)), " ", makeButton("下一处", () => show(shown + 1)), " ",
    makeButton("复制相同的话", () => copyOrOffer({ text: asList(passages, `${one.name} 和 ${other.name} `) }, box, `已复制 ${passages.length} 处`)));
  const box = element("div", { class: "pb-beside", role: "group", "aria-label": `${one.name} 和 ${other.name}` }, bar, said, element("div", { class: "pb-beside-sides" }, ...sides.map((side) => side.box)));
  for (const { text } of sides) {
    text.addEventListener("click", ({ target }) => {
      const mark = target instanceof Element ? target.closest("mark") : null;
      if (mark instanceof HTMLElement) show(Number((mark.dataset.passages || "").split(" ")[0]));
    });
  }
  if (passages.length === 0) {
    bar.hidden = true;
    setText(said, "相同的都只有十来个字，没有标出来。");
  }
  return { box, show: () => passages.length > 0 && show(0) };
}

/**
 * What two papers have in common is looked for when somebody wants to see it.
 * @param {HTMLElement} details
 * @param {() => {box: HTMLElement, show: () => void}} make
 */
export function whenUnfolded(details, make) {
  details.addEventListener("toggle", () => {
    if (details.children.length > 1) return;
    const { box, show } = make();
    details.append(box);
    show();
  });
}
