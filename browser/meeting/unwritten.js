/* Finds headings of a paper below which its writer has written nothing, although the meeting itself may have put text there.
   Pure. */

import { regionsOf } from "../draft/regions.js";
import { piecesOf } from "../slots/pieces.js";
import { textOfBlock } from "./kept-paper.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { Kind, Paper } from "./papers.js" */

/** @param {Kind} kind @param {string} section of the library @returns {string[]} how the lines begin that a meeting writes where phrases of it belong */
function beginningsOf({ info, recipe }, section) {
  const lines = info.parts.filter((_, at) => section !== "" && recipe.parts[at].section === section).flatMap((part) => part.lines);
  return lines.map(({ text }) => piecesOf(text).fixed[0]).filter((begins) => begins !== "");
}

/** @param {Paper} paper @returns {Region[]} those that print, and have no headings of their own below */
export function unwrittenIn({ draft, kind }) {
  const regions = regionsOf(draft);
  return regions.slice(0, -1).filter((region, at) => {
    const hasBelow = at + 1 < regions.length - 1 && regions[at + 1].level > region.level;
    const told = beginningsOf(kind, region.section);
    return region.prints && !hasBelow && region.blocks.every((block) => told.some((begins) => textOfBlock(block).startsWith(begins)));
  });
}
