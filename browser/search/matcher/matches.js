/* Finds a term in a stretch: a run of characters within one field that is typed literally or spelt (spelling.js). */

import { EXACT, MISTAKEN, PINYIN, merged, note, nothing, onlyPlaces } from "./found.js";
import { firstPairs, placesOf } from "./letters.js";
import { literal } from "./literal.js";
import { spelt, speltAt } from "./spelling.js";

/** @import { Matches, Places } from "./found.js" */
/** @import { Stretch } from "./stretch.js" */
/** @import { Term } from "./term.js" */

/**
 * What a field has of a term counts as it was typed; only where there is nothing, as it may have been mistaken.
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {boolean} everywhere all matches with their places, and not only which fields have one
 * @param {Uint8Array | null} alive by field; where it is 0 nothing is looked for
 * @returns {Matches}
 */
export function matchesOf(stretch, term, everywhere, alive) {
  const found = asTyped(stretch, term, everywhere, alive);
  if (term.mistaken === null) return found;
  const { kinds } = found;
  let left = alive;
  if (found.any) {
    left = new Uint8Array(kinds.length);
    for (let field = 0; field < kinds.length; field++) if (kinds[field] === 0 && (alive === null || alive[field] !== 0)) left[field] = 1;
  }
  const more = asTyped(stretch, term.mistaken, everywhere, left);
  if (!more.any) return found;
  for (let field = 0; field < kinds.length; field++) if (more.kinds[field] !== 0) kinds[field] = more.kinds[field] - PINYIN + MISTAKEN;
  return { any: true, kinds, places: found.places && more.places && merged(found.places, more.places) };
}

/**
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {boolean} everywhere
 * @param {Uint8Array | null} alive
 * @returns {Matches}
 */
function asTyped(stretch, term, everywhere, alive) {
  const found = nothing(stretch, everywhere);
  const { starts, latin } = stretch;
  // The best kind of match that a term with letters can have in a field: once it is found, the field needs no further look.
  const enough = (/** @type {number} */ field) => (everywhere ? 0 : latin[field] === 0 ? PINYIN : EXACT);
  if (!term.letters) {
    const length = term.text.length;
    const visit = (/** @type {number} */ field, /** @type {number} */ at) => {
      note(found, field, at, at + length, EXACT);
      return !everywhere;
    };
    // Of a large library not all texts are there: a character without a number may still occur in one.
    if (term.codes || stretch.apart) literal(stretch, term.text, alive, visit);
  } else if (term.run && term.run.at === 0) {
    literal(stretch, term.run.text, alive, (field, at) => speltAt(stretch, term, field, at, enough(field), found));
  } else if (term.run) {
    literal(stretch, term.run.text, alive, (field) => {
      spelt(stretch, term, field, starts[field], starts[field + 1] - 1, enough(field), found);
      return true;
    });
  } else {
    letters(stretch, term, alive, enough, found);
  }
  return found;
}

/**
 * All matches of a term in one field.
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {number} field
 * @returns {Places}
 */
export function matchesIn(stretch, term, field) {
  const found = onlyPlaces();
  const places = /** @type {Places} */ (found.places);
  const start = stretch.starts[field];
  if (term.letters) {
    spelt(stretch, term, field, start, stretch.starts[field + 1] - 1, 0, found);
  } else {
    const text = stretch.apart ? stretch.apart.textOf(field) : stretch.string.slice(start, stretch.starts[field + 1]);
    for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + 1)) {
      note(found, field, start + at, start + at + term.text.length, EXACT);
    }
  }
  return places.fields.length === 0 && term.mistaken ? matchesIn(stretch, term.mistaken, field) : places;
}

/**
 * Note the matches of a term of nothing but letters.
 * @param {Stretch} stretch
 * @param {Term} term
 * @param {Uint8Array | null} alive
 * @param {(field: number) => number} enough as for `spelt`
 * @param {Matches} found
 */
function letters(stretch, term, alive, enough, found) {
  const { starts } = stretch;
  const pairs = firstPairs(term);
  if (pairs === null) {
    for (let field = 0; field < starts.length - 1; field++) {
      if (alive === null || alive[field] !== 0) spelt(stretch, term, field, starts[field], starts[field + 1] - 1, enough(field), found);
    }
    return;
  }
  for (const places of placesOf(stretch, term, pairs, found.places !== null)) {
    let field = 0;
    let done = 0;
    for (let index = 0; index < places.length; index++) {
      const at = places[index];
      if (at < done) continue;
      while (starts[field + 1] <= at) field++;
      const settled = alive !== null && alive[field] === 0;
      if (settled || speltAt(stretch, term, field, at, enough(field), found)) done = starts[field + 1];
    }
  }
}
