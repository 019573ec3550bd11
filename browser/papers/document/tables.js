/* Two facts about tables that every export needs: which columns are centred, and how the cells of a record span columns. Pure;
   the twin of documents/tables.py. */

/** @import { ColumnJson, TableJson } from "../docx.js" */

/** @param {ColumnJson} column @returns {boolean} whether its cells stand in its middle, as offices set numbers, dates and marks */
export const isCentred = (column) => column.centred === true || ["number", "date", "choice"].includes(column.kind || "text");

/**
 * How many columns each cell of a row of a record takes: the second of two all that is left.
 * @param {TableJson} block
 * @param {number} row
 * @returns {number[]} Throws RangeError for a row that is neither whole nor one label and one value.
 */
export function recordSpans(block, row) {
  const cells = block.rows[row].length;
  const columns = block.widths.length;
  if (cells === columns) return block.rows[row].map(() => 1);
  if (cells !== 2 || columns < 2) throw new RangeError(`table ${block.key}: ${cells} cells in a row of ${columns}`);
  return [1, columns - 1];
}
