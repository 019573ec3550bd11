/* The writer's actions on a draft other than typing. Each is one operation, is announced in a message, and can be undone in one
   step. */

import { speak } from "../base/message.js";
import { rowNames } from "../base/whose.js";
import { addParagraph, addPoint, edit, moveBlock, remove, restore } from "../draft/blocks.js";
import { exchangeMove, givenIn, standing } from "../draft/exchange.js";
import { LIMITS } from "../draft/file-values.js";
import { addHeading, moveHeading, removeHeading } from "../draft/headings.js";
import { isOriginal } from "../draft/kept.js";
import { addFollowups } from "../draft/last-year.js";
import { placePhrases } from "../draft/place.js";
import { blocksOf, findBlock } from "../draft/regions.js";
import { retarget } from "../draft/retarget.js";
import { openSlots } from "../draft/tally.js";
import { bodyOf, leadOf, originOf, textOf } from "../draft/text.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Given } from "../draft/exchange.js" */
/** @import { Target } from "../draft/retarget.js" */
/** @import { OpenSlot } from "../draft/tally.js" */
/** @import { Core } from "./host.js" */

/** What may be left to do in a draft. @typedef {"open" | "empty" | "unanswered" | "twice" | "kept"} Todo */

/** @param {Draft} before @param {Draft} after @returns {string} key of the first block that is new; empty when none is */
function added(before, after) {
  const known = new Set(blocksOf(before).map((block) => block.key));
  const found = blocksOf(after).find((block) => !known.has(block.key));
  return found ? found.key : "";
}

/** Whether a slot of the block in use stands beyond the caret. @param {OpenSlot} slot */
function isBeyond(slot) {
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement)) return true;
  const field = area.dataset.field || "";
  return field === slot.field ? slot.start >= area.selectionEnd : field === "lead" && slot.field === "body";
}

