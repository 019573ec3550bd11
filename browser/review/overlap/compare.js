/* Compares a paper with the library, with another paper, or with several. Pure. */

import { blockText } from "../../rules/block-text.js";
import { pairsOf, passagesOf } from "./matrix.js";
import { everybodys, profileOf } from "./profile.js";
import { allRuns, overlapOf, runsOf } from "./shares.js";

/** @import { DraftBlock } from "../../draft/text.js" */
/** @import { Pair, Passage } from "./matrix.js" */
/** @import { Profile } from "./profile.js" */
/** @import { Overlap } from "./shares.js" */

/** @typedef {{blocks: DraftBlock[]}} Compared */
/** @typedef {{pairs: Pair[], passages: (one: number, other: number) => Passage[]}} Matrix */

/** Kinds of blocks that hold nobody's own words. */
const FRAME = new Set(["title", "byline", "heading", "sign", "date"]);

/**
 * @param {string[]} expressions what is everybody's: set expressions, headings, the words of the notice
 */
export function comparer(expressions) {
  const mark = everybodys(expressions);
  /** @type {WeakMap<Compared, Profile[]>} */
  const known = new WeakMap();

  /** @param {Compared} document @returns {Profile[]} of the blocks in which somebody says something */
  function profilesOf(document) {
    const before = known.get(document);
    if (before) return before;
    const made = document.blocks.filter(({ kind }) => !FRAME.has(kind)).map((block) => profileOf(block.key, blockText(block), mark));
    known.set(document, made);
    return made;
  }

  /** @type {Set<number> | null} */
  let library = null;

  return {
    /** @param {Compared} document @param {string[]} texts of the library @returns {Generator<number, Overlap>} */
    *withLibrary(document, texts) {
      library = library || (yield* allRuns(texts));
      const runs = library;
      return overlapOf(profilesOf(document), (hash) => runs.has(hash));
    },

    /** @param {Compared} document @param {Compared} other @returns {Generator<number, {overlap: Overlap, passages: Passage[]}>} */
    *withPaper(document, other) {
      yield 0;
      const there = profilesOf(other);
      const runs = runsOf(there);
      yield 0.5;
      return { overlap: overlapOf(profilesOf(document), (hash) => runs.has(hash)), passages: passagesOf(profilesOf(document), there) };
    },

    /** @param {Compared[]} documents @returns {Generator<number, Matrix>} */
    *among(documents) {
      /** @type {Profile[][]} */
      const profiles = [];
      for (let at = 0; at < documents.length; at++) {
        profiles.push(profilesOf(documents[at]));
        yield (at + 1) / documents.length / 2;
      }
      const work = pairsOf(profiles);
      let step = work.next();
      for (; !step.done; step = work.next()) yield 0.5 + step.value / 2;
      return { pairs: step.value, passages: (one, other) => passagesOf(profiles[one], profiles[other]) };
    },
  };
}
