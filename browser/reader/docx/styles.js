/* styles.xml -> what its style says of a paragraph: the level of a heading, the list, and whether it is bold. Pure. */

import { child, children, switched, valueOf, within } from "./xml.js";

/** @import { Node } from "./xml.js" */

/**
 * `level`: of a heading, from 1; 0 for none. `list` and `depth`: the list that its paragraphs count in; -1 for not said.
 * @typedef {{name: string, level: number, list: string, depth: number, bold: boolean, hidden: boolean}} Style
 */

const NONE = Object.freeze({ name: "", level: 0, list: "", depth: -1, bold: false, hidden: false });
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;
const DEEPEST = 20; // styles, each based on the next: more are not followed, as they may run in a circle

/** @param {Node | undefined} properties of a paragraph or a style @returns {number} 0 for text, -1 for not said */
export function outlineOf(properties) {
  const said = child(properties, "w:outlineLvl");
  if (!said) return -1;
  const level = Number(valueOf(said));
  return level >= 0 && level < 9 ? level + 1 : 0;
}

/** @param {Node | undefined} properties @returns {{list: string, depth: number}} the list it says, and the depth in it; "" and -1 for not said */
export function listOf(properties) {
  const said = child(properties, "w:numPr");
  const depth = valueOf(child(said, "w:ilvl"));
  return { list: valueOf(child(said, "w:numId")), depth: depth === "" ? -1 : Number(depth) || 0 };
}

/** @param {Node | undefined} properties of runs @returns {boolean | null} null for not said */
export const boldOf = (properties) => switched(child(properties, "w:b"));

/** @param {Node | undefined} properties of runs @returns {boolean | null} null for not said */
export const hiddenOf = (properties) => switched(child(properties, "w:vanish"));

/** @param {Node | null} root of styles.xml; null where a file has none */
export function stylesOf(root) {
  const all = new Map(children(child(root || undefined, "w:styles"), "w:style").map((one) => [one.of.styleId || "", one]));
  const standard = Array.from(all.values()).find((one) => one.of.type === "paragraph" && /^(?:1|true|on)$/.test(one.of.default || ""));
  /** @type {Map<string, Style>} */
  const known = new Map();

  /** @param {string} id @param {number} depth @returns {Style} */
  function read(id, depth) {
    const before = known.get(id);
    const one = all.get(id);
    if (before || !one || depth > DEEPEST) return before || NONE;
    const base = read(valueOf(child(one, "w:basedOn")), depth + 1);
    const properties = child(one, "w:pPr");
    const name = valueOf(child(one, "w:name"));
    const heading = HEADING.exec(name);
    const level = outlineOf(properties);
    const { list, depth: ilvl } = listOf(properties);
    const [bold, hidden] = [boldOf, hiddenOf].map((said) => said(child(one, "w:rPr")));
    const made = {
      name,
      level: level >= 0 ? level : heading ? Number(heading[1]) : base.level,
      list: list === "" ? base.list : list,
      depth: ilvl < 0 ? base.depth : ilvl,
      bold: bold === null ? base.bold : bold,
      hidden: hidden === null ? base.hidden : hidden,
    };
    known.set(id, made);
    return made;
  }

  return {
    /** @param {string} id empty for a paragraph that names none @returns {Style} */
    of: (id) => read(id || (standard ? standard.of.styleId : ""), 0),
    /** @param {string} id of a style of runs @returns {boolean | null} */
    boldRun: (id) => (id ? boldOf(within(all.get(id), "w:rPr")) : null),
    /** @param {string} id of a style of runs @returns {boolean | null} */
    hiddenRun: (id) => (id ? hiddenOf(within(all.get(id), "w:rPr")) : null),
  };
}

/** @typedef {ReturnType<typeof stylesOf>} Styles */
