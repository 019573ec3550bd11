/* Finds the states that the library's own ledger offers. Pure. */

/** @import { Kind } from "./papers.js" */

const STATES = ["未开始", "整改中", "已完成", "长期坚持"];

/** @param {Kind[]} kinds @returns {string[]} the states of a row, the first of them that nothing is done yet */
export function statesOf(kinds) {
  const kind = kinds.find(({ info }) => info.parts.some(({ rows }) => rows === "ledger"));
  const table = kind && kind.recipe.parts.map((part) => part.table).find(Boolean);
  const column = table && table.columns[table.rows[0].indexOf("状态")];
  return column && column.options.length > 0 ? column.options : STATES;
}

/** @param {Kind[]} kinds @returns {string} */
export const begins = (kinds) => statesOf(kinds)[0];
