/* Every operation on a draft by its name: what a session carries out, keeps in its history and may undo. */

import { addParagraph, addPoint, edit, move, remove, rename, restore, setField } from "./blocks.js";
import { addHeading, moveHeading, removeHeading, renameHeading } from "./headings.js";
import { addFollowups } from "./last-year.js";
import { placePhrases } from "./place.js";
import { retarget } from "./retarget.js";

export const operations = {
  addFollowups,
  addHeading,
  addParagraph,
  addPoint,
  edit,
  move,
  moveHeading,
  place: placePhrases,
  remove,
  removeHeading,
  rename,
  renameHeading,
  restore,
  retarget,
  setField,
};

/** @typedef {keyof typeof operations} OperationName */
/**
 * What an operation takes after the draft.
 * @template {OperationName} Name
 * @typedef {Parameters<typeof operations[Name]> extends [any, ...infer Rest] ? Rest : never} Values
 */
