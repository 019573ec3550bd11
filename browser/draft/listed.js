/* Tells what a record of the database is: a draft, a part of one, or a placeholder for one that is lost. Pure. */

import { fieldsOf } from "../base/outside.js";
import { lengthsIn } from "./characters.js";
import { Unreadable } from "./database.js";
import { meetingCharacters } from "./meeting.js";
import { blocksOf } from "./regions.js";
import { salvage } from "./salvage.js";

/** @import { Draft } from "./create.js" */
/** @import { Version } from "./database.js" */
/** @import { Found } from "./records.js" */

/**
 * A draft in the list; `isMeeting`: what papers of a meeting are made of, as far as can be read; `saved` is 0 where nobody knows. `state`: whole; partial when there is something, but no draft; lost when the
 * browser cannot read it any more.
 * @typedef {{id: string, title: string, template: string, saved: number, characters: number, state: "whole" | "partial" | "lost",
 *   isMeeting: boolean}} Listed
 */

/** @param {Draft} draft @returns {number} what the paper comes to, and what is 待归类 or in a meeting's lists */
export function charactersOf(draft) {
  const lengthOf = lengthsIn(draft);
  return blocksOf(draft).reduce((sum, block) => sum + lengthOf(block), meetingCharacters(draft));
}

/** Whether a value can be read as a draft. @param {unknown} value @returns {boolean} */
export const isDraft = (value) => salvage.isObject(value) && (salvage.isObject(value.document) || Array.isArray(value.unfiled) || salvage.isObject(value.meeting));

/** @param {Found} found @param {(value: unknown) => Draft} read makes a sound draft of any value @returns {Listed} */
export function listed({ id, isLost, value }, read) {
  const record = fieldsOf(value);
  const saved = Number.isFinite(record.saved) ? Number(record.saved) : 0;
  const { title, template, meeting } = fieldsOf(record.draft);
  const isMeeting = salvage.isObject(meeting);
  if (isLost || !isDraft(record.draft)) return { id, title: "", template: "", saved, characters: 0, state: isLost ? "lost" : "partial", isMeeting };
  const { characters } = record;
  if (typeof title === "string" && typeof template === "string" && typeof characters === "number") return { id, title, template, saved, characters, state: "whole", isMeeting };
  const draft = read(record.draft);
  return { id, title: draft.title, template: draft.template, saved, characters: charactersOf(draft), state: "whole", isMeeting };
}

/**
 * What can be found of a draft whose record is none.
 * @param {unknown} value what lies there; null when it is lost
 * @param {Version[]} versions that were kept of it, the newest last
 * @param {(value: unknown) => {draft: Draft, notes: string[]}} read makes a sound draft of any value
 * @returns {{draft: Draft, notes: string[]}} its last version, else the words that lie there
 */
export function rescued(value, versions, read) {
  const last = versions.filter(({ draft }) => isDraft(draft)).pop();
  const found = read(last ? last.draft : { ...fieldsOf(value), recovered: "" });
  if (!last && charactersOf(found.draft) === 0) throw new Unreadable("nothing is left");
  const draft = { ...found.draft, title: `${found.draft.title}（找回）` };
  const note = last ? `原来存的读不出来，这是最近的一份历史版本（${last.why}）。` : "原来存的有缺损，这是能找到的文字，都在待归类里。";
  return { draft, notes: [note, ...(last ? found.notes : [])] };
}
