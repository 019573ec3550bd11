/* The editor of one block, a point or a paragraph. It shows the block that it is given, and reports to the host what the writer
   does. */

import { element, setText } from "../base/element.js";
import { tellWhose } from "../base/whose.js";
import { edit } from "../draft/blocks.js";
import { isOriginal } from "../draft/kept.js";
import { originOf, textOf, textsOf } from "../draft/text.js";
import { makeExchangeRow } from "./exchange-row.js";
import { makeField, whenTyped } from "./field.js";
import { makeLeadOffers } from "./lead-offers.js";

/** @import { ShelfPhrase } from "../draft/shelf-points.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Field } from "./field.js" */
/** @import { Host } from "./host.js" */

/** A text of a block: its name, what it is called, and what it says while it is empty. @typedef {["lead" | "body" | "text", string, string]} TextPart */

/** @type {{point: TextPart[], paragraph: TextPart[]}} */
const PARTS = {
  point: [["lead", "领句", "领句：一句话说清是什么问题"], ["body", "内容", "什么时候、什么事、自己怎么做、后果是什么"]],
  paragraph: [["text", "内容", "写一段自己的话"]],
};

/** @param {DraftBlock} block @returns {TextPart[]} a title, a name line, a date are one text */
const partsOf = (block) => (block.kind === "point" || block.kind === "paragraph" ? PARTS[block.kind] : [["text", "内容", ""]]);

/** How much is still the library's, in words. @param {number | undefined} share 0 to 1 */
function keptWords(share) {
  if (share === undefined) return "";
  return isOriginal(share) ? "原文未改" : `已改写 ${Math.round((1 - share) * 100)}%`;
}

/** @param {string} action @param {string} text @param {string} label */
const tool = (action, text, label) =>
  element("button", { type: "button", class: "pb-tool", "data-block-act": action, title: label }, text);

/**
 * @param {Host} host the composer
 * @param {DraftBlock} block a point or a paragraph
 */
export function makeEditor(host, block) {
  const label = element("span", { class: "pb-block-label" });
  const kept = element("span", { class: "pb-kept" });
  const restore = element("button", { type: "button", class: "pb-quiet", "data-block-act": "restore", hidden: true }, "恢复原文");
  const gone = element("span", { class: "pb-quiet-text" });
  const place = element("select", { class: "pb-place-select" }, element("option", { value: "" }, "移到……"));
  const [up, down, remove] = [tool("up", "↑", "上移（Alt+↑）"), tool("down", "↓", "下移（Alt+↓）"), tool("remove", "删除", "删除这一条")];
  const tools = element("div", { class: "pb-block-tools" }, up, down, place, remove);
  const grip = element("span", { class: "pb-grip", "aria-hidden": "true", title: "拖动排序" }, "⠿");
  const box = element("article", { class: `pb-block pb-block--${block.kind}`, "data-block": block.key });
  box.append(element("div", { class: "pb-block-head" }, grip, label, kept, restore, gone, tools));
  const origin = originOf(block);
  const source = origin && host.shelf.point(origin.point);
  if (source && source.ask.length) {
    const questions = source.ask.map((question) => element("li", {}, question));
    box.append(element("div", { class: "pb-ask" }, element("p", { class: "pb-label" }, "先想一想"), element("ul", {}, ...questions)));
  }
  /** @type {Map<string, Field>} */
  const fields = new Map();
  for (const [name, title, hint] of partsOf(block)) {
    const field = makeField(title, name, hint);
    field.area.setAttribute("aria-describedby", "__compose-hint");
    whenTyped(field, () => {
      const { value, selectionEnd } = field.area;
      if (host.apply(edit, block.key, { [name]: value })) host.typed(block.key, value, name === "lead" ? 0 : selectionEnd);
      else if (shown) put(shown); // too long a draft: the field says what is in it
    });
    fields.set(name, field);
    box.append(field.box);
    if (name === "lead" && source) box.append(makeLeadOffers(host, block.key, source, field));
  }

  const exchange = makeExchangeRow(host, block.key);
  if (origin) box.append(exchange.box);

  /** The block as it was last shown. @type {DraftBlock | null} */
  let shown = null;
  let called = "";
  /** @param {DraftBlock} now @returns {ShelfPhrase | null} that its words were taken from */
  function phraseOf(now) {
    const from = originOf(now);
    return from && host.shelf.phrase(from.phrase);
  }

  /** @param {DraftBlock} now */
  function put(now) {
    for (const { field: name, runs } of textsOf(now)) {
      const field = fields.get(name);
      if (field && !field.isComposing) field.set(textOf(runs));
    }
  }

  return {
    box,

    /** @param {DraftBlock} now the block @param {string} number 一是 … @param {number | undefined} share still the library's @param {string} whose what it is called among the others */
    show(now, number, share, whose) {
      if (now !== shown) put(now);
      if (now !== shown || whose !== called) exchange.show(now, phraseOf(now), whose);
      [shown, called] = [now, whose];
      tellWhose(up, whose, "上移");
      tellWhose(down, whose, "下移");
      tellWhose(place, whose, "移到另一个方面");
      tellWhose(remove, whose);
      tellWhose(restore, whose);
      setText(label, number);
      box.setAttribute("aria-label", `${number}${now.kind === "point" ? textOf(now.lead) : now.kind === "paragraph" ? "自然段" : ""}`);
      const words = keptWords(share);
      setText(kept, words);
      kept.classList.toggle("pb-kept--all", words === "原文未改");
      const known = phraseOf(now);
      restore.hidden = !known || share === undefined || isOriginal(share);
      setText(gone, originOf(now) && !known ? "素材库里已没有这条表述，你的文字照旧" : "");
    },
  };
}

/** The headings that a block may go to, made when they are asked for. @param {Host} host @param {HTMLSelectElement} place @param {string} from */
export function offerPlaces(host, place, from) {
  place.textContent = "";
  place.append(element("option", { value: "" }, "移到……"));
  for (const region of host.regions()) {
    if (region.key !== from && host.takes(region)) place.append(element("option", { value: region.key }, host.name(region)));
  }
}
