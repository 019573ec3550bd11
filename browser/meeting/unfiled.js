/* Shows words of a meeting's file that have no place in a meeting, until somebody removes them, so that none is lost. */

import { makeButton } from "../base/button.js";
import { copyOrOffer } from "../base/clipboard.js";
import { element } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { remove } from "../draft/blocks.js";
import { textOf, textsOf } from "../draft/text.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Host } from "./host.js" */

/** @param {DraftBlock} block */
const said = (block) => textsOf(block).map(({ runs }) => textOf(runs)).join("");

/** @param {Host} host */
export function makeUnfiled(host) {
  const list = element("ul", {});
  const copy = makeButton("复制这些文字", () => copyOrOffer({ text: host.draft.unfiled.map(said).join("\n") }, box, "已复制"));
  const box = element("section", { class: "pb-notice", "aria-label": "待归类" }, element("p", {}, "待归类：读会议文件时，这些文字没有位置。"), list, copy);
  /** @type {DraftBlock[] | null} */
  let shown = null;
  return {
    box,
    show() {
      const { unfiled } = host.draft;
      box.hidden = unfiled.length === 0;
      if (unfiled === shown) return;
      shown = unfiled;
      list.textContent = "";
      const names = rowNames(unfiled.map(said), "段");
      for (const [at, block] of unfiled.entries()) {
        const drop = makeButton("删去", () => {
          host.apply(remove, block.key);
          host.say("已删去", `删去“${names[at]}”`);
        });
        tellWhose(drop, names[at]);
        list.append(element("li", {}, said(block), " ", drop));
      }
    },
  };
}
