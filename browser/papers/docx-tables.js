/* Writes a table of a Document for Word by filling pieces. Pure. */

import { isCentred, recordSpans } from "./document/tables.js";

/** @import { TableJson } from "./docx.js" */
/** @import { Pieces } from "./docx-pieces.js" */

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

/** @param {Pieces} pieces @param {TableJson} block @param {number} line its width @param {string} keep @returns {string} */
export function tableOf(pieces, block, line, keep) {
  if (!block.widths.length || !block.rows.length) return ""; // Word takes a file with an empty table for damaged
  const { blocks } = pieces.skeleton;
  const widths = columnWidths(block.widths, line);
  const rows = block.rows.map((_, number) => {
    const kept = number === block.rows.length - 1 ? keep : "";
    return block.form === "record" ? recordRow(pieces, block, number, widths, kept) : gridRow(pieces, block, number, widths, kept);
  });
  return pieces.fill(blocks.table, {
    width: widths.reduce((sum, width) => sum + width, 0),
    columns: widths.map((width) => pieces.fill(blocks.column, { width })).join(""),
    rows: rows.join(""),
  });
}

/** @param {Pieces} pieces @param {TableJson} block @param {number} number @param {number[]} widths @param {string} keep @returns {string} */
function gridRow(pieces, block, number, widths, keep) {
  const { blocks } = pieces.skeleton;
  const row = block.rows[number];
  if (row.length !== widths.length) {
    throw new RangeError(`table ${block.key}: ${row.length} cells in a row of ${widths.length}`);
  }
  const isHeader = number < (block.header === undefined ? 1 : block.header);
  const { columns = [] } = block;
  const cells = row.map((runs, index) => {
    const cell = columns.length > 0 && isCentred(columns[index]) ? blocks.centredCell : blocks.cell;
    return pieces.fill(isHeader ? blocks.headerCell : cell, { width: widths[index], keep, content: pieces.runs(runs) });
  });
  return pieces.fill(isHeader ? blocks.headerRow : blocks.row, { cells: cells.join("") });
}

/** @param {Pieces} pieces @param {TableJson} block @param {number} number @param {number[]} widths @param {string} keep @returns {string} */
function recordRow(pieces, block, number, widths, keep) {
  const { blocks } = pieces.skeleton;
  const spans = recordSpans(block, number);
  let start = 0;
  const cells = block.rows[number].map((runs, index) => {
    const span = spans[index];
    const width = widths.slice(start, start + span).reduce((sum, one) => sum + one, 0);
    start += span;
    const value = span > 1 ? blocks.wideCell : blocks.cell;
    return pieces.fill(index % 2 === 0 ? blocks.headerCell : value, { width, span, keep, content: pieces.runs(runs) });
  });
  return pieces.fill(blocks.row, { cells: cells.join("") });
}
