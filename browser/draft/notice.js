/* 自定义对照方面: makes headings of a draft from the line of a unit's notice. Pure. */

import { noticeOf } from "../reader/notice.js";

/** @import { DraftHeading } from "./create.js" */
/** @import { Shelf } from "./shelf.js" */

export const notice = {
  /** What a notice says: its headings, and how many it says there are. */
  read: noticeOf,

  /** @param {string} text pasted @returns {string[]} headings, none twice */
  split: (text) => noticeOf(text).titles,

  /** @param {string[]} titles @param {Shelf} shelf @returns {DraftHeading[]} as a draft keeps them, with the dimensions that their wording suggests */
  headings: (titles, shelf) => titles.map((one, at) => ({ id: `own-${at + 1}`, title: one, from: shelf.suggest(one) })),
};
