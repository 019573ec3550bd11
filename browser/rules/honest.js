/* Rules about how honest a paper is: it must look into thoughts and not only work, criticise and not just suggest, and say
   something concrete. Pure; the twin of rules/papers/honest.py. */

import { lines } from "./lines.js";
import { holds } from "./marks.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Item, View } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

const CLAIMS = ["problems", "causes", "criticisms"]; // the sections that claim something of somebody
const TOLD = 12; // characters of the shortest body that tells something
const LITTLE = 30; // characters of what says no more than its claim
const BESIDE = 8; // characters that tell something beside empty phrases

/** @param {string} text @param {Words} words @returns {number} characters without marks */
const lengthOf = (text, words) => Array.from(words.without("empty-mark", text)).length;

/** @param {Item} item @param {Words} words @returns {boolean} whether there is neither a thought nor a matter of one's own in what is told */
const isWork = ({ text, body }, words) => lengthOf(body, words) >= TOLD && !words.first("thought", text) && !words.first("own-fact", text);

/** A point that says no more than a claim which anybody could make is reported as a whole; in a longer one each empty phrase gets a note. @param {Item} item @param {Known} known @param {Words} words @param {Teller} teller */
function claim(item, known, words, teller) {
  const body = lengthOf(item.body, words);
  if (words.first("own-fact", item.text)) return;
  const found = item.stretches.flatMap((stretch) => lines(stretch, "empty", words).map((line) => ({ stretch, ...line })));
  const { first } = item;
  // Without a body the lead clause is all that is said, its first clause the claim; before one it may be what anybody could say.
  const behind = body > 0 ? 0 : first.text.indexOf("，") + 1 || first.text.length;
  const said = body > 0 ? body : lengthOf(first.text, words);
  const empty = found.filter(({ stretch, span }) => (body > 0 ? stretch.part !== "lead" : span[0] >= behind)).map(({ span: [start, end] }) => end - start);
  const told = (body > 0 ? body : lengthOf(first.text.slice(behind), words)) - empty.reduce((sum, length) => sum + length, 0);
  if (said < LITTLE && told < BESIDE && (found.length > 0 || body === 0)) {
    if (!known.brief) teller.whole("empty-point", first, first.text);
    return;
  }
  for (const { stretch, span, remedy } of found) {
    if (stretch.part !== "lead") teller.tell("empty-line", stretch, span, [stretch.text.slice(...span)], { given: { remedy } });
  }
}

/** @param {Item} item @param {Words} words @param {Teller} teller */
function criticism(item, words, teller) {
  const found = words.first("faults", item.text) === null ? words.first("suggests", item.text) : null;
  if (found) teller.whole("suggestion-for-criticism", item.first, found[0]);
}

/** @param {Item} item @param {Words} words @param {Teller} teller */
function objective(item, words, teller) {
  for (const stretch of item.stretches) {
    for (const { 0: sentence, index } of words.find("sentence", stretch.text)) {
      const found = words.first("objective", sentence);
      if (!found || words.first("own-view", sentence)) continue;
      /** @type {Span} */
      const span = [index + found.index, index + found.index + found[0].length];
      if (!words.others(span, stretch.text)) teller.tell("objective-excuse", stretch, span, [found[0]]);
    }
  }
}

/** @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
export function honest(view, known, words, teller) {
  view.items.forEach((item, at) => {
    const { first, section, text } = item;
    const isLeading = holds(item, view.items[at + 1], words);
    if (CLAIMS.includes(section) && !isLeading) claim(item, known, words, teller);
    if (section === "criticisms") criticism(item, words, teller);
    else if (section === "problems" && !isLeading && isWork(item, words)) teller.whole("work-for-thought", first, first.text);
    else if (section === "measures" && words.first("checkable", text) === null && !known.brief) teller.whole("uncheckable-measure", first, first.text);
    if (section === "problems" || section === "causes") objective(item, words, teller);
  });
}
