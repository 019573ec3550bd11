/* The whole text of a member's paper as it prints, folded until somebody opens it. */

import { element } from "../base/element.js";
import { asPrinted } from "../draft/printed.js";
import { drawSheet } from "../papers/document/draw-sheet.js";
import { keptPaper, wordsOf } from "./kept-paper.js";

/** @import { Row } from "../draft/meeting.js" */
/** @import { BlockJson } from "../papers/docx.js" */

/** @param {Row} paper @returns {HTMLElement} */
export function makeWords(paper) {
  const sheet = element("div", { class: "pb-sheet" });
  const details = /** @type {HTMLDetailsElement} */ (element("details", { class: "pb-more", "data-words": paper.id }, element("summary", {}, "看全文"), sheet));
  details.addEventListener("toggle", () => {
    if (!details.open || sheet.hasChildNodes()) return;
    const { blocks } = keptPaper(paper);
    try {
      drawSheet(sheet, asPrinted({ title: paper.title, author: "", orientation: "portrait", blocks: /** @type {BlockJson[]} */ (blocks.map((block, at) => ({ ...block, key: `b${at + 1}` }))) }));
    } catch { // the meeting's file came from anywhere, and this is no paper that prints: its words are there all the same
      sheet.textContent = "";
      sheet.append(...wordsOf({ blocks }).split("\n").map((line) => element("p", {}, line)));
    }
  });
  return details;
}
