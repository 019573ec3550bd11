/* The address at which a draft is opened: that of the page on which it is written, with its id. */

import { root } from "../base/data.js";

/** @param {string} id @returns {string} the part of an address that names the draft */
export const hashOf = (id) => `#draft=${encodeURIComponent(id)}`;

/** @param {"compose" | "meeting"} page @param {string} id @returns {string} the whole address */
export const addressOf = (page, id) => `${root}${page}.html${hashOf(id)}`;
