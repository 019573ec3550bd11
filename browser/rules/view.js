/* A Document in the form that rules read: stretches of text, headings, and the items below them. Pure; the twin of
   rules/papers/view.py. */

import { count } from "../papers/document/numbers.js";
import { plain } from "../papers/document/plain.js";
import { blockText, partsOf } from "./block-text.js";

/** @import { BlockLike, Part } from "./block-text.js" */

/**
 * Text of a block that reads on by itself. `part`: text, lead, body or cell. `offset`: where it begins in the block's text. `mark`:
 * the number it was written with, where the reader kept it. `beside`: what is printed around the text: its number, and the stop behind a
 * lead clause where exports put one.
 * @typedef {{key: string, kind: string, part: string, text: string, offset: number, section: string, mark: string, beside: string}} Stretch
 * What is said about one thing: a point, or a paragraph by itself, with what goes on with it. `body`: all but the lead clause.
 * `first`: its first text that says something, as a point that is one sentence may have no lead clause.
 * `sourced`: whether its wording was taken from the library. `runsIn`: whether the next item goes on behind it on the same line.
 * @typedef {{section: string, kind: "point" | "paragraph", sourced: boolean, runsIn: boolean, stretches: Stretch[], first: Stretch, text: string, body: string}} Item
 * A heading with its items, up to the next heading of any level. `named`: whether it says itself which
 * section it is of. `runsIn`: whether its text goes on behind it on the same line. `below`: whether anything stands below it, deeper headings included.
 * @typedef {{stretch: Stretch, level: number, section: string, named: boolean, runsIn: boolean, items: Item[], below: boolean}} Head
 * `texts`: the blocks' texts by key.
 * @typedef {{stretches: Stretch[], heads: Head[], items: Item[], texts: Map<string, string>}} View
 */

const FIRST = "openings"; // the section of what stands before the first heading
export const EDGES = ["title", "byline", "sign", "date"];
const ITEMS = ["point", "paragraph", "list", "table"];

/** @param {View} view @param {string} kind @returns {string} the texts of the blocks of a kind, one a line */
export const textsOfKind = (view, kind) => view.stretches.filter((one) => one.kind === kind).map(({ text }) => text).join("\n");

/** @param {View} view @param {string} section @returns {Item[]} */
export const itemsIn = (view, section) => view.items.filter((item) => item.section === section);

/** @param {View} view */
function finish(view) {
  for (const item of view.items) {
    item.first = item.stretches.find(({ text }) => text.trim() !== "") || item.stretches[0];
    item.text = item.stretches.map(({ text }) => text).join("\n");
    item.body = item.stretches.filter(({ part }) => part !== "lead").map(({ text }) => text).join("\n");
  }
  view.heads.forEach((head, at) => {
    head.section = head.section || (head.items.length > 0 ? head.items[0].section : "");
    const following = view.heads[at + 1];
    head.below = head.items.length > 0 || (following !== undefined && following.level > head.level);
  });
}

/** @param {BlockLike} block @param {string} label @param {Part} part @param {number} at @returns {string} what is printed around a text of a block. A paper that was read has its numbers as they were written, and no stop put in */
function printed({ kind, mark }, label, { part, text }, at) {
  if (mark !== undefined) return at === 0 ? mark : "";
  if (kind === "list") return `${at + 1}.`;
  return (at === 0 ? label : "") + (part === "lead" ? plain.stopBehind(text) : "");
}

/** @param {BlockLike[]} blocks @returns {string[]} the numbers that they print with; none are counted for a paper that has all of its own */
const labelsOf = (blocks) => (blocks.every(({ mark }) => mark !== undefined) ? blocks.map(() => "") : count(blocks).map(({ label }) => label));

/** @param {{blocks: BlockLike[]}} document @returns {View} */
export function viewOf(document) {
  /** @type {View} */
  const view = { stretches: [], heads: [], items: [], texts: new Map() };
  let named = ["", "", ""]; // the section that the heading open at each level stands for
  let section = FIRST;
  /** @type {Item | null} */
  let item = null;
  const labels = labelsOf(document.blocks);
  for (const [nth, block] of document.blocks.entries()) {
    const { key, kind } = block;
    view.texts.set(key, blockText(block));
    if (kind === "heading") {
      const level = block.level || 1;
      section = block.section || named.slice(0, level - 1).reverse().find((name) => name !== "") || "";
      named = named.map((name, at) => (at < level - 1 ? name : at === level - 1 ? section : ""));
      item = null;
    } else if (EDGES.includes(kind)) {
      section = view.heads.length === 0 ? FIRST : "";
    }
    const here = kind === "heading" ? section : block.section || section;
    const made = partsOf(block).map((one, at) => ({ ...one, key, kind, section: here, mark: at === 0 ? block.mark || "" : "", beside: printed(block, labels[nth], one, at) }));
    view.stretches.push(...made);
    if (kind === "heading") {
      view.heads.push({ stretch: made[0], level: block.level || 1, section, named: Boolean(block.section), runsIn: Boolean(block.runIn), items: [], below: false });
    } else if (ITEMS.includes(kind) && made.some(({ text }) => text.trim() !== "")) {
      if (kind === "point" || item === null || item.kind !== "point" || item.section !== here) {
        item = { section: here, kind: kind === "point" ? "point" : "paragraph", sourced: Boolean(block.source), runsIn: false, stretches: [], first: made[0], text: "", body: "" };
        view.items.push(item);
        if (view.heads.length > 0) view.heads[view.heads.length - 1].items.push(item);
      }
      item.stretches.push(...made);
      item.runsIn = Boolean(block.runIn);
    }
  }
  finish(view);
  return view;
}
