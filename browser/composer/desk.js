/* Shows the heading that is being written: its blocks as editors, and what the library offers for it. Elements are updated and
   not made anew, so that the field in use keeps its caret, its selection and a word that an input method is composing. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { hear } from "../base/hear.js";
import { rowNames } from "../base/whose.js";
import { renameHeading } from "../draft/headings.js";
import { labelsOf } from "../draft/paper.js";
import { originOf } from "../draft/text.js";
import { makeCells } from "./cells.js";
import { makeEditor } from "./editor.js";
import { showIn } from "./field.js";
import { nameOf } from "./outline.js";
import { makeShelfList } from "./shelf-list.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { Tally } from "../draft/tally.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Host } from "./host.js" */

/**
 * Shows a block: its number (一是 …) and the share that is still the library's, where it has either; `whose`: what it is called among
 * the others.
 * @typedef {{box: HTMLElement, show: (block: DraftBlock, number: string, share: number | undefined, whose: string) => void}} BlockEditor
 */

const FRAME = /** @type {Record<string, string>} */ ({ title: "大标题", byline: "标题下的署名", addressee: "主送机关或称呼", sign: "落款", date: "日期" });

/**
 * What an editor is made for. A key alone does not say: that of a block which was taken out is given to the next new one, and undo
 * and older versions bring the first one back.
 * @param {DraftBlock} block
 * @returns {string} the same for blocks that the same fields, questions and offers fit
 */
function shapeOf(block) {
  const cells = block.kind === "list" ? block.rows.length : block.kind === "table" ? block.rows.map((row) => row.length) : 0;
  return JSON.stringify([block.kind, (originOf(block) || { point: "" }).point, cells]);
}

/** Bring the children of an element into an order, moving as few as possible. @param {Element} parent @param {Element[]} wanted */
function arrange(parent, wanted) {
  const kept = new Set(wanted);
  for (const child of Array.from(parent.children)) if (!kept.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of wanted) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}

/** @param {Host} host @param {HTMLElement} root */
export function makeDesk(host, root) {
  const level = element("span", { class: "pb-label" });
  const title = /** @type {HTMLInputElement} */ (element("input", { type: "text", "aria-label": "这一部分的标题", autocomplete: "off", maxlength: "80", placeholder: "标题空着，不打印" }));
  const showTitle = showIn(title);
  const name = element("h2", {});
  const heading = element("div", { class: "pb-desk-title", role: "group", tabindex: "-1" }, level, name, title);
  const moves = element(
    "div",
    { class: "pb-desk-moves" },
    makeButton("这一部分上移", () => host.moveRegion(-1)),
    makeButton("下移", () => host.moveRegion(1)),
    makeButton("删除标题", () => host.removeRegion()),
  );
  const more = element("details", { class: "pb-more" }, element("summary", {}, "调整这一部分"), moves);
  const prompt = element("p", { class: "pb-meta pb-prompt" });
  const inside = element("ul", { class: "pb-inside" });
  const blocks = element("div", { class: "pb-blocks" });
  const empty = element("p", { class: "pb-empty-region" }, "这里还没有内容。从下面的表述里挑，或者自己写。");
  const lastYear = element("button", { type: "button", class: "pb-button", "data-act": "last-year" }, "从上年度的材料里找");
  const ownPoint = makeButton("自己写一条", () => host.addOwn("point"));
  const ownParagraph = makeButton("自己写一段", () => host.addOwn("paragraph"));
  const add = element("p", { class: "pb-add" }, ownPoint, ownParagraph, lastYear);
  const shelf = makeShelfList(host);
  const next = makeButton("下一部分", () => host.step(1));
  root.append(heading, prompt, more, inside, blocks, empty, add, element("p", { class: "pb-next" }, next), shelf.box);

  /** @type {Map<string, BlockEditor & {madeFor: string}>} */
  const editors = new Map();
  let shown = "";

  hear(title, (text) => host.apply(renameHeading, shown, text));

  /** @param {DraftBlock} block @returns {BlockEditor} */
  function editorOf(block) {
    const madeFor = shapeOf(block);
    const known = editors.get(block.key);
    if (known && known.madeFor === madeFor) return known;
    const isText = block.kind !== "list" && block.kind !== "table";
    const made = { ...(isText ? makeEditor(host, block) : makeCells(host, block)), madeFor };
    editors.set(block.key, made);
    return made;
  }

  /** @param {Region} region @param {Tally} tally */
  function showBlocks(region, tally) {
    const labels = labelsOf(host.draft);
    const numbers = region.blocks.map((block) => (block.kind === "point" ? labels.get(block.key) || "" : FRAME[block.kind] || ""));
    const names = rowNames(region.blocks.map((block, at) => numbers[at] + nameOf(block)), "条");
    const wanted = region.blocks.map((block, at) => {
      const made = editorOf(block);
      made.show(block, numbers[at], tally.kept[block.key], names[at]);
      return made.box;
    });
    const focused = document.activeElement;
    arrange(blocks, wanted);
    if (focused instanceof HTMLElement && focused !== document.activeElement && blocks.contains(focused)) focused.focus();
    const keys = new Set(region.blocks.map((block) => block.key));
    for (const key of editors.keys()) if (!keys.has(key)) editors.delete(key);
  }

  /** A heading that only holds other headings leads to them. @param {Region} region */
  function showInside(region) {
    const children = host.children(region);
    if (children.length === 0 && inside.childElementCount === 0) return false;
    inside.textContent = "";
    for (const child of children) {
      inside.append(element("li", {}, element("button", { type: "button", class: "pb-quiet", "data-region": child.key }, host.name(child, true))));
    }
    return children.length > 0;
  }

  return {
    /** @param {Region} region @param {Tally} tally */
    show(region, tally) {
      const isOther = region.key !== shown;
      shown = region.key;
      const isFrame = region.key === "frame";
      const isLoose = region.key === "unfiled";
      const holds = showInside(region);
      // A field with the caret in it is never taken away: a writer may have emptied the title to write it anew.
      const isInUse = !isOther && title === document.activeElement;
      const isNamed = !isFrame && !isLoose && (isInUse || !host.isNameless(region));
      title.hidden = !isNamed;
      setText(name, host.name(region));
      heading.setAttribute("aria-label", host.name(region, true));
      name.classList.toggle("pb-hidden-visually", isNamed);
      if (isNamed) showTitle(region.title);
      setText(level, isFrame || isLoose ? "" : region.level === 1 ? "一级标题" : region.level === 2 ? "二级标题" : "三级标题");
      level.hidden = !isNamed;
      more.hidden = isFrame || isLoose;
      setText(prompt, host.prompt(region));
      empty.hidden = isFrame || isLoose || holds || region.blocks.length > 0;
      add.hidden = isFrame || isLoose || (holds && region.blocks.length === 0);
      lastYear.hidden = region.section !== "followups";
      if (isOther) add.prepend(...(region.form === "points" ? [ownPoint, ownParagraph] : [ownParagraph, ownPoint]));
      shelf.box.hidden = add.hidden;
      showBlocks(region, tally);
      next.hidden = host.isLast(region);
      if (!add.hidden) shelf.show(region);
    },
    /** Put the focus on the heading, not into its field: what is typed by mistake must not rename it. @param {boolean} [preventScroll] */
    focus(preventScroll = false) {
      heading.focus({ preventScroll });
    },
  };
}
