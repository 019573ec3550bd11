/* Counts how much storage a draft takes, block by block, so that a keystroke only counts one block again. Pure. */

import { LIMITS } from "./file-values.js";
import { meetingRoom } from "./meeting.js";
import { blocksOf } from "./regions.js";

/** @import { Draft } from "./create.js" */
/** @import { DraftBlock } from "./text.js" */

/** By block: they never change. @type {WeakMap<DraftBlock, number>} */
const known = new WeakMap();

/** @param {DraftBlock} block @returns {number} characters as JSON */
function roomOf(block) {
  const before = known.get(block);
  if (before !== undefined) return before;
  const room = JSON.stringify(block).length;
  known.set(block, room);
  return room;
}

/** @param {Draft} draft @returns {number} characters of its blocks and values as JSON */
export const sizeOf = (draft) => blocksOf(draft).reduce((sum, block) => sum + roomOf(block), JSON.stringify(draft.fields).length + meetingRoom(draft));

/**
 * @param {Draft} next
 * @param {Draft} before
 * @returns {boolean} whether a change makes a draft bigger than it may be; one that is too big may still become smaller
 */
export function isTooLong(next, before) {
  const blocks = blocksOf(next).length;
  if (blocks > LIMITS.blocks && blocks > blocksOf(before).length) return true;
  const size = sizeOf(next);
  return size > LIMITS.draft && size > sizeOf(before);
}
