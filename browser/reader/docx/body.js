/* The body of a Word file -> its paragraphs and tables, each with the number that is printed before it. Pure. */

import { LONGEST_TITLE } from "../lines.js";
import { paragraph } from "../paragraph.js";
import { InlineReader } from "./inline.js";
import { listOf, outlineOf } from "./styles.js";
import { child, children, switched, valueOf, within } from "./xml.js";

/** @import { Paragraph } from "../paragraph.js" */
/** @import { Met } from "./inline.js" */
/** @import { Numbering } from "./numbering.js" */
/** @import { Styles } from "./styles.js" */
/** @import { Node } from "./xml.js" */

/** `notes`: by kind and id, the note. @typedef {{styles: Styles, numbering: Numbering, notes: Map<string, Node>, most: number}} Parts */

/** Elements that hold paragraphs as the body does. */
const HOLDS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"]);
const CONTENTS = /^(?:toc|目录)\s*\d/i;
const TITLE = /^(?:title|标题)$/i;
const LONGEST_CELL = 150; // characters of a cell of several paragraphs, above which a table only places text on the page

export class TooLong extends Error {}

export class BodyReader {
  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    /** @type {Set<Met>} */
    this.met = new Set();
    this.inline = new InlineReader(parts.styles, this.met);
    this.count = 0;
    /** What stands before a paragraph's mark that is deleted goes on in the next. @type {Paragraph | null} */
    this.open = null;
  }

  /** @param {Node[]} nodes @returns {Paragraph[]} Throws TooLong */
  read(nodes) {
    return nodes.flatMap((one) => {
      if (one.name === "w:p") return this.paragraph(one);
      if (one.name === "w:tbl") return this.table(one);
      if (HOLDS.has(one.name)) {
        if (one.name === "w:ins" || one.name === "w:moveTo") this.met.add("inserted");
        return this.read(one.children);
      }
      if (one.name === "mc:AlternateContent") return this.read((child(one, "mc:Choice") || child(one, "mc:Fallback") || one).children);
      if (one.name === "w:sectPr") this.section(one);
      if (one.name === "w:altChunk") this.met.add("chunk");
      if (one.name === "w:del" || one.name === "w:moveFrom") this.met.add("deleted");
      return [];
    });
  }

  /** @param {Node | undefined} properties of a section */
  section(properties) {
    const columns = child(properties, "w:cols");
    if (columns && Number(columns.of.num) > 1) this.met.add("columns");
  }

  /** @param {Node} one @returns {Paragraph[]} itself, what stands in boxes anchored to it, and its notes */
  paragraph(one) {
    if (++this.count > this.parts.most) throw new TooLong();
    const properties = child(one, "w:pPr");
    this.section(child(properties, "w:sectPr"));
    const id = valueOf(child(properties, "w:pStyle"));
    const style = this.parts.styles.of(id);
    if (CONTENTS.test(style.name)) {
      this.met.add("contents");
      return [];
    }
    const { text: said, bold, boxes, notes } = this.inline.read(one, style);
    const whole = said.replace(/\n/g, "");
    const text = TITLE.test(style.name) && whole.length <= LONGEST_TITLE ? whole : said; // where the lines of a title end is a matter of looks
    const number = this.numberOf(properties, style, id, text);
    const outline = outlineOf(properties);
    const before = this.open;
    const own = paragraph((before ? before.text : "") + number + text, {
      level: before ? before.level : outline >= 0 ? outline : style.level,
      bold: before ? before.bold : bold > 0 ? number.length + bold : 0,
    });
    this.open = null;
    const mark = within(properties, "w:rPr");
    const isJoined = child(mark, "w:del") !== undefined || child(mark, "w:moveFrom") !== undefined;
    if (isJoined) {
      this.met.add("deleted");
      this.open = own;
    }
    if (boxes.length > 0) this.met.add("box");
    if (notes.length > 0) this.met.add("note");
    const noted = notes.map(({ kind, id: note }) => this.parts.notes.get(`${kind} ${note}`));
    const beside = [...boxes, ...noted].flatMap((more) => (more ? this.read(more.children) : []));
    return [...(isJoined ? [] : [own]), ...beside];
  }

  /** @param {Node | undefined} properties @param {ReturnType<Styles["of"]>} style @param {string} id of the style @param {string} text @returns {string} */
  numberOf(properties, style, id, text) {
    const own = listOf(properties);
    const list = own.list || style.list;
    if (list === "" || list === "0") return "";
    if (text.trim() === "" && switched(within(properties, "w:rPr", "w:del"))) return "";
    const depth = own.depth >= 0 ? own.depth : style.depth >= 0 ? style.depth : this.parts.numbering.depthOf(list, id);
    return this.parts.numbering.next(list, depth);
  }

  /** @param {Node} table @returns {Paragraph[]} one with rows; the paragraphs of its cells where it only places them on the page */
  table(table) {
    const rows = children(table, "w:tr").concat(held(table, "w:tr")).map((row) => {
      if (child(child(row, "w:trPr"), "w:del")) return [];
      return children(row, "w:tc").concat(held(row, "w:tc")).map((cell) => this.read(cell.children));
    });
    const cells = rows.flat();
    const isPlaced = rows.every((row) => row.length < 2) || cells.some((cell) => cell.length > 1 && cell.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_CELL);
    if (isPlaced) return cells.flat();
    const said = (/** @type {Paragraph} */ { text, rows: inner }) => (inner ? inner.map((row) => row.join(" ")).join(" ") : text);
    const full = rows.filter(({ length }) => length > 0);
    const grid = full.map((row) => row.map((cell) => onOneLine(cell.map(said).join("\n"))));
    return grid.length > 0 ? [paragraph("", { rows: grid, cells: full })] : [];
  }
}

/** @param {string} text @returns {string} on one line; beside a Chinese character a break leaves nothing, as nothing stood there */
const onOneLine = (text) => text.trim().replace(/(?<=[^\x00-\xff])[\r\n]+|[\r\n]+(?=[^\x00-\xff])/g, "").replace(/\s+/g, " ");

/** @param {Node} one @param {string} name @returns {Node[]} rows or cells in content controls */
const held = (one, name) => children(one, "w:sdt").flatMap((control) => children(child(control, "w:sdtContent"), name));
