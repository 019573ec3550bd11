/* What the writer pastes or opens -> papers to be checked. Pure. */

import { draftFile } from "../draft/draft-file.js";
import { paperOf } from "../draft/paper.js";
import { documentOf } from "../reader/document.js";
import { openedFile } from "../reader/file.js";
import { structureOf } from "../reader/structure.js";
import { writers } from "../reader/writer.js";

/** @import { Shelf } from "../draft/shelf.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { ReadBlock } from "../reader/document.js" */
/** @import { Paragraph } from "../reader/paragraph.js" */

/**
 * A paper as it was read, by its file's name, which is empty for one that was pasted: `audience` of who wrote it, empty where it does not say; `settings` of a draft, null for other papers; `aside`:
 * ids of findings that are set aside.
 * @typedef {{title: string, blocks: (DraftBlock & Partial<Pick<ReadBlock, "mark" | "section">>)[]}} PaperDocument
 * @typedef {{name: string, document: PaperDocument, notes: string[], audience: string, isOutline: boolean,
 *   settings: {campaign: string, template: string} | null, aside: Set<string>}} Paper
 */

/** @param {Paper} paper @returns {string} what tells it from others: papers of one branch are all titled alike */
export const labelOf = ({ name, document }) => name || document.title;

/** @param {string | Paragraph[]} read @param {string} name @param {string[]} notes @param {Shelf} shelf @returns {Paper} */
export function paperFrom(read, name, notes, shelf) {
  const { words, known } = shelf.reading;
  const pieces = structureOf(read, words, known);
  return { name, document: documentOf(pieces, name), notes, ...writers(words.audiences).of(pieces), settings: null, aside: new Set() };
}

/** @param {string} text of a draft file @param {string} name @param {string} site @returns {Paper} */
function ofDraft(text, name, site) {
  const { draft, notes } = draftFile.read(text, { site, id: "review" });
  const { blocks } = paperOf(draft);
  const { campaign, template, audience } = draft;
  return { name, document: { title: draft.title, blocks: /** @type {DraftBlock[]} */ ([...blocks, ...draft.unfiled]) }, notes, audience, isOutline: false, settings: { campaign, template }, aside: new Set() };
}

/**
 * @param {Uint8Array} bytes
 * @param {string} name of the file
 * @param {{shelf: Shelf, site: string}} around
 * @returns {Promise<Paper | string>} a string says why it is not read, and what to do
 */
export async function paperOfFile(bytes, name, { shelf, site }) {
  const { paragraphs, notes, refused, draft } = await openedFile(bytes);
  if (refused) return refused;
  const title = name.replace(/\.[^.]{1,8}$/, "");
  if (draft) return ofDraft(draft, title, site);
  return paperFrom(paragraphs, title, notes, shelf);
}
