/* What each piece of last year's paper is used for: first as it was read, then as the writer corrects it. Pure. */

import { topicOf } from "./topics.js";

/** @import { Piece } from "./structure.js" */
/** @import { TableRow } from "./table-rows.js" */

/**
 * Headings: `problems`, `measures` and `others` say what stands below them, `topic` says what it is about. `more` goes on with the
 * line before it. `listed`: a table whose rows are problems. `none` is not used, `unknown` has to be asked.
 * @typedef {"problem" | "measure" | "listed" | "more" | "problems" | "measures" | "others" | "topic" | "none" | "unknown"} Role
 * A problem or a measure. `of`: the problem that a measure is written below, by place among the problems; -1 for none.
 * @typedef {{text: string, topic: string, of: number}} Said
 */

/** What stands below a heading of these. @type {Partial<Record<Role, Role>>} */
const BELOW = { problems: "problem", measures: "measure", others: "none" };
/** @type {Record<string, Role>} */
const OF_SECTION = { problems: "problem", measures: "measure", "": "unknown" };
/** @type {Record<string, Role>} */
const OF_HEADING = { problems: "problems", measures: "measures", "": "topic" };

/** @param {Piece} piece @returns {Role} as it was read */
function asRead({ kind, section, listed }) {
  if (listed.length > 0) return "listed";
  if (kind === "heading") return OF_HEADING[section] || "others";
  if (kind === "more") return "more";
  return kind === "point" ? OF_SECTION[section] || "none" : "none";
}

/**
 * @param {Piece[]} pieces
 * @param {Map<number, Role>} [corrected] by place
 * @returns {Role[]} one a piece; what stands below a corrected heading follows it
 */
export function rolesOf(pieces, corrected = new Map()) {
  /** What points are below a heading that was corrected, or that stands before one that is none any more. @type {Role | null} */
  let below = null;
  /** @type {Role} */
  let last = "unknown";
  const first = pieces.map(asRead);
  const isTold = first.includes("problem"); // a table beside problems that are told says them once more, or says what became of others
  return pieces.map((piece, at) => {
    const read = isTold && first[at] === "listed" ? "none" : first[at];
    const own = corrected.get(at);
    const role = own || (below && piece.kind === "point" ? below : read);
    if (BELOW[role]) {
      below = own ? BELOW[role] || null : null;
      last = BELOW[role] || last;
    } else if (BELOW[read]) below = last; // the reader took this line for a heading, the writer does not
    return role;
  });
}

/** @param {string} text @returns {string} its first clause, without the stop; a clause that only says of which 方面 it is is passed */
export function clauseOf(text) {
  const clauses = text.split(/[。；;！!？?\n]/).map((one) => one.trim()).filter(Boolean);
  const [first = "", second = ""] = clauses;
  return (/方面[：:]?$/.test(first) && second ? second : first).replace(/(?<![，,、：:])[，,、：:]+$/, "");
}

/** @param {TableRow[]} rows @param {{problems: Said[], measures: Said[]}} said where they are put */
function takeRows(rows, { problems, measures }) {
  for (const { problem, topic, measures: promised } of rows) {
    const text = clauseOf(problem);
    if (text === "") continue;
    for (const one of promised.map(clauseOf)) if (one !== "") measures.push({ text: one, topic: topicOf(topic), of: problems.length });
    problems.push({ text, topic: topicOf(topic), of: -1 });
  }
}

/**
 * @param {Piece[]} pieces
 * @param {Role[]} roles
 * @returns {{problems: Said[], measures: Said[]}} in the paper's order
 */
export function saidIn(pieces, roles) {
  /** @type {Map<number, number>} */
  const place = new Map();
  /** @type {{problems: Said[], measures: Said[]}} */
  const said = { problems: [], measures: [] };
  let own = "";
  pieces.forEach((piece, at) => {
    const role = roles[at];
    // A heading that the text does not show to be one is above what follows up to the next.
    if (role === "topic") own = piece.kind === "heading" ? "" : piece.text;
    else if (BELOW[role]) own = "";
    if (role === "listed") takeRows(piece.listed, said);
    const text = clauseOf(piece.text);
    if (text === "" || (role !== "problem" && role !== "measure")) return;
    const one = { text, topic: topicOf(own || piece.under), of: role === "measure" && place.has(piece.of) ? /** @type {number} */ (place.get(piece.of)) : -1 };
    if (role === "problem") place.set(at, said.problems.length);
    said[role === "problem" ? "problems" : "measures"].push(one);
  });
  return said;
}
