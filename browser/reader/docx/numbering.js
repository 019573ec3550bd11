/* numbering.xml -> the numbers that a word processor prints but does not store as text, so that 一是 as a list is not lost.
   Pure.

   ECMA-376, 17.9: lists of one abstract list count together; a list may restart a level (startOverride) or define its own. */

import { formatted } from "./formats.js";
import { child, children, valueOf } from "./xml.js";

/** @import { Node } from "./xml.js" */

/** `text` has %1 … %9 for the numbers of its levels. @typedef {{start: number, format: string, text: string, gap: string, restart: number, isLegal: boolean, style: string}} Level */
/** @typedef {{abstract: string, levels: Map<number, Level>, starts: Map<number, number>}} List */

const DEEPEST = 9;
/** Bullets of the symbol fonts lie in the private use area. */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** @param {Node} one @returns {Level} */
function levelOf(one) {
  const gap = valueOf(child(one, "w:suff"));
  const restart = child(one, "w:lvlRestart");
  const format = child(one, "w:numFmt");
  return {
    start: Number(valueOf(child(one, "w:start")) || 0),
    format: valueOf(format) || "decimal",
    text: valueOf(child(one, "w:lvlText")).replace(PRIVATE, "•"),
    gap: gap === "nothing" ? "" : " ",
    restart: restart ? Number(valueOf(restart)) : -1,
    isLegal: child(one, "w:isLgl") !== undefined,
    style: valueOf(child(one, "w:pStyle")),
  };
}

/** @param {Node} one @returns {Map<number, Level>} */
const levelsOf = (one) => new Map(children(one, "w:lvl").map((level) => [Number(level.of.ilvl || 0), levelOf(level)]));

/** @param {Node} root of numbering.xml @returns {Map<string, List>} */
function listsOf(root) {
  const whole = child(root, "w:numbering");
  const abstracts = new Map(children(whole, "w:abstractNum").map((one) => [one.of.abstractNumId || "", one]));
  /** Some lists only name a style in which another is declared. @type {Map<string, string>} */
  const declared = new Map();
  for (const [id, one] of abstracts) {
    const style = valueOf(child(one, "w:styleLink"));
    if (style) declared.set(style, id);
  }
  /** @type {Map<string, List>} */
  const lists = new Map();
  for (const one of children(whole, "w:num")) {
    const named = valueOf(child(one, "w:abstractNumId"));
    const linked = valueOf(child(abstracts.get(named), "w:numStyleLink"));
    const abstract = declared.get(linked) || named;
    const home = abstracts.get(abstract);
    /** @type {List["levels"]} */
    const levels = home ? levelsOf(home) : new Map();
    /** @type {List["starts"]} */
    const starts = new Map();
    for (const own of children(one, "w:lvlOverride")) {
      const at = Number(own.of.ilvl || 0);
      const anew = child(own, "w:startOverride");
      const level = child(own, "w:lvl");
      if (level) levels.set(at, levelOf(level));
      if (anew) starts.set(at, Number(valueOf(anew)));
    }
    lists.set(one.of.numId || "", { abstract, levels, starts });
  }
  return lists;
}

/** @param {Node | null} root of numbering.xml; null where a file has none */
export function numbering(root) {
  /** @type {Map<string, List>} */
  const lists = root ? listsOf(root) : new Map();
  /** By abstract list how far each level has counted. @type {Map<string, (number | undefined)[]>} */
  const counts = new Map();
  /** Lists and levels that have begun anew. @type {Set<string>} */
  const begun = new Set();

  return {
    /** @param {string} list @param {string} style @returns {number} the level of a list that a style stands for; 0 where none does */
    depthOf(list, style) {
      const found = lists.get(list);
      for (const [depth, level] of found ? found.levels : []) if (level.style !== "" && level.style === style) return depth;
      return 0;
    },

    /** @param {string} id of a list @param {number} depth @returns {string} the next number of it, as it is printed; empty for none */
    next(id, depth) {
      const list = lists.get(id);
      const level = list && list.levels.get(depth);
      if (!list || !level || depth >= DEEPEST) return "";
      const count = counts.get(list.abstract) || [];
      counts.set(list.abstract, count);
      const startOf = (/** @type {number} */ at) => {
        const own = list.starts.get(at);
        const plain = list.levels.get(at);
        return own !== undefined ? own : plain ? plain.start : 1;
      };
      const isAnew = list.starts.has(depth) && !begun.has(`${id} ${depth}`);
      begun.add(`${id} ${depth}`);
      const before = count[depth];
      count[depth] = before === undefined || isAnew ? startOf(depth) : before + 1;
      for (let at = 0; at < depth; at++) if (count[at] === undefined) count[at] = startOf(at);
      for (let at = depth + 1; at < DEEPEST; at++) {
        const deeper = list.levels.get(at);
        if (!deeper || deeper.restart !== 0) count[at] = undefined;
      }
      const said = level.text.replace(/%([1-9])/g, (/** @type {string} */ _, /** @type {string} */ digit) => {
        const at = Number(digit) - 1;
        const its = list.levels.get(at);
        const number = count[at];
        const format = level.isLegal && its && its.format !== "none" ? "decimal" : its ? its.format : "decimal";
        return number === undefined ? "" : formatted(format, number);
      });
      return said === "" ? "" : said + level.gap;
    },
  };
}

/** @typedef {ReturnType<typeof numbering>} Numbering */
