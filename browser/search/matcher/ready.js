/* What is searched, made before it is: in pieces, so that no keystroke waits for all of it at once. */

/** @import { Index } from "./index.js" */
/** @import { Stretch } from "./stretch.js" */

/**
 * @param {Index} index
 * @returns {Generator<Stretch, void>} of everything that is there, one after another
 */
function* stretchesOf(index) {
  yield index.labels;
  for (const part of index.parts.slice()) {
    yield part.titleStretch;
    yield part.names.stretch;
    yield part.textStretch;
  }
  yield index.pages.titleStretch;
  yield index.pages.textStretch;
}

/**
 * Make ready what is there. No term may be made before: it would not know the characters that a stretch is the first to have.
 * @param {Index} index
 * @returns {Generator<void, void>}
 */
export function* readied(index) {
  const making = stretchesOf(index);
  while (!making.next().done) yield;
  for (const { names } of index.parts.slice()) {
    void names.cores;
    yield;
  }
}

/**
 * Make ready what terms of letters are looked for in.
 * @param {Index} index
 * @returns {Generator<void, void>}
 */
export function* readiedForLetters(index) {
  for (const { pairs } of stretchesOf(index)) {
    void pairs;
    yield;
  }
}
