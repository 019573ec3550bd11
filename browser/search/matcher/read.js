/* Says how the pinyin terms of a query were read. A hit shows this at its place; this sums it up in one line. */

import { EXACT } from "./found.js";
import { matchesIn } from "./matches.js";
import { kindOf } from "./spelling.js";

/** @import { Shown } from "./hits.js" */
/** @import { Index } from "./index.js" */
/** @import { Stretch } from "./stretch.js" */
/** @import { Term } from "./term.js" */
/** @import { Way } from "./ways.js" */

/**
 * `typed`: a term. `as`: what it stands for where it was found, that of the best hit first.
 * @typedef {{typed: string, as: string[]}} Read
 */

const MOST = 3;

/**
 * @param {Index} index
 * @param {Way[]} ways
 * @param {Shown[]} shown
 * @returns {Read[]} of each term with letters that stands as something else than it is typed
 */
export function readOf(index, ways, shown) {
  const way = shown.length > 0 ? shown[0].way : ways[0];
  const labels = { stretch: index.labels, fields: index.labelled.map((_, label) => label) };
  const found = way.texts.map((typed) => {
    const term = /** @type {Term} */ (way.terms.find(({ text }) => text === typed));
    /** @type {Set<string>} */
    const as = new Set();
    for (const one of shown) for (const place of placesOf(one)) add(as, term, place);
    if (as.size === 0) add(as, term, labels);
    return { typed, as: [...as].slice(0, MOST) };
  });
  return found.filter(({ as }) => as.length > 0);
}

/** @param {Shown} shown @returns {{stretch: Stretch, fields: number[]}[]} where a phrase and the names of its point stand */
function placesOf({ part, point, phrases }) {
  return [
    { stretch: part.titleStretch, fields: [point] },
    { stretch: part.names.stretch, fields: part.names.of[point] },
    { stretch: part.textStretch, fields: phrases },
  ];
}

/**
 * @param {Set<string>} as
 * @param {Term} term
 * @param {{stretch: Stretch, fields: number[]}} place
 */
function add(as, term, { stretch, fields }) {
  if (!term.letters) return;
  for (const field of fields) {
    if (as.size >= MOST) return;
    const { starts, ends } = matchesIn(stretch, term, field);
    starts.forEach((start, at) => {
      if (kindOf(stretch, term, start, ends[at]) !== EXACT) as.add(stretch.string.slice(start, ends[at]));
    });
  }
}
