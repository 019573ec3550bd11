/* The pieces of a paper -> a Document, in which every number is as it was written. Pure. */

import { TITLE, isDate } from "./lines.js";

/** @import { Piece } from "./structure.js" */

/**
 * Blocks as hooks/phrasebank/documents/model.py declares them, all runs plain text; `mark` is the number as it was written, which a
 * Document does not store otherwise. `section` is that in which a block stands, empty where the paper does not say.
 * @typedef {{text: string}} TextRun
 * `runIn`: of a heading or a point, whether the text goes on behind it on the same line.
 * @typedef {{key: string, mark: string, section: string, runIn?: true}} Read
 * @typedef {Read & {kind: "title" | "byline" | "paragraph" | "sign" | "date", runs: TextRun[]}} ReadLines
 * @typedef {Read & {kind: "heading", level: 1 | 2 | 3, runs: TextRun[], heading: string, leads: string[]}} ReadHeading
 * `isLed`: whether the lead clause of a point that nothing counts is bold.
 * @typedef {Read & {kind: "point", lead: TextRun[], body: TextRun[], isLed?: true}} ReadPoint
 * @typedef {Read & {kind: "table", form: "grid", widths: number[], header: number, rows: TextRun[][][], columns: never[]}} ReadTable
 * @typedef {ReadLines | ReadHeading | ReadPoint | ReadTable} ReadBlock
 * @typedef {{format: 1, title: string, author: string, orientation: "portrait" | "landscape", slots: {}, blocks: ReadBlock[]}} ReadDocument
 */

const LONGEST_LEAD = 50; // characters
const LONGEST_BARE = 15; // characters of a claim that nothing counts and nothing follows
const LEAD = /^[^。；;！!？?：:\n]+[。：:]/;
const STOPS = /[。：:！!？?]/;
const ENDED = /[。：:！!？?，,；;、]$/;
/** What a clause goes on with: it is no lead clause that ends before one of these. */
const GOES_ON = /[，,；;、]/;
const UNNAMED = "未命名材料";

/** @param {string} text @returns {TextRun[]} */
const runs = (text) => (text === "" ? [] : [{ text }]);

/** @param {Piece} piece @returns {boolean} whether what is bold has its stop */
const isEnded = ({ text, bold }) => ENDED.test(text.slice(0, bold).trimEnd());

/** @param {Piece} piece @returns {boolean} */
const hasBoldLead = (piece) => piece.bold > 1 && piece.bold < piece.text.length && piece.bold <= LONGEST_LEAD && (isEnded(piece) || !GOES_ON.test(piece.text[piece.bold]));

/** @param {Piece} piece @returns {number} where its lead clause ends, its stop included: what is bold, else its first short sentence */
function endOfLead(piece) {
  const { text, bold, mark } = piece;
  if (hasBoldLead(piece)) return !isEnded(piece) && STOPS.test(text[bold]) ? bold + 1 : bold;
  const found = LEAD.exec(text);
  if (found && found[0].length < text.length && found[0].length <= LONGEST_LEAD) return found[0].length;
  return text.length <= (mark === "" ? LONGEST_BARE : LONGEST_LEAD) ? text.length : 0;
}

/** @param {Piece[]} pieces @param {number} at of a heading @returns {1 | 2 | 3} as deep as it stands below others */
function levelOf(pieces, at) {
  let level = 1;
  for (let above = pieces[at].above; above >= 0 && level < 3; above = pieces[above].above) level++;
  return /** @type {1 | 2 | 3} */ (level);
}

/** @param {string[][]} rows @returns {Pick<ReadTable, "widths" | "rows">} as many cells in every row */
function grid(rows) {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const share = Math.max(1, Math.floor(100 / width));
  return { widths: Array.from({ length: width }, () => share), rows: rows.map((cells) => Array.from({ length: width }, (_, at) => runs(cells[at] || ""))) };
}

/** @param {Piece[]} pieces @returns {number} how many lines of the head are the title: up to the last that has a title's words */
function endOfTitle(pieces) {
  const head = pieces.filter(({ kind }) => kind === "title");
  const last = head.map(({ text }) => TITLE.test(text)).lastIndexOf(true);
  return last + 1;
}

/** @param {Piece} piece @param {number} at @param {Piece[]} pieces @param {number} titled @returns {ReadBlock} */
function blockOf(piece, at, pieces, titled) {
  const { kind, mark, section, text } = piece;
  const base = { key: `b${at + 1}`, mark, section };
  if (kind === "title") return { ...base, kind: at < titled ? "title" : "byline", runs: runs(text) };
  if (kind === "sign") return { ...base, kind: isDate(text) ? "date" : "sign", runs: runs(text) };
  const runIn = at + 1 < pieces.length && pieces[at + 1].line === piece.line;
  const goesOn = runIn ? { runIn } : {};
  if (kind === "heading") return { ...base, kind, level: levelOf(pieces, at), runs: runs(text), heading: "", leads: [], ...goesOn };
  if (kind === "table") return { ...base, kind, form: "grid", header: 1, columns: [], ...grid(piece.rows || []) };
  if (kind !== "point") return { ...base, kind: "paragraph", runs: runs(text) };
  const end = endOfLead(piece);
  const isLed = mark === "" && hasBoldLead(piece);
  return { ...base, kind, lead: runs(text.slice(0, end)), body: runs(text.slice(end)), ...(isLed ? { isLed } : {}), ...goesOn };
}

/**
 * @param {Piece[]} pieces
 * @param {string} [name] by which the paper goes where it has no title
 * @returns {ReadDocument}
 */
export function documentOf(pieces, name = "") {
  const titled = endOfTitle(pieces);
  const blocks = pieces.map((piece, at) => blockOf(piece, at, pieces, titled));
  const title = pieces.slice(0, titled).map(({ text }) => text).join("") || name || UNNAMED;
  return { format: 1, title, author: "", orientation: "portrait", slots: {}, blocks };
}
