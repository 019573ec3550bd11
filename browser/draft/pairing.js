/* Assigns each measure of a paper that was read to the problem that it answers. Pure.

   Measures that the paper itself puts with a problem go first, then those under the same topic, then those that speak of the
   same matter. Measures are assigned in turn only where there are as many of them as of problems and no wording contradicts. A
   doubtful measure is not assigned; the writer does that. */

/** @import { Said } from "../reader/roles.js" */

/**
 * A problem as it was put, and what was to be done about it; `loose`: measures that answer none for certain.
 * @typedef {{problem: string, measures: string[]}} Row
 * @typedef {{rows: Row[], loose: string[]}} Paired
 */

/** Words that measures and problems share whatever they are about. */
const COMMON = /加强|强化|提升|提高|进一步|不断|坚持|切实|认真|积极|主动|意识|能力|工作|方面|问题|建设|存在|不够|不足|深入|落实|思想|自己|自身|党员|带头/g;

/** @param {string} text @returns {string[]} pairs of neighbouring characters */
function pairsIn(text) {
  const pieces = text.replace(COMMON, " ").split(/[\s\p{P}]+/u);
  return pieces.flatMap((piece) => Array.from({ length: Math.max(0, piece.length - 1) }, (_, at) => piece.slice(at, at + 2)));
}

/** @param {string} one @param {string} other @returns {number} pairs of characters that both have */
function shared(one, other) {
  const pairs = new Set(pairsIn(other));
  return new Set(pairsIn(one).filter((pair) => pairs.has(pair))).size;
}

/**
 * @param {Said} measure
 * @param {{said: Said, at: number}[]} candidates
 * @param {number} least
 * @returns {number} the one problem that it has most in common with; -1 when none has enough, or several have as much
 */
function nearest(measure, candidates, least) {
  const scores = candidates.map(({ said }) => shared(measure.text, said.text));
  const best = Math.max(...scores, 0);
  const isOne = best >= least && scores.filter((score) => score === best).length === 1;
  return isOne ? candidates[scores.indexOf(best)].at : -1;
}

/**
 * @param {{said: Said, at: number}[]} problems
 * @param {Said[]} measures that stand under one topic, or under none
 * @param {boolean} isTopic whether the problems stand under the same
 * @returns {number[]} for each measure its problem; -1 for none
 */
function answered(problems, measures, isTopic) {
  if (problems.length === 1) return measures.map(() => problems[0].at);
  const found = measures.map((measure) => nearest(measure, problems, isTopic ? 1 : 2));
  const isInTurn = measures.length === problems.length && found.every((at, nth) => at < 0 || at === problems[nth].at);
  return isInTurn ? problems.map(({ at }) => at) : found;
}

/**
 * @param {{problems: Said[], measures: Said[]}} said
 * @returns {Paired}
 */
export function pairedUp({ problems, measures }) {
  const all = problems.map((said, at) => ({ said, at }));
  const place = measures.map(({ of }) => of);
  const topics = Array.from(new Set(measures.map(({ topic }) => topic)));
  for (const topic of topics) {
    const here = measures.map((measure, at) => ({ measure, at })).filter(({ measure, at }) => measure.topic === topic && place[at] < 0);
    const alike = topic === "" ? [] : all.filter(({ said }) => said.topic === topic);
    const found = answered(alike.length > 0 ? alike : all, here.map(({ measure }) => measure), alike.length > 0);
    here.forEach(({ at }, nth) => (place[at] = found[nth]));
  }
  const rows = problems.map(({ text }, at) => ({ problem: text, measures: measures.filter((_, nth) => place[nth] === at).map((one) => one.text) }));
  return { rows, loose: measures.filter((_, nth) => place[nth] < 0).map(({ text }) => text) };
}
