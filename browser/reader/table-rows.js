/* Reads problems, and the measures beside them, out of a table whose columns say what they are: 序号, 存在问题, 整改措施 … Pure. */

import { countedIn, markOf } from "./marks.js";

/** @import { SectionNames } from "./section-names.js" */

/**
 * A problem as its cell has it, and what its row promises; `topic`: what its row says that it is about, empty where it does not say.
 * @typedef {{problem: string, topic: string, measures: string[]}} TableRow
 * Where the columns stand; -1 for none.
 * @typedef {{problem: number, measure: number, topic: number}} Columns
 */

const LONGEST_TITLE = 20; // characters of a column's title
/** What a column's title has beside the name of a part: 问题描述, 措施内容. */
const BESIDE = /描述|内容|简述|要点/g;
const TOPIC = /方面$|^(?:问题)?(?:类别|类型|分类)$|^对照(?:内容|要求|维度)$|^维度$/;

/** @param {string} cell @returns {string} on one line */
const flat = (cell) => cell.replace(/\s+/g, " ").trim();

/** @param {string[]} row @param {SectionNames} names @returns {Columns | null} null for a row that holds no titles with one of problems */
function columnsIn(row, names) {
  const titles = row.map((cell) => cell.replace(/\s+/g, ""));
  if (titles.filter(Boolean).length < 2 || titles.some(({ length }) => length > LONGEST_TITLE)) return null;
  const find = (/** @type {string} */ section) => titles.findIndex((title) => {
    const { sections, isWhole } = names.of(title.replace(BESIDE, ""));
    return isWhole && sections.length === 1 && sections[0] === section;
  });
  const topic = titles.findIndex((title) => TOPIC.test(title));
  const problem = find("problems");
  return problem < 0 || problem === topic ? null : { problem, measure: find("measures"), topic };
}

/** @param {string} cell @returns {string[]} what it counts up, each without its number; one for a cell that counts nothing */
function partsOf(cell) {
  const text = flat(cell);
  const places = countedIn(text);
  const counted = places.map(({ at, mark }, nth) => text.slice(at + mark.length, nth + 1 < places.length ? places[nth + 1].at : text.length));
  if (counted.length > 0) return counted.map((one) => one.trim());
  const mark = markOf(text);
  return text === "" ? [] : [text.slice(mark ? mark.length : 0)];
}

/**
 * @param {string[][]} rows of a table
 * @param {SectionNames} names
 * @returns {TableRow[]} none where no row of titles names a column of problems; a cell that counts up several gives several
 */
export function tableRows(rows, names) {
  const head = rows.findIndex((row) => columnsIn(row, names) !== null);
  const columns = head < 0 ? null : columnsIn(rows[head], names);
  if (!columns) return [];
  const { problem, measure, topic } = columns;
  /** @type {TableRow[]} */
  const made = [];
  let about = "";
  for (const row of rows.slice(head + 1)) {
    if (row.length !== rows[head].length) continue; // cells that were joined stand under other titles
    about = (topic >= 0 && flat(row[topic])) || about; // one that goes over several rows is written in the first
    const problems = partsOf(row[problem]);
    const measures = measure < 0 ? [] : partsOf(row[measure]);
    const last = made[made.length - 1];
    if (problems.length === 0 && last) last.measures.push(...measures);
    const isInTurn = problems.length > 1 && problems.length === measures.length;
    problems.forEach((one, at) => made.push({ problem: one, topic: about, measures: isInTurn ? [measures[at]] : problems.length === 1 ? measures : [] }));
  }
  return made;
}
