/* What the writer puts into a draft: points and paragraphs of their own, phrases of the library, a pasted text that is too long for
   one block. */

import { addParagraph, addPoint } from "../draft/blocks.js";
import { LIMITS } from "../draft/file-values.js";
import { placePhrases } from "../draft/place.js";
import { firstNew } from "../draft/regions.js";
import { openSlots } from "../draft/tally.js";
import { bodyOf, textOf } from "../draft/text.js";

/** @import { Core } from "./host.js" */

/** @param {Core} host */
export function takeActions(host) {
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
      host.goTo(firstNew(before, host.draft));
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
      const made = firstNew(before, host.draft);
      if (made) toFirstSlot(made);
      host.say(made ? `已加入“${host.nameOfBlock(made)}”：${point.title}` : "这条表述已经在草稿里了", made !== "");
    },
  };
}
