/* Headings are added, moved and removed. */

import { addHeading, moveHeading, removeHeading } from "../draft/headings.js";
import { firstNew } from "../draft/regions.js";

/** @import { Core } from "./host.js" */

/** @param {Core} host */
export function headingActions(host) {
  return {
    /** @param {1 | 2} level */
    addHeading(level) {
      const before = host.draft;
      const region = host.chosen();
      const all = host.regions().filter((one) => one.key !== "unfiled" && one.key !== "frame");
      // A heading of the first level goes behind all that stands below the one that it follows.
      const top = all.slice(0, all.indexOf(region) + 1).reverse().find((one) => one.level === 1) || region;
      const below = level === 1 ? host.children(top) : [];
      const after = below.length ? below[below.length - 1] : region.key === "frame" || region.key === "unfiled" ? all[all.length - 1] : region;
      if (!host.apply(addHeading, after ? after.key : "", level, "新的标题", after && level > 1 ? after.section : "")) return;
      host.choose(firstNew(before, host.draft), true);
      host.say("已加一个标题，请改成自己的", true);
    },

    /** @param {number} by */
    moveRegion(by) {
      const region = host.chosen();
      if (host.apply(moveHeading, region.key, by)) host.say(`“${host.name(region, true)}”已${by < 0 ? "上移" : "下移"}`, true);
      else host.say(by < 0 ? "已经在最前面" : "已经在最后面");
    },

    removeRegion() {
      const region = host.chosen();
      const all = host.regions();
      const before = all[all.indexOf(region) - 1];
      const name = host.name(region, true);
      if (!host.apply(removeHeading, region.key)) return;
      const isFirst = !before || before.key === "frame";
      const isLoose = isFirst && region.blocks.length > 0;
      host.choose(isLoose ? "unfiled" : isFirst ? "" : before.key, true);
      const where = isLoose ? "前面没有别的部分，它下面的内容收进了“待归类”，不打印" : "它下面的内容并到前一部分";
      host.say(region.blocks.length ? `已删除标题“${name}”，${where}` : `已删除“${name}”`, true);
    },
  };
}
