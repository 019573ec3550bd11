/* The outline: every heading with its points and its length, and a note where it is empty. A click leads to the place. */

import { arrange } from "../base/arrange.js";
import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { leadOf, textOf } from "../draft/text.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { Tally } from "../draft/tally.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Host } from "./host.js" */

const NAMED = 60; // characters of a text that are shown: more than a line of the outline holds

/** @param {DraftBlock} block @returns {string} what a block is called in a list */
export function nameOf(block) {
  return Array.from(textOf(leadOf(block)).trim().slice(0, 2 * NAMED)).slice(0, NAMED).join("") || (block.kind === "table" ? "表格" : block.kind === "list" ? "条目" : "（空）");
}

/** @param {Host} host @param {HTMLElement} root */
export function makeOutline(host, root) {
  const list = element("ul", { class: "pb-outline-list" });
  const addTop = makeButton("加一个一级标题", () => host.addHeading(1));
  const addBelow = makeButton("加一个二级标题", () => host.addHeading(2));
  root.append(element("h2", {}, "提纲"), list, element("p", { class: "pb-outline-add" }, addTop, addBelow));
  /** By region what was drawn, and its elements. @type {Map<string, ReturnType<typeof made>>} */
  const rows = new Map();

  /** @param {Region} region */
  function made(region) {
    const text = element("span", { class: "pb-outline-name" });
    const count = element("span", { class: "pb-outline-count" });
    const entry = element("button", { type: "button", class: "pb-outline-entry", "data-region": region.key }, text, " ", count);
    const points = element("ul", { class: "pb-outline-points" });
    return { item: element("li", {}, entry, points), entry, text, count, points, drawn: "" };
  }

  return {
    /** @param {Region[]} regions @param {Tally} tally @param {string} chosen key */
    show(regions, tally, chosen) {
      const empty = new Set(tally.empty);
      const all = regions.flatMap((region) => (region.key === "frame" ? [] : region.blocks));
      const names = rowNames(all.map(nameOf), "条", Infinity);
      const called = new Map(all.map(({ key }, at) => [key, names[at]]));
      const wanted = regions.map((region) => {
        const row = rows.get(region.key) || made(region);
        rows.set(region.key, row);
        const isEmpty = empty.has(region.key);
        const within = [region, ...host.children(region)];
        const characters = within.reduce((sum, one) => sum + (tally.byRegion[one.key] || 0), 0);
        row.item.className = `pb-outline-level-${region.level || 1}`;
        setText(row.text, host.name(region, true));
        setText(row.count, isEmpty ? "空" : region.key === "unfiled" ? `${region.blocks.length} 条` : characters ? `${characters} 字` : "");
        const above = host.above(region);
        if (above) tellWhose(row.entry, above); // 问题 and 措施 are written under the same headings
        else row.entry.removeAttribute("aria-label");
        row.entry.classList.toggle("pb-outline-entry--empty", isEmpty);
        if (region.key === chosen) row.entry.setAttribute("aria-current", "true");
        else row.entry.removeAttribute("aria-current");
        const points = region.key === "frame" ? [] : region.blocks.map((block) => [block.key, nameOf(block), called.get(block.key) || ""]);
        const drawn = JSON.stringify(points);
        if (drawn !== row.drawn) {
          row.points.textContent = "";
          for (const [key, name, label] of points) {
            row.points.append(element("li", {}, element("button", { type: "button", class: "pb-outline-point", "data-jump": key, "aria-label": label }, name)));
          }
          row.drawn = drawn;
        }
        return row.item;
      });
      arrange(list, wanted);
      for (const key of rows.keys()) if (!regions.some((region) => region.key === key)) rows.delete(key);
    },
  };
}
