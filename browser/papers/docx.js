/* Document -> Word. Pure: it fills the pieces that the Python writer left in the script `skeleton`, and knows no
   WordprocessingML of its own. */

import { count } from "./document/numbers.js";
import { plain } from "./document/plain.js";
import { signature } from "./document/signature.js";
import { zip } from "./zip.js";

/** @import { SkeletonJson } from "../base/data-types.js" */
/** @import { CountJson } from "./document/numbers.js" */
/** @import { RunJson } from "./document/plain.js" */

/** @typedef {{key: string, kind: "title" | "byline" | "paragraph" | "sign" | "date", runs: RunJson[]}} LinesJson */
/** @typedef {{key: string, kind: "heading", level: 1 | 2 | 3, runs: RunJson[]}} HeadingJson */
/** @typedef {{key: string, kind: "point", lead: RunJson[], body: RunJson[]}} PointJson */
/** @typedef {{key: string, kind: "list", rows: RunJson[][]}} ListJson */
/** @typedef {{key: string, kind: "table", widths: number[], header?: number, rows: RunJson[][][], columns?: {kind?: string, options?: string[]}[]}} TableJson header: how many first rows, 1 when missing; a column's kind is text when missing */
/** @typedef {LinesJson | HeadingJson | PointJson | ListJson | TableJson} BlockJson */
/**
 * What exports read of the JSON that documents/model.py declares.
 * @typedef {object} DocumentJson
 * @property {string} title for the file's properties
 * @property {string} [author] for the file's properties
 * @property {"portrait" | "landscape"} [orientation] portrait when missing
 * @property {BlockJson[]} blocks
 */

// No clock: the same Document gives the same bytes, and the file does not tell when it was written.
const STAMP = "1980-01-01T00:00:00Z";

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

/** @param {string} text clean @returns {string} for the text of an element */
const escaped = (text) => text.replace(/[&<>]/g, (character) => ENTITIES[character]);

