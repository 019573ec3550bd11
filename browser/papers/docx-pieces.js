/* Fills the pieces of a Word file that the Python writer has put into the script `skeleton`. Pure. */

import { plain } from "./document/plain.js";

/** @import { SkeletonJson } from "../base/data-types.js" */
/** @import { RunJson } from "./document/plain.js" */

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

/** @param {string} text clean @returns {string} for the text of an element */
const escaped = (text) => text.replace(/[&<>]/g, (character) => ENTITIES[character]);

/** @param {string} text @returns {string} for a property of the file, which Python escapes for attributes too */
export const property = (text) => plain.clean(text).replace(/[&<>"']/g, (/** @type {string} */ c) => ENTITIES[c]);

/** Fills the pieces of a skeleton. */
export class Pieces {
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
}
