/* The phrases of a point that are written in moves, for showing them and for exchanging moves. */

/** @import { Index, Part, Section } from "./index.js" */

/**
 * A sentence of a text by what it does, and where it ends.
 * @typedef {{id: string, title: string, end: number}} MoveEnd
 *
 * A phrase as the library has it: see Sibling in slots/moves.js. `place`: file and line where a curator finds it. `moves`, `titles`,
 * `texts`: by move; none of a plain text.
 * @typedef {{key: string, reach: string, place: string, moves: string[], titles: string[], texts: string[]}} Wording
 */

/**
 * The moves of a text. One that has not as many as its section has stays whole: which are missing cannot be told.
 * @param {Section} section
 * @param {number[]} cuts where its moves end, but for the last
 * @param {string} text
 * @returns {MoveEnd[]} none of a text that is not in moves
 */
export function movesOf({ moves }, cuts, text) {
  return cuts.length + 1 !== moves.length ? [] : moves.map(([id, title], at) => ({ id, title, end: at < cuts.length ? cuts[at] : text.length }));
}

/**
 * @param {Index} index
 * @param {Part} part
 * @param {number} point its number in the part
 * @returns {Wording[]} in the file's order
 */
export function wordingsOf(index, part, point) {
  return part.keys[point].map((key, nth) => {
    const phrase = part.points[point] + nth;
    const { cell, section, reach } = index.profiles[part.profiles[phrase]];
    const text = part.texts[phrase];
    const moves = movesOf(index.sections[section], part.cuts[phrase], text);
    return {
      key,
      reach: reach.map((audience) => index.audiences[audience].title).join("、"),
      place: `${index.cells[cell][3]}:${part.lines[phrase]}`,
      moves: moves.map(({ id }) => id),
      titles: moves.map(({ title }) => title),
      texts: moves.map(({ end }, at) => text.slice(at ? moves[at - 1].end : 0, end)),
    };
  });
}