/** @param {string} text @returns {string} for a property of the file, which Python escapes for attributes too */
const property = (text) => plain.clean(text).replace(/[&<>"']/g, (/** @type {string} */ c) => ENTITIES[c]);

/**
 * Column widths that fill a line exactly. By whole numbers only: Python must come to the same.
 * @param {number[]} percents
 * @param {number} line
 * @returns {number[]}
 */
function columnWidths(percents, line) {
  const total = percents.reduce((sum, percent) => sum + percent, 0);
  let done = 0;
  let edge = 0;
  return percents.map((percent) => {
    done += percent;
    const left = edge;
    edge = Math.floor((2 * done * line + total) / (2 * total));
    return edge - left;
  });
}

/** Fills the pieces of a skeleton; those who add to a Word file go on from here. */
export class Filler {
  /** @param {SkeletonJson} skeleton */
  constructor(skeleton) {
    this.skeleton = skeleton;
    this.names = new Map(Object.entries(skeleton.marks).map(([name, mark]) => [mark, name]));
    this.marks = new RegExp(`[${[...this.names.keys()].join("")}]`, "g");
  }

  /**
   * A piece with values in its places; what comes in is not looked at again.
   * @param {string} piece
   * @param {Record<string, string | number>} values escaped text, numbers or XML, by the name of the mark
   */
  fill(piece, values) {
    return piece.replace(this.marks, (mark) => String(values[/** @type {string} */ (this.names.get(mark))]));
  }

  /** @param {"text" | "bold" | "slot" | "slotBold"} name @param {string} text clean */
  run(name, text) {
    const lines = text.split("\n").map(escaped);
    return this.fill(this.skeleton.runs[name], { text: lines.join(this.skeleton.runs.break) });
  }

  /** @param {RunJson[]} runs @param {boolean} [bold] */
  runs(runs, bold = false) {
    return runs
      .map((run) =>
        !("text" in run) && plain.isOpen(run)
          ? this.run(bold ? "slotBold" : "slot", plain.clean(run.name))
          : this.run(bold ? "bold" : "text", plain.said(run)),
      )
      .join("");
  }

  /** @param {BlockJson} block @param {number} series @param {number} line @param {number} gap @param {string} keep */
  block(block, series, line, gap, keep) {
    const { blocks } = this.skeleton;
    switch (block.kind) {
      case "heading":
        return this.fill(blocks[`heading${block.level}`], { series, content: this.runs(block.runs) });
      case "point": {
        const stop = plain.finalStop(block.lead);
        const lead = this.runs(block.lead, true) + (stop && this.run("bold", stop));
        return this.fill(series ? blocks.point : blocks.lonePoint, { series, keep, content: lead + this.runs(block.body) });
      }
      case "list":
        return block.rows
          .map((row, index) => {
            const kept = index === block.rows.length - 1 ? keep : "";
            return this.fill(blocks.list, { series, keep: kept, content: this.runs(row) });
          })
          .join("");
      case "table":
        return this.table(block, line, keep);
      default:
        return this.fill(blocks[block.kind], { gap, keep, content: this.runs(block.runs) });
    }
  }

  /** @param {TableJson} block @param {number} line @param {string} keep */
  table(block, line, keep) {
    if (!block.widths.length || !block.rows.length) return ""; // Word calls a table without rows damaged
    const { blocks } = this.skeleton;
    const widths = columnWidths(block.widths, line);
    const header = block.header === undefined ? 1 : block.header;
    const rows = block.rows.map((row, number) => {
      if (row.length !== widths.length) {
        throw new RangeError(`table ${block.key}: ${row.length} cells in a row of ${widths.length}`);
      }
      const cell = number < header ? blocks.headerCell : blocks.cell;
      const kept = number === block.rows.length - 1 ? keep : "";
      const cells = row.map((runs, index) => this.fill(cell, { width: widths[index], keep: kept, content: this.runs(runs) }));
      return this.fill(number < header ? blocks.headerRow : blocks.row, { cells: cells.join("") });
    });
    return this.fill(blocks.table, {
      width: widths.reduce((sum, width) => sum + width, 0),
      columns: widths.map((width) => this.fill(blocks.column, { width })).join(""),
      rows: rows.join(""),
    });
  }

  /** @param {DocumentJson} document @returns {Array<[name: string, xml: string]>} every part of the package */
  parts(document) {
    const { blocks, keep, parts, series, sheets } = this.skeleton;
    const { blankLineBetween, staysWith } = plain;
    const { section, line } = sheets[document.orientation || "portrait"];
    /** @type {CountJson[]} */
    const counted = count(document.blocks);
    const gaps = signature.rightGaps(document.blocks, line);
    /** @type {string[]} by number; numbering.xml has that of the first headings itself */
    const counts = [];
    let body = "";
    let previous = "";
    document.blocks.forEach((block, index) => {
      const number = counted[index].series;
      if (blankLineBetween(previous, block.kind)) {
        body += staysWith(previous, block.kind) ? blocks.keptBlank : blocks.blank;
      }
      const following = index + 1 < document.blocks.length ? document.blocks[index + 1].kind : "";
      body += this.block(block, number, line, gaps.get(index) || 0, staysWith(block.kind, following) ? keep : "");
      if (number > 1) counts[number] = this.fill(series[block.kind], { series: number });
      previous = block.kind;
    });
    if (blankLineBetween(previous, "")) body += blocks.blank;
    const values = {
      body,
      section,
      series: counts.join(""),
      title: property(document.title),
      author: property(document.author || ""),
      stamp: STAMP,
    };
    return Object.entries(parts).map(([name, xml]) => [name, this.fill(xml, values)]);
  }
}

/**
 * The Word file of a Document, without controls: open slots are shaded 【】. The same bytes for the same Document.
 *
 * Any string may stand in it; control characters, lone surrogates and private-use characters are left out, everything
 * else lands as text. Throws RangeError when a row of a table has more or fewer cells than the table has widths.
 *
 * @param {DocumentJson} document
 * @param {SkeletonJson} skeleton of this very build: `Phrasebank.load("skeleton")`
 * @returns {Uint8Array}
 */
export function docx(document, skeleton) {
  const encoder = new TextEncoder();
  const parts = new Filler(skeleton).parts(document);
  return zip(parts.map(([name, xml]) => [name, encoder.encode(xml)]));
}

/** The MIME type of what it makes. @type {string} */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
