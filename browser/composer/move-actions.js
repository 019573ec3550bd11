/* A block goes to another place, or out of the draft. */

import { rowNames } from "../base/whose.js";
import { moveBlock, remove } from "../draft/blocks.js";
import { leadOf, textOf } from "../draft/text.js";

/** @import { Core } from "./host.js" */

/** @param {Core} host @param {(key: string) => void} forget what is remembered of a block that goes: one that is added later may get the same key */
export function moveActions(host, forget) {
  return {
    /** @param {string} key @param {string} region @param {number} at */
    move(key, region, at) {
      if (host.apply(moveBlock, key, region, at)) host.say(`已移到“${host.nameOfBlock(key)}”第 ${at + 1} 条`, true);
    },

    /** To the end of another region. @param {string} key @param {string} region */
    moveTo(key, region) {
      const from = host.chosen();
      if (!host.apply(moveBlock, key, region)) return;
      host.choose(from.key, true);
      host.say(`已移到“${host.nameOfBlock(key)}”`, true);
    },

    /** One place up or down; at an end it stays. @param {string} key @param {number} by */
    nudge(key, by) {
      const region = host.chosen();
      const at = region.blocks.findIndex((block) => block.key === key);
      if (at < 0 || region.key === "frame") return;
      if (!region.blocks[at + by]) host.say(by < 0 ? "已经是第一条" : "已经是最后一条");
      else if (host.apply(moveBlock, key, region.key, at + by)) {
        host.session.call(by < 0 ? "上移一条" : "下移一条");
        host.say(`移到第 ${at + by + 1} 条`);
      }
    },

    /** @param {string} key */
    remove(key) {
      const { blocks } = host.chosen();
      const at = blocks.findIndex((block) => block.key === key);
      const beside = blocks[at + 1] || blocks[at - 1];
      const [name] = at < 0 ? [""] : rowNames([textOf(leadOf(blocks[at]))], "条");
      if (!host.apply(remove, key)) return;
      forget(key);
      if (beside) host.goTo(beside.key);
      else host.choose(host.chosen().key, true);
      host.say("已删除一条", name ? `删除“${name}”` : true);
    },
  };
}
