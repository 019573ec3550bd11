/* Reads the ledger of the year before as it is copied out of Excel or a table of Word, titles included. Pure. */

/** By cell of a row how its column is called, spaces apart. @type {[string, RegExp][]} */
const COLUMNS = [
  ["problem", /^(?:(?:存在|查摆|检视|查找|发现)[出的]?的?)?(?:主要|突出|具体)?问题(?:描述|内容|表现|清单)?$/],
  ["measure", /^(?:具体)?(?:整改|改进|解决)?的?(?:措施|举措|办法)$/],
  ["person", /^(?:整改)?(?:责任人|负责人|责任领导)(?:姓名)?$/],
  ["due", /时限|期限|^(?:计划)?(?:完成|整改|销号)(?:时间|日期)$/],
  ["state", /状态$|^是否(?:完成|整改|销号)/],
  ["result", /^(?:整改|完成|落实|进展)(?:落实|完成)?(?:结果|情况|成效|进展)$|^成效$/],
];
/** What people write for the states of a row, by their place among those of the library: what is not done says so with 未. */
const SAYS = [/未|没有?|尚|否/, /整改中|推进|正在|部分|进行/, /完成|整改到位|已整改|销号|办结|改完|^是$|√/, /长期|持续|坚持/];

/** A cell, whole in quotation marks or not, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/g;

/** @param {string} text @returns {string[][]} cells by row; Excel quotes a cell that has several lines */
function cellsIn(text) {
  /** @type {string[][]} */
  const rows = [[]];
  const lines = text.replace(/\r\n?/g, "\n");
  CELL.lastIndex = 0;
  for (let found = CELL.exec(lines); found; found = CELL.exec(lines)) {
    const [, quoted, plain, end] = /** @type {(string | undefined)[]} */ (Array.from(found));
    rows[rows.length - 1].push((quoted === undefined ? plain || "" : quoted.replace(/""/g, '"')).trim());
    if (end === "\n") rows.push([]);
    if (end !== "\t" && end !== "\n") break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** @param {string[]} row @returns {Map<string, number> | null} where the columns stand; null for a row that names none of problems, or nothing beside it */
function columnsIn(row) {
  const titles = row.map((cell) => cell.replace(/\s/g, "").replace(/[（(].*[）)]$/, ""));
  const found = new Map(COLUMNS.map(([name, title]) => [name, titles.findIndex((one) => title.test(one))]));
  const known = Array.from(found).filter(([, at]) => at >= 0);
  return known.length > 1 && known[0][0] === "problem" ? new Map(known) : null;
}

/** @param {string} said @param {string[]} states @returns {string} the state that it says; empty for none */
function stateOf(said, states) {
  if (said === "") return "";
  const at = states.includes(said) ? states.indexOf(said) : SAYS.findIndex((one) => one.test(said));
  return states[at] || "";
}

/**
 * @param {string} text
 * @param {string[]} states of a row, in the library's order
 * @returns {Record<string, string>[]} cells of rows; none where no row of titles has a column of problems
 */
export function ledgerIn(text, states) {
  const all = cellsIn(text);
  const head = all.findIndex((row) => columnsIn(row) !== null);
  const columns = head < 0 ? null : columnsIn(all[head]);
  if (!columns) return [];
  /** @type {Record<string, string>[]} */
  const made = [];
  for (const row of all.slice(head + 1)) {
    const cell = (/** @type {string} */ name) => row[columns.has(name) ? /** @type {number} */ (columns.get(name)) : -1] || "";
    const [problem, measure] = [cell("problem"), cell("measure")];
    const last = made[made.length - 1];
    if (problem !== "") {
      const result = cell("result");
      made.push({ problem, measure, person: cell("person"), due: cell("due"), state: stateOf(columns.has("state") ? cell("state") : (/^(?:已|未)?[^，,。；;]{0,6}/.exec(result) || [""])[0], states), result });
    } else if (measure !== "" && last) last.measure = [last.measure, measure].filter(Boolean).join("\n"); // the problem goes over several rows
  }
  return made;
}
