/* The blocks of the heading that is being written, each in its editor. Elements are updated and not made anew, so that the field in use
   keeps its caret, its selection and a word that an input method is composing. */

import { arrange } from "../base/arrange.js";
import { element } from "../base/element.js";
import { rowNames } from "../base/whose.js";
import { labelsOf } from "../draft/paper.js";
import { originOf } from "../draft/text.js";
import { makeCells } from "./cells.js";
import { makeEditor } from "./editor.js";
import { nameOf } from "./outline.js";

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

/** @param {Host} host */
export function makeDeskBlocks(host) {
  const blocks = element("div", { class: "pb-blocks" });
  /** @type {Map<string, BlockEditor & {madeFor: string}>} */
  const editors = new Map();

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

  return {
    box: blocks,
    /** @param {Region} region @param {Tally} tally */
    show(region, tally) {
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
    },
  };
}
