/* Last year's paper, a draft or pasted text -> its problems and measures -> followups of this year. Pure. */

import { addPoint } from "./blocks.js";
import { counting } from "./counted.js";
import { addHeading, moveHeading } from "./headings.js";
import { pairsOf } from "./pairs.js";
import { structure } from "./regions.js";
import { leadOf, textOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock } from "./text.js" */

/**
 * @typedef {{problem: string, measures: string[]}} Row a problem as it was put, and what was to be done about it
 * @typedef {{section: string, under: string, text: string}} Said what a pasted paper says; `under`: the words of the heading right above
 */

const { NUMBER, split } = counting;
const HEADING = new RegExp(`^\\s*(?:第?${NUMBER}[、.．]|[（(]${NUMBER}[）)]|\\d{1,2}[、.．](?!\\d))?\\s*([^。；;]{2,40})$`);
const MARK = new RegExp(`(?:^|[。；;，,：:\\s])(?:${NUMBER}是(?:要)?|[（(]?\\d{1,2}[.．、）)](?!\\d)|[（(]${NUMBER}[）)]|[①-⑳]|第${NUMBER}[，,、])`, "g");
const LONGEST = 60; // characters of a problem in a followup's lead clause

/** By the words of a heading, what stands below it; the first that fits. @type {[RegExp, string][]} */
const SECTIONS = [
  [/上年度|上一年|去年|整改落实|落实情况/, "other"],
  [/原因|根源|剖析/, "other"],
  [/措施|整改|努力方向|打算|改进|下一步/, "measures"],
  [/问题|不足|差距|查摆|检视|短板/, "problems"],
  [/开头|结尾|说明的事项|案例/, "other"],
];

/** @param {string} heading @returns {string} empty when its words say nothing */
function sectionOf(heading) {
  const found = SECTIONS.find(([words]) => words.test(heading));
  return found ? found[1] : "";
}

/** @param {string} text @returns {string} its first clause, without number and stop */
const firstClause = (text) => text.trim().split(/[。；;\n]/)[0].trim();

/** @param {string} line @returns {string[]} what 一是, 1. and the like count up in it; the whole line when they count nothing */
function counted(line) {
  const pieces = split(line, MARK);
  return pieces.length > 0 ? pieces : [line];
}

/**
 * @param {string} text
 * @returns {Said[]} what stands below headings of problems and measures; all of it as problems when there is no such heading
 */
function read(text) {
  /** @type {Said[]} */
  const said = [];
  let section = "";
  let under = "";
  let isHeaded = false;
  for (const line of text.replace(/\r\n?/g, "\n").split("\n").filter((one) => one.trim() !== "")) {
    const heading = HEADING.exec(line.trim());
    const isCounted = /^\s*(?:[一二三四五六七八九十]+是)/.test(line);
    const named = heading && !isCounted ? sectionOf(heading[1]) : "";
    const isSub = heading !== null && !isCounted && /^\s*[（(第一二三四五六七八九十]/.test(line) && !/[，,]/.test(heading[1]);
    if (heading && named && (isSub || heading[1].length <= 20)) {
      const isTop = !/^\s*[（(]/.test(line);
      if (isTop || !isHeaded) [section, isHeaded, under] = [named, true, ""];
      else under = heading[1];
    } else if (isSub && isHeaded) {
      under = /** @type {RegExpExecArray} */ (heading)[1];
    } else {
      for (const one of counted(line)) said.push({ section, under, text: one.trim() });
    }
  }
  if (!isHeaded) return said.map((one) => ({ ...one, section: "problems" }));
  return said.filter((one) => one.section === "problems" || one.section === "measures");
}

/** @param {string} one @param {string} other @returns {number} pairs of characters that both have */
function shared(one, other) {
  const pairs = new Set(Array.from({ length: Math.max(0, one.length - 1) }, (_, at) => one.slice(at, at + 2)));
  let count = 0;
  for (const pair of pairs) if (other.includes(pair)) count++;
  return count;
}

/**
 * Each measure goes to the problem it has most in common with: under the same heading before all, then by wording, then in turn.
 * @param {Said[]} said
 * @returns {Row[]}
 */
function paired(said) {
  const problems = said.filter((one) => one.section === "problems");
  /** @type {Row[]} */
  const rows = problems.map(({ text }) => ({ problem: firstClause(text), measures: [] }));
  said.filter((one) => one.section === "measures").forEach((measure, order) => {
    let best = { at: -1, score: 0 };
    problems.forEach((problem, at) => {
      const isNear = measure.under !== "" && shared(measure.under, problem.under) >= 2;
      const score = (isNear ? 100 : 0) + shared(firstClause(measure.text), problem.text) - rows[at].measures.length * (isNear ? 10 : 0);
      if (score > best.score) best = { at, score };
    });
    const at = best.score >= 2 ? best.at : order % Math.max(1, rows.length);
    if (rows[at]) rows[at].measures.push(firstClause(measure.text));
  });
  return rows.filter(({ problem }) => problem !== "");
}

/** @param {DraftBlock} block @returns {string} */
const claim = (block) => firstClause(textOf(leadOf(block)));

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
  /** @param {string} text a paper as it was pasted, or just its problems, one a line @returns {Row[]} */
  fromText: (text) => paired(read(text)),

  /** @param {Draft} draft @param {Shelf | null} [shelf] its links between problems and measures come first @returns {Row[]} */
  fromDraft(draft, shelf = null) {
    const rows = pairsOf(draft, shelf).map(({ problem, measures }) => ({ problem: claim(problem.block), measures: measures.map(claim) }));
    return rows.filter(({ problem }) => problem !== "");
  },

  /**
   * Followups: what was found and promised stands there, what became of it is left to the writer.
   * @param {Row[]} rows
   * @returns {{lead: string, body: string}[]} with slots that library.yml declares
   */
  points(rows) {
    return rows.map(({ problem, measures }) => {
      const lead = Array.from(problem.replace(/[。；，,;]+$/, "")).slice(0, LONGEST).join("");
      const promised = measures.map((one) => one.replace(/[。；;]+$/, "")).filter(Boolean).join("；");
      const done = "到现在做的是：【整改进展】。看得见的结果是【成效】。";
      return { lead, body: promised ? `上年度定的措施是：${promised}。${done}` : `这一条上年度没有写下措施。${done}` };
    });
  },
};
