/* The text of a Word paragraph: its runs with breaks and tabs, without what is deleted, hidden or no text. Pure. */

import { boldOf, hiddenOf } from "./styles.js";
import { child, valueOf } from "./xml.js";

/** @import { Style, Styles } from "./styles.js" */
/** @import { Node } from "./xml.js" */

/**
 * What was met on the way that a reader is told of. @typedef {"inserted" | "deleted" | "hidden" | "picture" | "box" | "note" | "contents" | "chunk" | "comment" | "columns"} Met
 * `boxes`: text boxes anchored here; `notes`: ids of notes.
 * @typedef {{text: string, bold: number, boxes: Node[], notes: {kind: string, id: string}[]}} Inline
 */

/** Elements that hold runs as a paragraph does. */
const HOLDS = new Set(["w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml", "w:dir", "w:bdo", "w:rubyBase", "w:ruby", "m:oMath", "m:oMathPara"]);
const INSERTED = new Set(["w:ins", "w:moveTo"]);
const DELETED = new Set(["w:del", "w:moveFrom"]);
/** A picture, a chart, a diagram, an object of another program: by its name without the prefix. */
const PICTURED = /(?:^|:)(?:pic|imagedata|chart|relIds|OLEObject)$/;
/** What stands for a character. @type {Record<string, string>} */
const SIGNS = { "w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": "" };

export class InlineReader {
  /** @param {Styles} styles @param {Set<Met>} met */
  constructor(styles, met) {
    this.styles = styles;
    this.met = met;
    this.isBold = false;
    this.isHidden = false;
    /** @type {Inline} */
    this.made = { text: "", bold: 0, boxes: [], notes: [] };
    /** Whether all so far is bold. */
    this.isBoldYet = true;
  }

  /** @param {Node} paragraph @param {Pick<Style, "bold" | "hidden">} style @returns {Inline} */
  read(paragraph, { bold, hidden }) {
    this.isBold = bold;
    this.isHidden = hidden;
    this.made = { text: "", bold: 0, boxes: [], notes: [] };
    this.isBoldYet = true;
    this.walk(paragraph.children);
    return this.made;
  }

  /** @param {Node[]} nodes */
  walk(nodes) {
    for (const one of nodes) {
      if (one.name === "w:r" || one.name === "m:r") this.run(one);
      else if (INSERTED.has(one.name)) {
        this.met.add("inserted");
        this.walk(one.children);
      } else if (DELETED.has(one.name)) this.met.add("deleted");
      else if (one.name === "mc:AlternateContent") this.walk(alternativeOf(one));
      else if (HOLDS.has(one.name) || one.name.startsWith("m:")) this.walk(one.children);
    }
  }

  /** @param {Node} run */
  run(run) {
    const properties = child(run, "w:rPr");
    const style = valueOf(child(properties, "w:rStyle"));
    const said = (/** @type {(boolean | null)[]} */ ...all) => all.find((one) => one !== null) === true;
    if (said(hiddenOf(properties), this.styles.hiddenRun(style), this.isHidden)) {
      this.met.add("hidden");
      return;
    }
    this.pieces(run.children, said(boldOf(properties), this.styles.boldRun(style), this.isBold));
  }

  /** @param {Node[]} nodes of a run @param {boolean} isBold */
  pieces(nodes, isBold) {
    for (const one of nodes) {
      const { name } = one;
      if (name === "w:t" || name === "m:t") this.say(one.children.map(({ text }) => text).join(""), isBold);
      else if (name === "w:br") this.say(one.of.type === "page" || one.of.type === "column" ? "" : "\n", isBold);
      else if (name === "w:sym") this.say(symbolOf(one), isBold);
      else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
        this.made.notes.push({ kind: name.slice(2, name.indexOf("Ref")), id: one.of.id || "" });
      } else if (name === "w:commentReference") this.met.add("comment");
      else if (name === "w:ruby") this.walk([child(one, "w:rubyBase") || one]);
      else if (name === "mc:AlternateContent") this.pieces(alternativeOf(one), isBold);
      else if (name === "w:drawing" || name === "w:pict" || name === "w:object") this.drawing(one);
      else if (Object.prototype.hasOwnProperty.call(SIGNS, name)) this.say(SIGNS[name], isBold);
    }
  }

  /** @param {Node} one */
  drawing(one) {
    const boxes = boxesIn(one);
    this.made.boxes.push(...boxes);
    if (boxes.length > 0) this.met.add("box");
    if (isPictured(one)) this.met.add("picture"); // a drawn line has no content: only pictures are reported
  }

  /** @param {string} text @param {boolean} isBold */
  say(text, isBold) {
    this.isBoldYet = this.isBoldYet && (isBold || text.trim() === "");
    this.made.text += text;
    if (this.isBoldYet && isBold) this.made.bold = this.made.text.length;
  }
}

/** @param {Node} one @returns {Node[]} the first choice; what older programs show instead would say the same twice */
function alternativeOf(one) {
  const taken = child(one, "mc:Choice") || child(one, "mc:Fallback");
  return taken ? taken.children : [];
}

/** @param {Node} one @returns {Node[]} the contents of text boxes, wherever in a drawing they are */
function boxesIn(one) {
  if (one.name === "w:txbxContent") return [one];
  const inner = one.name === "mc:AlternateContent" ? alternativeOf(one) : one.children;
  return inner.flatMap(boxesIn);
}

/** @param {Node} one @returns {boolean} whether a drawing has a picture, a diagram or another program's object in it */
const isPictured = (one) => PICTURED.test(one.name) || one.children.some(isPictured);

/** @param {Node} one @returns {string} signs of symbol fonts have no character of their own */
function symbolOf(one) {
  const code = parseInt(one.of.char || "", 16);
  return code > 0x20 && !(code >= 0xe000 && code <= 0xf8ff) && code <= 0xffff ? String.fromCharCode(code) : "□";
}
