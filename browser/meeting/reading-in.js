/* Reads a paper that a member hands in: whose it is, its points under their headings, and what it says about others. Pure. It
   uses the readers of 自查 and of 上年度. */

import { draftFile } from "../draft/draft-file.js";
import { claimOf, lastYear } from "../draft/last-year.js";
import { paperOf } from "../draft/paper.js";
import { pairsOf } from "../draft/pairs.js";
import { unnumbered } from "../draft/printed.js";
import { regionsOf } from "../draft/regions.js";
import { openedFile } from "../reader/file.js";
import { rolesOf, saidIn } from "../reader/roles.js";
import { structureOf } from "../reader/structure.js";
import { paperFrom, paperOfFile } from "../review/opened.js";
import { nameOnList, namesOn } from "./names.js";
import { memberNamed } from "./people.js";
import { isOfOther, isWritten, saidOfOthers, sortOf } from "./sheets.js";
import { writerOf } from "./writer-of.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Paragraph } from "../reader/paragraph.js" */
/** @import { Paper } from "../review/opened.js" */

/**
 * `problem` and `measure` as clauses; `member` is empty where the paper does not say whose it is.
 * @typedef {{heading: string, problem: string, measure: string}} Point
 * `loose`: measures that answer no problem for certain.
 * @typedef {{member: string, title: string, file: string, points: Point[], loose: string[], criticisms: {to: string, text: string}[], paper: Paper,
 *   notes: string[]}} Incoming
 */

/** @param {Draft} draft @returns {Draft} as it is printed, with the headings that are not: what stands below one, such as an opening, has a place */
function filledIn(draft) {
  const printed = new Map(paperOf(draft).blocks.map((block) => [block.key, block]));
  const blocks = draft.document.blocks.filter(({ key, kind }) => kind === "heading" || printed.has(key)).map((block) => unnumbered(printed.get(block.key) || block));
  return { ...draft, document: { ...draft.document, blocks: /** @type {DraftBlock[]} */ (blocks) } };
}

/** @param {Draft} draft @param {Shelf} shelf @returns {Point[]} */
function pointsOfDraft(draft, shelf) {
  const titles = new Map(regionsOf(draft).map((region) => [region.key, region.title]));
  return pairsOf(draft, shelf).map(({ problem, measures }) => ({
    heading: titles.get(problem.region.key) || "",
    problem: claimOf(problem.block),
    measure: measures.map(claimOf).join("；"),
  })).filter(({ problem }) => problem !== "");
}

/** @param {string | Paragraph[]} read @param {Shelf} shelf @returns {{points: Point[], loose: string[]}} */
function pointsOfText(read, shelf) {
  const pieces = structureOf(read, shelf.reading.words, shelf.reading.known);
  const { problems } = saidIn(pieces, rolesOf(pieces));
  const { rows, loose } = lastYear.paired(pieces);
  const points = rows.map(({ problem, measures }, at) => ({ heading: problems[at] ? problems[at].topic : "", problem, measure: measures.join("；") }));
  return { points, loose };
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name of the file
 * @param {{shelf: Shelf, site: string, meeting: MeetingDraft}} around
 * @returns {Promise<Incoming | string>} a string says why it is not read, and what to do
 */
export async function incomingFile(bytes, name, { shelf, site, meeting }) {
  const paper = await paperOfFile(bytes, name, { shelf, site });
  if (typeof paper === "string") return paper;
  const { paragraphs, draft: json } = await openedFile(bytes);
  const draft = json ? { ...draftFile.read(json, { site, id: "incoming" }).draft } : null;
  if (draft && draft.meeting) return "这是会议文件，不是党员的材料。请在“全部会议”里打开。";
  const said = draft ? { points: pointsOfDraft(filledIn(draft), shelf), loose: [] } : pointsOfText(paragraphs, shelf);
  return incoming(paper, name, draft ? draft.fields : {}, said, meeting);
}

/** @param {string} text pasted @param {{shelf: Shelf, meeting: MeetingDraft}} around @returns {Incoming} */
export const incomingText = (text, { shelf, meeting }) => incoming(paperFrom(text, "贴进来的材料", [], shelf), "", {}, pointsOfText(text, shelf), meeting);

/**
 * @param {Paper} paper
 * @param {string} file
 * @param {Record<string, string>} fields
 * @param {{points: Point[], loose: string[]}} said
 * @param {MeetingDraft} meeting
 * @returns {Incoming}
 */
function incoming(paper, file, fields, { points, loose }, meeting) {
  const names = namesOn(meeting);
  const sheet = { title: paper.document.title, file, blocks: paper.document.blocks };
  // A signature without a date stands there like one more sentence.
  const criticisms = saidOfOthers(sheet, names).criticisms.filter(({ text }) => memberNamed(meeting, nameOnList(meeting, text)) === null)
    .map(({ to, text }) => ({ to: nameOnList(meeting, to), text }));
  // What stands on a sheet of criticisms or in the record of a talk is no problem of whoever hands it in, however it is laid out.
  const own = ["criticism", "talk"].includes(sortOf(sheet)) ? [] : points.filter(({ problem }) => isWritten(problem) && !(criticisms.length > 0 && isOfOther(problem, names)));
  const member = writerOf(meeting, { file, called: fields.姓名 || "", blocks: paper.document.blocks }, criticisms.map(({ to }) => to));
  return { member, title: paper.document.title, file, points: own, loose, criticisms, paper, notes: paper.notes };
}
