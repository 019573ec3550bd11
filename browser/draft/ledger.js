/* Problems and measures of a draft as rows of the 整改台账. Pure. */

import { plain } from "../papers/document/plain.js";
import { blockFilledIn } from "../papers/filled.js";
import { pairsOf } from "./pairs.js";
import { unnumbered } from "./printed.js";

/** @import { Draft } from "./create.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock } from "./text.js" */

const TITLES = ["序号", "问题", "整改措施", "责任人", "完成时限", "状态"];

/** @param {Shelf} shelf @returns {{title: string, options: string[]}[]} */
const columnsOf = (shelf) => shelf.ledger || TITLES.map((title) => ({ title, options: [] }));

/** @param {DraftBlock} block @param {Draft} draft @param {boolean} whole whether the body goes along @returns {string} */
function said(block, draft, whole) {
  const filled = unnumbered(blockFilledIn(block, draft.fields));
  if (filled.kind !== "point") return "runs" in filled ? plain.text(filled.runs).trim() : "";
  const lead = plain.text(filled.lead).trim();
  return whole || lead === "" ? `${lead}${plain.finalStop(filled.lead)}${plain.text(filled.body)}`.trim() : lead;
}

/**
 * One row a problem, its cells in the order of the library's own ledger (of TITLES when it has none): the problem's lead clause, the measures in full. Who answers for it is the writer's name where the paper has one. By
 * when is left open: a date that stands in a measure stands in its text.
 * @param {Draft} draft
 * @param {Shelf} shelf
 * @returns {string[][]} without the header: that is `ledgerTitles`
 */
export function ledger(draft, shelf) {
  const columns = columnsOf(shelf);
  return pairsOf(draft, shelf).map(({ problem, measures }, at) => {
    /** @type {Record<string, string>} */
    const cells = {
      序号: String(at + 1),
      问题: said(problem.block, draft, false),
      整改措施: measures.map((block) => said(block, draft, true)).join("\n"),
      责任人: draft.fields.姓名 || "",
    };
    return columns.map(({ title, options }) => cells[title] || (title === "状态" ? options[0] || "" : ""));
  });
}

/** @param {Shelf} shelf @returns {string[]} what its columns are called: a file of its own needs it, rows for a table that is there do not */
export const ledgerTitles = (shelf) => columnsOf(shelf).map(({ title }) => title);
