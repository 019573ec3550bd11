/* What is searched, made before it is: in pieces, so that no keystroke waits for all of it at once. */

/** @import { Index, Part } from "./index.js" */
/** @import { Stretch } from "./stretch.js" */

/**
 * @param {Index} index
 * @param {Part[]} parts
 * @returns {Generator<Stretch, void>} one after another
 */
function* stretchesOf(index, parts) {
  yield index.labels;
  for (const part of parts) {
    yield part.titleStretch;
    yield part.names.stretch;
    yield part.textStretch;
  }
  yield index.pages.titleStretch;
  yield index.pages.textStretch;
}

/**
 * Make ready what is there besides phrases, and some parts. No term may be looked for in them that was made before: it would not know the characters
 * that a stretch is the first to have.
 * @param {Index} index
 * @param {Part[]} parts
 * @returns {Generator<void, void>}
 */
export function* readied(index, parts) {
  const making = stretchesOf(index, parts);
  while (!making.next().done) yield;
  for (const { names } of parts) {
    void names.cores;
    yield;
  }
}

/**
 * The same for terms of letters.
 * @param {Index} index
 * @param {Part[]} parts
 * @returns {Generator<void, void>}
 */
export function* readiedForLetters(index, parts) {
  for (const { pairs } of stretchesOf(index, parts)) {
    void pairs;
    yield;
  }
}
