/* Lists by name what is still open before a paper is taken away, with a link to each place. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { gateOf } from "../draft/gate.js";
import { slots } from "../slots/slots.js";

/** @import { Called, Gate } from "../draft/gate.js" */
/** @import { Host } from "./host.js" */

/** A thing that is open: what it is called, where it stands, what the button says, and where it leads. @typedef {[Node | string, string, string, () => void]} Thing */

/** @param {string} name @returns {HTMLElement} the slot of that name, coloured as it is in a paper */
export const markedSlot = (name) => element("span", { class: "pb-slot" }, slots.written(name));

/** @param {Host} host @param {Gate} gate @returns {[string, string, Thing[]][]} title, advice, things */
function groups(host, { slots: waiting, empty, unanswered, kept, unfiled, twice, repeated, length }) {
  const blocks = (/** @type {Called[]} */ some, /** @type {string} */ way) =>
    some.map(({ key, text }) => /** @type {Thing} */ ([`“${text}”`, host.nameOfBlock(key), way, () => host.goTo(key)]));
  const open = waiting.reduce((sum, { times }) => sum + times, 0);
  /** @type {[string, string, Thing[]][]} */
  const all = [
    [
      `待填 ${open}`,
      "在文件里照样显示为【】，交稿前要换成自己的事实。",
      waiting.map(({ slot: one, times, point }) => {
        const where = `${host.nameOfBlock(one.key)}${point ? `“${point}”` : ""}`;
        return [markedSlot(one.name), times > 1 ? `全文 ${times} 处，填一次就行` : where, "去填", () => host.focusSlot(one)];
      }),
    ],
    [
      `空着 ${empty.length}`,
      "这些部分还没有写。",
      host.regions().filter(({ key }) => empty.includes(key)).map((region) => [`“${host.name(region)}”`, "", "去写", () => host.choose(region.key, true)]),
    ],
    [`缺措施 ${unanswered.length}`, "这些问题没有措施回应。", blocks(unanswered, "去看")],
    [`未改 ${kept.length}`, "这些还是素材库的原文，要改成自己的话。", blocks(kept, "去改")],
    [`待归类 ${unfiled.length}`, "这些没有放进文稿，也不会打印。", blocks(unfiled, "去放")],
    [`表述重复 ${twice.length}`, "同一种表述前面已经用过，换一种或者删去一条。", blocks(twice, "去看")],
    [
      `重复 ${repeated.length}`,
      "同一个内容填在几处，每处要各写各的。",
      repeated.map(({ value, places }) => [`“${value}”`, `填了 ${places.length} 处：${Array.from(new Set(places.map(({ name }) => slots.written(name)))).join("")}`, "去看", () => host.goTo(places[1].key)]),
    ],
  ];
  if (length) {
    const { characters, min, max, region } = length;
    all.push(["字数 1", characters < min ? "比模板要求的少。" : "比模板要求的多。", [[`${characters} 字，要求 ${min}～${max} 字`, "", "去看", () => host.choose(region, true)]]]);
  }
  return all.filter(([, , things]) => things.length > 0);
}

/** @param {Host} host @param {() => void} close the dialog @returns {{box: HTMLElement, isClear: boolean}} */
export function makeGateList(host, close) {
  const gate = gateOf(host.draft, host.shelf, host.tally());
  if (gate.count === 0) return { box: element("p", {}, "没有空着、待填、缺措施、未改和重复的地方。"), isClear: true };
  const found = groups(host, gate);
  const box = element(
    "section",
    { class: "pb-export-open", "aria-labelledby": "__export-open" },
    element("h3", { id: "__export-open" }, `还没有完：${found.map(([title]) => title).join("、")}`),
  );
  const names = rowNames(found.flatMap(([, , things]) => things.map(([what, where]) => [typeof what === "string" ? what : what.textContent || "", where].filter(Boolean).join("，"))), "处", Infinity);
  let at = 0;
  for (const [title, advice, things] of found) {
    const list = element("ul", {});
    for (const [what, where, way, go] of things) {
      const button = makeButton(way, () => {
        close();
        go();
      });
      tellWhose(button, names[at++]);
      list.append(element("li", {}, what, " ", element("span", { class: "pb-quiet-text" }, where), " ", button));
    }
    box.append(element("h4", {}, title), element("p", { class: "pb-meta" }, advice), list);
  }
  return { box, isClear: false };
}
