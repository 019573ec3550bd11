/* Rules about how honest a paper is: thoughts and not work, criticism and not suggestions, claims that say something. Pure; the twin of
   rules/papers/honest.py. */

import { lines } from "./lines.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Item, View } from "./view.js" */
/** @import { Span, Words } from "./words.js" */

const CLAIMS = ["problems", "causes", "criticisms"]; // the sections that claim something of somebody
const LITTLE = 30; // characters of a body that says no more than its claim

/** As a whole point a claim that everybody could make says nothing; under one it is a note. @param {Item} item @param {Known} known @param {Words} words @param {Teller} teller */
function claim(item, known, words, teller) {
  const body = Array.from(words.without("empty-mark", item.body));
  const found = item.stretches.flatMap((stretch) => lines(stretch, "empty", words).map((line) => ({ stretch, ...line })));
  const told = words.first("own-fact", item.text) !== null;
  const [first] = item.stretches;
  if (body.length === 0 && item.kind === "point") {
    if (!known.brief) teller.whole("empty-point", first, first.text);
  } else if (found.length > 0 && !told && body.length < LITTLE) {
    teller.whole("empty-point", first, first.text);
  } else if (!told) {
    for (const { stretch, span, remedy } of found) {
      if (stretch.part !== "lead") teller.tell("empty-line", stretch, span, [stretch.text.slice(...span)], { given: { remedy } });
    }
  }
}

/** @param {Item} item @param {Words} words @param {Teller} teller */
function criticism(item, words, teller) {
  const found = words.first("faults", item.text) === null ? words.first("suggests", item.text) : null;
  if (found) teller.whole("suggestion-for-criticism", item.stretches[0], found[0]);
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
  for (const item of view.items) {
    const { section, text, stretches: [first] } = item;
    if (CLAIMS.includes(section)) claim(item, known, words, teller);
    if (section === "criticisms") criticism(item, words, teller);
    else if (section === "problems" && words.first("thought", text) === null) teller.whole("work-for-thought", first, first.text);
    else if (section === "measures" && words.first("checkable", text) === null && !known.brief) teller.whole("uncheckable-measure", first, first.text);
    if (section === "problems" || section === "causes") objective(item, words, teller);
  }
}
