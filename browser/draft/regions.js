/* Divides the document of a draft into a head (title, name line), regions, and a tail (signature, date). Pure.

   A region begins with a heading and extends to the next one. A heading without words does not print; the opening and the
   closing of a paper are such regions. */

import { isHead, isTail } from "../papers/document/plain.js";
import { textOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { DraftBlock, HeadingBlock } from "./text.js" */

/**
 * @typedef {{heading: HeadingBlock, blocks: DraftBlock[]}} Stretched
 * @typedef {{head: DraftBlock[], regions: Stretched[], tail: DraftBlock[]}} Structure
 * What the outline and the desk show. `aspect`: the title under which causes stand, a candidate for a name of the library's
 * aspects. `form`: what it takes. `prints`: whether its heading does.
 * @typedef {{key: string, level: number, title: string, section: string, heading: string, aspect: string, form: string,
 *   blocks: DraftBlock[], prints: boolean}} Region
 */

export const UNFILED = "unfiled";

/** By the blocks of a document. @type {WeakMap<DraftBlock[], Structure>} */
const known = new WeakMap();

/**
 * @param {DraftBlock[]} blocks in order: head, regions, tail (`draftFile.read` and `create` see to it)
 * @returns {Structure}
 */
export function structure(blocks) {
  const before = known.get(blocks);
  if (before) return before;
  /** @type {Structure} */
  const made = { head: [], regions: [], tail: [] };
  for (const block of blocks) {
    if (isHead(block.kind)) made.head.push(block);
    else if (isTail(block.kind)) made.tail.push(block);
    else if (block.kind === "heading") made.regions.push({ heading: block, blocks: [] });
    else if (made.regions.length > 0) made.regions[made.regions.length - 1].blocks.push(block);
    else throw new RangeError(`block ${block.key} stands before the first heading`);
  }
  known.set(blocks, made);
  return made;
}

/**
 * @param {Draft} draft
 * @param {Structure} parts
 * @returns {Draft} with these blocks
 */
export function rebuilt(draft, parts) {
  const blocks = [...parts.head];
  for (const region of parts.regions) blocks.push(region.heading, ...region.blocks);
  blocks.push(...parts.tail);
  return { ...draft, document: { ...draft.document, blocks } };
}

/**
 * @param {Stretched} region
 * @param {Shelf | null} shelf null when there is none at hand: the form is then guessed from what stands there
 * @param {Draft} draft
 * @returns {Region}
 */
function shown({ heading, blocks }, shelf, draft) {
  const title = textOf(heading.runs);
  /** @type {Region} */
  const region = {
    key: heading.key,
    level: heading.level,
    title,
    section: heading.section,
    heading: heading.heading,
    aspect: heading.section === "causes" && heading.level > 1 && !heading.heading ? title : "",
    form: "points",
    blocks,
    prints: title !== "",
  };
  const part = shelf ? shelf.part(region, draft) : null;
  const isProse = blocks.length > 0 ? blocks.every((block) => block.kind === "paragraph") : title === "";
  const wanted = part && (part.form === "addressee" ? "paragraphs" : part.form);
  region.form = wanted ? wanted : isProse ? "paragraphs" : "points";
  return region;
}

/** @param {Draft} draft @returns {DraftBlock[]} those of its paper, then those of 待归类 */
export const blocksOf = (draft) => [...draft.document.blocks, ...draft.unfiled];

/** @param {Draft} before @param {Draft} after @returns {string} key of the first block that is new; empty when none is */
export function firstNew(before, after) {
  const known = new Set(blocksOf(before).map((block) => block.key));
  const found = blocksOf(after).find((block) => !known.has(block.key));
  return found ? found.key : "";
}

/**
 * @param {Draft} draft
 * @returns {number} one more than every number that ends a key of its blocks: a block that was taken out may leave its key to a new one
 */
export function nextNumber(draft) {
  let most = 0;
  for (const block of blocksOf(draft)) {
    const found = /^b(\d{1,9})$/.exec(block.key);
    if (found) most = Math.max(most, Number(found[1]));
  }
  return most + 1;
}

/**
 * @param {Draft} draft
 * @param {Shelf | null} [shelf] tells which form the recipe wants
 * @returns {Region[]} in the paper's order, at last the pseudo region `unfiled`
 */
export function regionsOf(draft, shelf = null) {
  const made = structure(draft.document.blocks).regions.map((region) => shown(region, shelf, draft));
  const unfiled = { level: 1, title: "待归类", section: "", heading: "", aspect: "", form: "points", prints: false };
  return [...made, { key: UNFILED, ...unfiled, blocks: draft.unfiled }];
}

/** @param {Draft} draft @param {string} key @returns {DraftBlock | null} */
export function findBlock(draft, key) {
  const wanted = (/** @type {DraftBlock} */ block) => block.key === key;
  return draft.document.blocks.find(wanted) || draft.unfiled.find(wanted) || null;
}

/** @param {Draft} draft @param {string} key @returns {string} the key of the region in which a block stands; empty when in none */
export function regionOf(draft, key) {
  if (draft.unfiled.some((block) => block.key === key)) return UNFILED;
  const { regions } = structure(draft.document.blocks);
  const found = regions.find(({ heading, blocks }) => heading.key === key || blocks.some((block) => block.key === key));
  return found ? found.heading.key : "";
}
