/* Document -> Word. Pure: it fills the pieces that the Python writer has put into the script `skeleton`, and knows no
   WordprocessingML itself. */

import { count } from "./document/numbers.js";
import { plain } from "./document/plain.js";
import { signature } from "./document/signature.js";
import { withLineBreaks } from "./document/titles.js";
import { Pieces, property } from "./docx-pieces.js";
import { tableOf } from "./docx-tables.js";
import { zip } from "./zip.js";

/** @import { SkeletonJson } from "../base/data-types.js" */
/** @import { CountJson } from "./document/numbers.js" */
/** @import { RunJson } from "./document/plain.js" */
/** @import { Place } from "./document/signature.js" */

/** @typedef {{key: string, kind: "title" | "byline" | "addressee" | "paragraph" | "sign" | "date" | "help", runs: RunJson[]}} LinesJson */
/** @typedef {{key: string, kind: "heading", level: 1 | 2 | 3, runs: RunJson[]}} HeadingJson */
/** @typedef {{key: string, kind: "point", lead: RunJson[], body: RunJson[]}} PointJson */
/** @typedef {{key: string, kind: "list", rows: RunJson[][]}} ListJson */
/** @typedef {{kind?: string, options?: string[], centred?: boolean}} ColumnJson what exports read of a column */
/**
 * header: how many first rows, 1 when missing; a record is labels and values in turn
 * @typedef {{key: string, kind: "table", form?: "grid" | "record", widths: number[], header?: number, rows: RunJson[][][], columns?: ColumnJson[]}} TableJson
 */
/** @typedef {LinesJson | HeadingJson | PointJson | ListJson | TableJson} BlockJson */
/**
 * What exports read of the JSON that documents/model.py declares.
 * @typedef {object} DocumentJson
 * @property {string} title for the file's properties
 * @property {string} [author] for the file's properties
 * @property {"portrait" | "landscape"} [orientation] portrait when missing
 * @property {BlockJson[]} blocks
 */

// A fixed time: the same Document gives the same bytes, and the file does not tell when it was written.
const STAMP = "1980-01-01T00:00:00Z";

/** @typedef {"automatic" | "text"} Numbers as Word counts by itself, for papers to be filled in; or as characters, for finished ones */
/**
 * What a block needs to know of the paper.
 * @typedef {{count: CountJson, line: number, place: Place | undefined, keep: string, orientation: "portrait" | "landscape"}} Around
 */

/** Fills the pieces of a skeleton with a paper; those who add to a Word file go on from here. */
export class Filler extends Pieces {
  /** @param {SkeletonJson} skeleton @param {Numbers} numbers */
  constructor(skeleton, numbers) {
    super(skeleton);
    this.counts = numbers === "automatic";
  }

  /**
   * A paragraph that Word numbers, or that has its number in front as text; a lone point has none.
   * @param {string} counted @param {string} told names of pieces
   * @param {CountJson} count @param {string} content @param {string} keep
   */
  numbered(counted, told, { series, label }, content, keep) {
    const { blocks } = this.skeleton;
    if (series > 0 && this.counts) return this.fill(blocks[counted], { series, keep, content });
    const number = series > 0 ? this.run(told === "lonePoint" ? "bold" : "text", label) : "";
    return this.fill(blocks[told], { keep, content: number + content });
  }

  /** @param {BlockJson} block @param {Around} around */
  block(block, { count, line, place, keep, orientation }) {
    const { blocks } = this.skeleton;
    switch (block.kind) {
      case "heading":
        return this.numbered(`heading${block.level}`, `headingText${block.level}`, count, this.runs(block.runs), keep);
      case "point": {
        const stop = plain.finalStop(block.lead);
        const lead = this.runs(block.lead, true) + (stop && this.run("bold", stop));
        return this.numbered("point", "lonePoint", count, lead + this.runs(block.body), keep);
      }
      case "list":
        return block.rows
          .map((row, index) => {
            const kept = index === block.rows.length - 1 ? keep : "";
            return this.numbered("list", "listText", { ...count, label: `${index + 1}.` }, this.runs(row), kept);
          })
          .join("");
      case "table":
        return tableOf(this, block, line, keep);
      case "title":
        return this.fill(blocks.title, { keep, content: this.runs(withLineBreaks(block.runs, orientation)) });
      default: {
        const piece = place && place.begins ? `${block.kind}Begun` : block.kind;
        return this.fill(blocks[piece], { gap: place ? place.gap : 0, keep, content: this.runs(block.runs) });
      }
    }
  }

  /** @param {BlockJson} block @param {BlockJson | undefined} following @returns {string} what its last paragraph says of its page */
  keepOf(block, following) {
    if (block.kind === "heading") {
      const level = following && following.kind === "heading" ? following.level : 0;
      return plain.leadsNowhere(block.level, level) ? this.skeleton.loose : "";
    }
    return plain.staysWith(block.kind, following ? following.kind : "") ? this.skeleton.keep : "";
  }

  /** @param {DocumentJson} document @returns {Array<[name: string, xml: string]>} every part of the package */
  parts(document) {
    const { blocks, parts, series, sheets, textParts } = this.skeleton;
    const { blankLineBetween, staysWith } = plain;
    const { orientation = "portrait" } = document;
    const { section, line } = sheets[orientation];
    /** @type {CountJson[]} */
    const counted = count(document.blocks);
    const places = signature.places(document.blocks, line);
    /** @type {string[]} by number; numbering.xml has that of the first headings itself */
    const counts = [];
    let body = "";
    let previous = "";
    document.blocks.forEach((block, index) => {
      const number = this.counts ? counted[index].series : 0;
      if (blankLineBetween(previous, block.kind)) {
        body += staysWith(previous, block.kind) ? blocks.keptBlank : blocks.blank;
      }
      const keep = this.keepOf(block, document.blocks[index + 1]);
      body += this.block(block, { count: counted[index], line, place: places.get(index), keep, orientation });
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
    const own = this.counts ? {} : textParts;
    return Object.entries({ ...parts, ...own }).map(([name, xml]) => [name, this.fill(xml, values)]);
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
 * @param {Numbers} [numbers]
 * @returns {Uint8Array}
 */
export function docx(document, skeleton, numbers = "automatic") {
  const encoder = new TextEncoder();
  const parts = new Filler(skeleton, numbers).parts(document);
  return zip(parts.map(([name, xml]) => [name, encoder.encode(xml)]));
}

/** The MIME type of what it makes. @type {string} */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
