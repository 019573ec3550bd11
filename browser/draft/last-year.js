/* Finds problems and measures in last year's paper, a draft or a pasted text, and makes this year's followups of them. Pure. */

import { clauseOf, rolesOf, saidIn } from "../reader/roles.js";
import { structureOf } from "../reader/structure.js";
import { writers } from "../reader/writer.js";
import { addPoint } from "./blocks.js";
import { addHeading, moveHeading } from "./headings.js";
import { pairedUp } from "./pairing.js";
import { pairsOf } from "./pairs.js";
import { unnumbered } from "./printed.js";
import { structure } from "./regions.js";
import { bodyOf, leadOf, textOf } from "./text.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { Paragraph } from "../reader/paragraph.js" */
/** @import { Role } from "../reader/roles.js" */
/** @import { Piece } from "../reader/structure.js" */
/** @import { Writer } from "../reader/writer.js" */
/** @import { Draft } from "./create.js" */
/** @import { Paired, Row } from "./pairing.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock } from "./text.js" */

const LONGEST = 60; // characters of a problem in a followup's lead clause

/** @param {DraftBlock} block @returns {string} what it says first, without the number that was typed before it; a lead clause may be empty */
export function claimOf(block) {
  const said = /** @type {DraftBlock} */ (unnumbered(block));
  return clauseOf(textOf(leadOf(said))) || clauseOf(textOf(bodyOf(said)));
}

/** @param {string} problem @returns {string} as a lead clause: a long one up to a comma, where it has one */
function lead(problem) {
  const whole = problem.replace(/[。；，,;]+$/, "");
  if (Array.from(whole).length <= LONGEST) return whole;
  const start = Array.from(whole).slice(0, LONGEST).join("");
  const clause = start.replace(/[，,、][^，,、]*$/, "");
  return clause === start ? whole : clause; // without a comma it would end within a word
}

/**
 * Points under the heading for followups; where there is none, one is made at the beginning, behind an opening.
 * @param {Draft} draft
 * @param {{lead: string, body: string}[]} points
 * @returns {Draft}
 */
export function addFollowups(draft, points) {
  const all = (/** @type {Draft} */ one) => structure(one.document.blocks).regions;
  const find = (/** @type {Draft} */ one) => all(one).find(({ heading }) => heading.section === "followups");
  let made = draft;
  if (points.length > 0 && !find(made)) {
    const before = all(made);
    made = addHeading(made, "", 1, "上年度查摆问题整改落实情况", "followups");
    const { key } = all(made)[before.length].heading;
    made = moveHeading(made, key, -before.length);
    if (before.length > 0 && before[0].heading.section === "openings") made = moveHeading(made, key, 1);
  }
  const home = find(made);
  return home ? points.reduce((one, point) => addPoint(one, home.heading.key, point), made) : made;
}

export const lastYear = {
  /** @param {string | Paragraph[]} read a paper as it was pasted or opened, or just its problems @param {Shelf} shelf @returns {Piece[]} what it is made of, line by line */
  read: (read, shelf) => structureOf(read, shelf.reading.words, shelf.reading.known),

  /** @param {Piece[]} pieces @param {Map<number, Role>} [corrected] what the writer says of them @returns {Paired} */
  paired: (pieces, corrected = new Map()) => pairedUp(saidIn(pieces, rolesOf(pieces, corrected))),

  /** @param {Piece[]} pieces @param {Shelf} shelf @returns {Writer} */
  writer: (pieces, shelf) => writers(shelf.reading.words.audiences).of(pieces),

  /**
   * This year's recipe for who wrote last year's paper.
   * @param {Writer} writer
   * @param {ComposerTemplate[]} templates the newest first
   * @returns {string} its id; empty when the paper does not say who wrote it, or there is none for them
   */
  template({ audience, isOutline }, templates) {
    const theirs = audience === "" ? [] : templates.filter((one) => one.audience === audience);
    const found = theirs.find(({ brief }) => brief === isOutline) || theirs[0];
    return found ? found.id : "";
  },

  /** @param {string} text @param {Shelf} shelf @returns {Row[]} as it is read, uncorrected */
  fromText: (text, shelf) => lastYear.paired(lastYear.read(text, shelf)).rows,

  /** @param {Draft} draft @param {Shelf | null} [shelf] its links between problems and measures come first @returns {Row[]} */
  fromDraft(draft, shelf = null) {
    const rows = pairsOf(draft, shelf).map(({ problem, measures }) => ({ problem: claimOf(problem.block), measures: measures.map(claimOf) }));
    return rows.filter(({ problem }) => problem !== "");
  },

  /**
   * Followups: what was found and what was promised stands there in last year's own words. What is not known is a slot, what became
   * of it is too, and nothing is said in the writer's place.
   * @param {Row[]} rows
   * @returns {{lead: string, body: string}[]} with slots that library.yml declares
   */
  points(rows) {
    return rows.map(({ problem, measures }) => {
      const promised = measures.map((one) => one.replace(/[。；;，,]+$/, "")).filter(Boolean).join("；");
      return { lead: lead(problem), body: `${promised || "【上年措施】"}。【整改进展】。【成效】。` };
    });
  },
};
