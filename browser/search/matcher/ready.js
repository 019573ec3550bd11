/* Prepares in small pieces what searches will read, because otherwise the first keystroke would wait for all of it. */

/** @import { Index, Pages, Part } from "./index.js" */
/** @import { Stretch } from "./stretch.js" */

/** What has been made ready. @type {WeakSet<Part | Pages>} */
const ready = new WeakSet();
/** The same for terms of letters. @type {WeakSet<Part | Pages>} */
const readyForLetters = new WeakSet();

/** @param {Part | Pages} one @returns {Generator<Stretch, void, unknown>} one after another, each made when it is come to */
export function* stretchesOf(one) {
  yield one.titleStretch;
  if ("names" in one) yield one.names.stretch;
  yield one.textStretch;
}

/**
 * Make ready what is there now. No term may be looked for in it that was made before: it would not know the characters that a stretch is the first to
 * have.
 * @param {Index} index
 * @returns {Generator<void, void>}
 */
export function* readied({ parts, pages }) {
  for (const one of [...parts, pages]) {
    if (ready.has(one)) continue;
    const making = stretchesOf(one);
    while (!making.next().done) yield;
    if ("names" in one) void one.names.cores;
    yield;
    ready.add(one);
  }
}

/**
 * The same for terms of letters.
 * @param {Index} index
 * @returns {Generator<void, void>}
 */
export function* readiedForLetters({ parts, pages }) {
  for (const one of [...parts, pages]) {
    if (readyForLetters.has(one)) continue;
    for (const { pairs } of stretchesOf(one)) {
      void pairs;
      yield;
    }
    readyForLetters.add(one);
  }
}
