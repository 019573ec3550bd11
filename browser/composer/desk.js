/* Shows the heading that is being written: its title, its blocks as editors, and what the library offers for it. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { makeDeskBlocks } from "./desk-blocks.js";
import { makeDeskTitle } from "./desk-title.js";
import { makeShelfList } from "./shelf-list.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { Tally } from "../draft/tally.js" */
/** @import { Host } from "./host.js" */

/** @param {Host} host @param {HTMLElement} root */
export function makeDesk(host, root) {
  const title = makeDeskTitle(host);
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
  const blocks = makeDeskBlocks(host);
  const empty = element("p", { class: "pb-empty-region" }, "这里还没有内容。从下面的表述里挑，或者自己写。");
  const lastYear = element("button", { type: "button", class: "pb-button", "data-act": "last-year" }, "从上年度的材料里找");
  const ownPoint = makeButton("自己写一条", () => host.addOwn("point"));
  const ownParagraph = makeButton("自己写一段", () => host.addOwn("paragraph"));
  const add = element("p", { class: "pb-add" }, ownPoint, ownParagraph, lastYear);
  const shelf = makeShelfList(host);
  const next = makeButton("下一部分", () => host.step(1));
  root.append(title.box, prompt, more, inside, blocks.box, empty, add, element("p", { class: "pb-next" }, next), shelf.box);

  let shown = "";

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
      title.show(region);
      more.hidden = isFrame || isLoose;
      setText(prompt, host.prompt(region));
      empty.hidden = isFrame || isLoose || holds || region.blocks.length > 0;
      add.hidden = isFrame || isLoose || (holds && region.blocks.length === 0);
      lastYear.hidden = region.section !== "followups";
      if (isOther) add.prepend(...(region.form === "points" ? [ownPoint, ownParagraph] : [ownParagraph, ownPoint]));
      shelf.box.hidden = add.hidden;
      blocks.show(region, tally);
      next.hidden = host.isLast(region);
      if (!add.hidden) shelf.show(region);
    },
    focus: title.focus,
  };
}
