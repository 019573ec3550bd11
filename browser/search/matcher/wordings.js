/* The phrases of a point in moves, as those need them who exchange one move for another's. */

/** @import { Index, Part } from "./index.js" */

/**
 * A phrase as the library has it: see Sibling in slots/moves.js. `place`: file and line where a curator finds it. `moves`, `titles`,
 * `texts`: by move; none of a plain text.
 * @typedef {{key: string, reach: string, place: string, moves: string[], titles: string[], texts: string[]}} Wording
 */

/**
 * A text in its moves. One that has not as many as its section has moves stays whole: which are missing cannot be told.
 * @param {string} text
 * @param {number[]} cuts where its moves end, but for the last
 * @param {number} moves how many its section has
 * @returns {string[]} none of a text that is not in moves
 */
export function movesIn(text, cuts, moves) {
  if (moves < 2 || cuts.length !== moves - 1) return [];
  return [0, ...cuts].map((start, at) => text.slice(start, cuts[at]));
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
    const declared = index.sections[section].moves;
    const texts = movesIn(part.texts[phrase], part.cuts[phrase], declared.length);
    return {
      key,
      reach: reach.map((audience) => index.audiences[audience].title).join("、"),
      place: `${index.cells[cell][3]}:${part.lines[phrase]}`,
      moves: texts.map((_, at) => declared[at][0]),
      titles: texts.map((_, at) => declared[at][1]),
      texts,
    };
  });
}
