/* A Document -> the findings of a reviewer. Pure; the twin of rules/papers. */

import { complete } from "./complete.js";
import { knownOf } from "./context.js";
import { honest } from "./honest.js";
import { numbering } from "./numbering.js";
import { own } from "./own.js";
import { setting } from "./setting.js";
import { size } from "./size.js";
import { Teller } from "./telling.js";
import { viewOf } from "./view.js";
import { wording } from "./wording.js";
import { wordsOf } from "./words.js";

/** @import { BlockLike } from "./block-text.js" */
/** @import { Context } from "./context.js" */
/** @import { Finding } from "./telling.js" */

const ALL = [complete, own, honest, wording, numbering, setting, size];

/**
 * @param {{blocks: BlockLike[]}} document
 * @param {Context} context
 * @returns {Finding[]} in the paper's order, what is about the whole first; none without words
 */
export function reviewOf(document, context) {
  if (!context.words) return [];
  const words = wordsOf(context.words);
  const view = viewOf(document);
  const teller = new Teller(view, words);
  const known = knownOf(context, view, words);
  for (const look of ALL) look(view, known, words, teller);
  return teller.findings();
}
