/* Compares several papers with each other by winnowed fingerprints. Pure.

   After Schleimer, Wilkerson and Aiken, "Winnowing" (2003), as MOSS does: of every four consecutive runs the least is kept, so
   that two papers that share 15 characters share a fingerprint. What all papers share belongs to nobody and is left out first. */

import { RUN } from "./profile.js";

/** @import { Profile } from "./profile.js" */

/** `one` and `other`: papers by place; `share`: of the smaller one. @typedef {{one: number, other: number, share: number}} Pair */
/** Where a passage stands in a paper. @typedef {{block: string, start: number, end: number, text: string}} Stretch */
/** A passage of two papers. @typedef {{one: Stretch, other: Stretch}} Passage */

const WINDOW = 4; // runs
const FEW = 4; // papers: among fewer, no passage is left out because all share it
const MOST_SHARED = 0.6; // of the papers: a passage that more of them have is left out, as all share it
const SHORTEST = 15; // characters of a passage that is shown

/** @param {Profile} profile @returns {number[]} its fingerprints */
function winnowed({ hashes, counts }) {
  /** @type {number[]} */
  const prints = [];
  let last = -1;
  for (let from = 0; from === 0 || from + WINDOW <= hashes.length; from++) {
    let least = -1;
    for (let at = Math.min(from + WINDOW, hashes.length) - 1; at >= from; at--) if (least < 0 || hashes[at] < hashes[least]) least = at;
    if (least < 0) break;
    if (least !== last && counts[least] === 1) prints.push(hashes[least]);
    last = least;
  }
  return prints;
}

/**
 * @param {Profile[][]} papers
 * @returns {Generator<number, Pair[], unknown>} every pair, the most alike first; it tells how far it is, 0 to 1
 */
export function* pairsOf(papers) {
  /** By fingerprint the papers that have it. @type {Map<number, number[]>} */
  const owners = new Map();
  const sizes = papers.map(() => 0);
  const steps = papers.length * 2;
  for (let at = 0; at < papers.length; at++) {
    for (const profile of papers[at]) {
      for (const print of winnowed(profile)) {
        const known = owners.get(print);
        if (!known) owners.set(print, [at]);
        else if (known[known.length - 1] !== at) known.push(at);
      }
      yield at / steps;
    }
  }
  const most = papers.length < FEW ? papers.length : Math.max(2, Math.floor(papers.length * MOST_SHARED));
  const shared = papers.map(() => new Uint32Array(papers.length));
  let done = 0;
  for (const own of owners.values()) {
    if (++done % 2000 === 0) yield 0.5 + done / owners.size / 2;
    if (own.length > most) continue;
    own.forEach((one, at) => {
      sizes[one]++;
      for (let next = at + 1; next < own.length; next++) shared[one][own[next]]++;
    });
  }
  /** @type {Pair[]} */
  const pairs = [];
  for (let one = 0; one < papers.length; one++) {
    for (let other = one + 1; other < papers.length; other++) {
      const least = Math.min(sizes[one], sizes[other]);
      pairs.push({ one, other, share: least > 0 ? shared[one][other] / least : 0 });
    }
  }
  return pairs.sort((a, b) => b.share - a.share);
}

/**
 * @param {Profile[]} one
 * @param {Profile[]} other
 * @returns {Passage[]} what two papers say in the same words, the longest first
 */
export function passagesOf(one, other) {
  /** @type {Map<number, {profile: Profile, at: number}[]>} */
  const there = new Map();
  for (const profile of other) {
    profile.hashes.forEach((hash, at) => {
      const known = there.get(hash);
      if (known) known.push({ profile, at });
      else there.set(hash, [{ profile, at }]);
    });
  }
  /** @type {Passage[]} */
  const found = [];
  for (const profile of one) {
    for (let at = 0; at < profile.hashes.length; at++) {
      const candidates = profile.counts[at] === 1 ? there.get(profile.hashes[at]) : undefined;
      if (!candidates) continue;
      const lengths = candidates.map((place) => common(profile, at, place.profile, place.at));
      const length = Math.max(...lengths);
      const place = candidates[lengths.indexOf(length)];
      if (length >= SHORTEST) found.push({ one: stretch(profile, at, length), other: stretch(place.profile, place.at, length) });
      at += Math.max(0, length - RUN);
    }
  }
  return found.sort((a, b) => b.one.text.length - a.one.text.length);
}

/** @param {Profile} one @param {number} at @param {Profile} other @param {number} there @returns {number} how far they go on alike */
function common(one, at, other, there) {
  let length = 0;
  while (at + length < one.kept.length && there + length < other.kept.length && one.kept[at + length] === other.kept[there + length]) length++;
  return length;
}

/** @param {Profile} profile @param {number} at @param {number} length @returns {Stretch} */
function stretch({ key, text, places }, at, length) {
  const [start, end] = [places[at], places[at + length - 1] + 1];
  return { block: key, start, end, text: text.slice(start, end) };
}
