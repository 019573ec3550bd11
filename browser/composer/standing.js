/* The message on a start screen about the place where drafts are stored. Pure. */

import { NOTICES } from "../draft/notices.js";

/** @import { DraftStore } from "../draft/draft-store.js" */

const IN_MEMORY = "这个浏览器不让网页保存草稿：写的内容只在本页，关掉就没有了。写完请带走 Word 或草稿文件。以前存下的草稿不受影响。";
const EMPTIED = "浏览器存草稿的地方损坏了，以前存下的草稿被浏览器清掉了（多半因为磁盘满过）。存过草稿文件的，可以从下面打开。";

/** @param {DraftStore} store @returns {string} empty when all is well */
export function standingOf(store) {
  if (store.persistent) return store.isEmptied ? EMPTIED : "";
  return store.isSilent ? NOTICES.silent : IN_MEMORY;
}