/** @param {Core} host */
export function actionsOf(host) {
  /** By block, point and move what stood in slots that an exchange took away. @type {Map<string, Given>} */
  const given = new Map();

  /** What was taken in is to be filled: the writer goes on from its first slot; not to another part of the paper, where an answer to
   *  what is in hand may have gone. @param {string} key of the block */
  function toFirstSlot(key) {
    if (!host.chosen().blocks.some((block) => block.key === key)) return;
    const slot = openSlots(host.draft).find((one) => one.key === key);
    if (slot) host.goTo(key, slot.field, slot.start, slot.end);
    else host.goTo(key);
  }

  return {
    /** @param {"point" | "paragraph"} kind */
    addOwn(kind) {
      const before = host.draft;
      const { key } = host.chosen();
      const isAdded = kind === "point" ? host.apply(addPoint, key, { lead: "", body: "" }) : host.apply(addParagraph, key, "");
      if (isAdded) host.session.call(kind === "point" ? "加一条" : "加一段");
      host.goTo(added(before, host.draft));
    },

    /**
     * After typing: a text that was too long goes on in blocks of its own, and the caret with it.
     * @param {string} key of the block
     * @param {string} text as it was typed or pasted
     * @param {number} caret in it
     */
    typed(key, text, caret) {
      if (text.length <= LIMITS.text) return;
      const { blocks } = host.chosen();
      let at = blocks.findIndex((block) => block.key === key);
      let left = caret;
      while (blocks[at + 1] && left > textOf(bodyOf(blocks[at])).length) left -= textOf(bodyOf(blocks[at++])).length;
      if (blocks[at] && blocks[at].key !== key) host.goTo(blocks[at].key, "text", left, left);
      host.say(`一段最多 ${LIMITS.text} 字：多出的分到了下面几段；表格和标题里多出的在“待归类”里`);
    },

    /** Take a phrase in. @param {string} id @param {string} key of the region; empty to put it where it fits */
    take(id, key) {
      const phrase = host.shelf.phrase(id);
      const point = phrase && host.shelf.point(phrase.point);
      if (!point) return;
      const source = { point: point.id, phrase: phrase.id };
      const region = host.regions().find((one) => one.key === key);
      const before = host.draft;
      if (!region) host.apply(placePhrases, [{ id: phrase.id, lead: point.title, text: phrase.text }], host.shelf);
      else if (region.form === "points") host.apply(addPoint, key, { lead: point.title, body: phrase.text, source });
      else host.apply(addParagraph, key, phrase.text, source);
      const made = added(before, host.draft);
      if (made) toFirstSlot(made);
      host.say(made ? `已加入“${host.nameOfBlock(made)}”：${point.title}` : "这条表述已经在草稿里了", made !== "");
    },

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
      for (const place of given.keys()) if (place.startsWith(`${key} `)) given.delete(place); // a block that is added later may get the same key
      if (beside) host.goTo(beside.key);
      else host.choose(host.chosen().key, true);
      host.say("已删除一条", name ? `删除“${name}”` : true);
    },

    /** @param {string} key */
    restore(key) {
      const block = findBlock(host.draft, key);
      const source = block && originOf(block);
      const phrase = source && host.shelf.phrase(source.phrase);
      if (!phrase || !host.apply(restore, key, phrase)) return;
      host.goTo(key);
      host.say("已恢复原文", true);
    },

    /** Another sentence of the library in the place of one that stands unchanged. @param {string} key @param {number} at which move */
    exchange(key, at) {
      const block = findBlock(host.draft, key);
      const source = block && originOf(block);
      const from = source && host.shelf.phrase(source.phrase);
      const passage = from && standing(block, from, at);
      if (!from) return;
      const { title } = from.written[at];
      if (!passage) {
        host.say(`“${title}”你改过了，不再换，免得丢掉你写的`);
        return;
      }
      const place = [key, from.point, from.moves[at]].join(" ");
      /** @type {Given} */
      const before = given.get(place) || new Map();
      const { phrase, number, all } = host.shelf.exchanged(from, at, host.uses);
      given.set(place, new Map([...before, ...givenIn(passage)]));
      if (!host.apply(exchangeMove, key, from, phrase, at, before)) return;
      host.session.call(`“${title}”换一句`);
      speak(`“${title}”换成第 ${number} 句，共 ${all} 句`);
    },

    /** A name of the claim as its lead clause, a step of its own. @param {string} key @param {string} lead */
    chooseLead(key, lead) {
      host.session.seal();
      if (host.apply(edit, key, { lead })) {
        host.session.call(`领句换成“${lead}”`);
        speak(`领句换成“${lead}”`);
      }
      host.session.seal();
    },

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
      host.choose(added(before, host.draft), true);
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

    /** Another year, audience or the unit's own headings. @param {Target} target */
    retarget(target) {
      const loose = host.draft.unfiled.length;
      if (!host.apply(retarget, target, host.shelf)) {
        host.say("和现在的一样，没有变化");
        return;
      }
      const now = host.draft.unfiled.length;
      host.choose(now > loose ? "unfiled" : "", true);
      host.say(now > loose ? `已换好。有 ${now - loose} 条没有地方放，收进了“待归类”` : "已换好，写好的内容都跟过来了", "换年度、对象或者对照方面");
    },

    /** Points from last year's paper, under the heading for them. @param {{lead: string, body: string}[]} points */
    addFollowups(points) {
      if (!host.apply(addFollowups, points)) return;
      const home = host.regions().find((one) => one.section === "followups");
      if (home) host.choose(home.key, true);
      host.say(`已放进 ${points.length} 条，请照实补上进展和成效`, true);
    },

    /** @param {Draft} draft a version kept before */
    restoreVersion(draft) {
      host.session.replace(draft, "恢复旧版以前");
      host.choose("", true);
      host.say("已恢复成这一版", "恢复旧版");
    },

    /** The next place where something is to be done, after where the writer is. @param {Todo} what */
    next(what) {
      const here = document.activeElement instanceof Element ? document.activeElement.closest(".pb-desk [data-block]") : null;
      const current = (here instanceof HTMLElement && here.dataset.block) || host.chosen().key;
      const order = host.draft.document.blocks.map((block) => block.key);
      const place = order.indexOf(current);
      const { empty, unanswered, kept, twice } = host.tally();
      const after = (/** @type {string[]} */ keys) => keys.find((key) => order.indexOf(key) > place) || keys[0];
      if (what === "open") {
        const slots = openSlots(host.draft);
        const slot = slots.find((one) => order.indexOf(one.key) > place || (one.key === current && isBeyond(one))) || slots[0];
        if (slot) host.focusSlot(slot);
      }
      if (what === "empty" && empty.length) host.choose(after(empty), true);
      if (what === "unanswered" && unanswered.length) host.goTo(after(unanswered));
      if (what === "twice" && twice.length) host.goTo(after(twice));
      if (what === "kept") {
        const same = order.filter((key) => isOriginal(kept[key]));
        if (same.length) host.goTo(after(same));
      }
    },
  };
}
