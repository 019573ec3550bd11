/* The headers and footers of a Word file. They are no part of the paper, but the reader is told of them, because a unit's name
   or a year of another paper is most easily overlooked there. Pure. */

import { child, children } from "./xml.js";

/** @import { Node } from "./xml.js" */

const MARGIN = /\/(?:header|footer)$/;
/** What a page's number is written with. */
const NUMBERED = /[\s\d０-９/\\|~·•.,，。:：第共页頁码碼一二三四五六七八九十〇零ivxIVX（）()［］[\]‐-―－-]|pages?|of/g;
const LONGEST = 30; // characters that are shown
const HOLDS = /^(?:w:(?:hdr|ftr|p|r|tbl|tr|tc|sdt|sdtContent|hyperlink|ins|moveTo|smartTag|customXml|fldSimple|drawing|pict|txbxContent)|mc:(?:AlternateContent|Choice)|(?!w:|mc:).+)$/;

/** @param {Node} one @returns {string} */
const said = (one) => (one.name === "w:t" ? one.children.map(({ text }) => text).join("") : HOLDS.test(one.name) ? one.children.map(said).join("") : "");

/**
 * @param {Node | null} relations of the document
 * @param {(target: string) => Node | null} part by its address there
 * @returns {string[]} what they say beside the number of a page, each once
 */
export function marginsOf(relations, part) {
  const targets = children(child(relations || undefined, "Relationships"), "Relationship").filter(({ of }) => MARGIN.test(of.Type || "")).map(({ of }) => of.Target || "");
  const texts = targets.map((target) => part(target)).map((root) => (root ? root.children.map(said).join("") : "").replace(/\s+/g, " ").trim());
  return Array.from(new Set(texts.filter((text) => text.replace(NUMBERED, "") !== ""))).map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text));
}
