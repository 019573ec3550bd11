/* How much of a paper also stands elsewhere, and where. Pure. */

import { piecesOf } from "../../slots/pieces.js";
import { RUN, hashesOf, keptOf } from "./profile.js";

/** @import { Profile } from "./profile.js" */

/**
 * `share`: of the characters that count, 0 to 1. `blocks`: by key. `ranges`: in the block's text.
 * @typedef {{share: number, ranges: {start: number, end: number}[]}} Shared
 * @typedef {{share: number, blocks: Map<string, Shared>}} Overlap
 */

/** @param {Profile} profile @param {(hash: number) => boolean} stands @returns {{covered: number, all: number, ranges: {start: number, end: number}[]}} */
function coverOf({ places, hashes, counts, kept }, stands) {
  const covered = new Uint8Array(kept.length);
  const counted = new Uint8Array(kept.length);
  hashes.forEach((hash, at) => {
    if (counts[at] === 0) return;
    counted.fill(1, at, at + RUN);
    if (stands(hash)) covered.fill(1, at, at + RUN);
  });
  /** @type {{start: number, end: number}[]} */
  const ranges = [];
  covered.forEach((is, at) => {
    if (is === 0) return;
    const last = ranges[ranges.length - 1];
    if (last && at > 0 && covered[at - 1] === 1) last.end = places[at] + 1;
    else ranges.push({ start: places[at], end: places[at] + 1 });
  });
  const sum = (/** @type {Uint8Array} */ some) => some.reduce((total, one) => total + one, 0);
  return { covered: sum(covered), all: sum(counted), ranges };
}

/**
 * @param {Profile[]} profiles of a paper's blocks
 * @param {(hash: number) => boolean} stands whether a run stands elsewhere
 * @returns {Overlap}
 */
export function overlapOf(profiles, stands) {
  /** @type {Map<string, Shared>} */
  const blocks = new Map();
  let [covered, all] = [0, 0];
  for (const profile of profiles) {
    const found = coverOf(profile, stands);
    covered += found.covered;
    all += found.all;
    if (found.covered > 0) blocks.set(profile.key, { share: found.covered / found.all, ranges: found.ranges });
  }
  return { share: all > 0 ? covered / all : 0, blocks };
}

/** @param {Profile[]} profiles @returns {Set<number>} every run of a paper, for another to be held against */
export const runsOf = (profiles) => new Set(profiles.flatMap(({ hashes }) => Array.from(hashes)));

/**
 * Every run of many texts, a piece of work a text: slots part them.
 * @param {string[]} texts
 * @returns {Generator<number, Set<number>>} tells how far it is, 0 to 1
 */
export function* allRuns(texts) {
  /** @type {Set<number>} */
  const runs = new Set();
  for (let at = 0; at < texts.length; at++) {
    for (const piece of piecesOf(texts[at]).fixed) for (const hash of hashesOf(keptOf(piece))) runs.add(hash);
    yield (at + 1) / texts.length;
  }
  return runs;
}
