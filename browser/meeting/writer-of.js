/* Finds out whose a paper is, of those on the list: as it comes in, and once more when the list is filled in later. Pure. */

import { isMeeting } from "../draft/meeting.js";
import { bodyOf, textOf } from "../draft/text.js";
import { gridOf } from "../rules/block-text.js";
import { assignPaper, twinOf } from "./bring-in.js";
import { textOfBlock } from "./kept-paper.js";
import { namedIn, namesOn } from "./names.js";
import { isOfOther, sheetOf } from "./sheets.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { DraftBlock } from "../draft/text.js" */

/** @param {DraftBlock[]} blocks @returns {string[]} what stands beside 姓名 in tables */
function namesInForms(blocks) {
  const rows = blocks.flatMap((block) => (block.kind === "table" ? gridOf(block) : []));
  return rows.flatMap((cells) => cells.filter((_, at) => at > 0 && /^(?:党员)?姓名$/.test(cells[at - 1].replace(/[\s：:]/g, ""))));
}

/**
 * @param {MeetingDraft} meeting
 * @param {{file: string, called: string, blocks: DraftBlock[]}} read `called`: as a draft has it; empty for any other paper
 * @param {string[]} criticised those of whom the paper says something: none of them wrote it
 * @returns {string} the member whose paper it is, of those on the list; empty where no place names one alone
 */
export function writerOf(meeting, { file, called, blocks }, criticised) {
  const edges = blocks.filter(({ kind }) => kind === "title" || kind === "byline" || kind === "sign").map((block) => textOf(bodyOf(block)));
  const names = namesOn(meeting);
  // A sentence, or a line that addresses somebody, names others than the one who signs.
  const isOfWriter = (/** @type {string} */ text) => text.length < 40 && !/[。；;！!]$/.test(text.trim()) && !isOfOther(text, names);
  const ends = [...blocks.slice(-2), ...blocks.slice(0, 3)].map(textOfBlock).filter(isOfWriter);
  const folders = file.slice(0, file.lastIndexOf("/") + 1); // of a zip: all papers of one may lie in a folder of somebody's
  const name = file.slice(folders.length).replace(/\.[^.]{1,8}$/, "");
  for (const place of [called, name, ...namesInForms(blocks), ...edges, ...ends, folders]) {
    const found = Array.from(new Set(namedIn(meeting, place))).filter((name) => !criticised.includes(name));
    if (found.length === 1) return found[0];
  }
  return "";
}

/** @param {DraftBlock[]} blocks @returns {string} who signed it, on one line; empty where nobody did, or the name is still to be filled in */
export const signedBy = (blocks) => blocks.filter(({ kind }) => kind === "sign" || kind === "byline").map((block) => textOf(bodyOf(block)).trim().replace(/\s+/g, " ")).filter((text) => text !== "" && !text.includes("【")).join(" ");

/**
 * Papers of which nobody knows whose they are go to whom they name, now that others are on the list; not where that member has handed in
 * such a paper, of which somebody decides.
 * @param {Draft} draft
 * @returns {Draft}
 */
export function findWriters(draft) {
  if (!isMeeting(draft)) return draft;
  const { papers, criticisms } = draft.meeting.lists;
  /** @type {Draft} */
  let made = draft;
  for (const paper of papers.filter(({ member }) => member === "")) {
    const { file, blocks } = sheetOf(paper);
    const criticised = criticisms.filter((row) => row.paper === paper.id).map(({ to }) => to);
    const member = writerOf(draft, { file, called: "", blocks }, criticised);
    const assigned = member === "" ? made : assignPaper(made, paper.id, member);
    if (isMeeting(assigned) && twinOf(assigned, paper.id) === undefined) made = assigned;
  }
  return made;
}
