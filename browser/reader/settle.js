/* The last step of reading a paper: it decides about lines that can only be understood when all others are known. Paragraphs
   are points where nothing is numbered beside them, and a list without any heading is one of problems. Pure. */

/** @import { Piece } from "./structure.js" */

/** @param {Piece} piece @returns {boolean} a paragraph that may be a point */
const isLoose = ({ kind, text, mark }) => kind === "text" && mark === "" && !/[：:]\s*$/.test(text);

/** @param {Piece[]} pieces @returns {Piece[]} paragraphs below a heading that nothing else stands below become points */
function withParagraphs(pieces) {
  const counted = new Set(pieces.filter(({ kind }) => kind === "heading" || kind === "point").map(({ above }) => above));
  const isBare = pieces.every(({ kind }) => kind !== "point" && kind !== "heading");
  const hasParts = pieces.some(({ kind, section }) => kind === "heading" && section !== "");
  return pieces.map((piece) => {
    const isHome = piece.above >= 0 ? !counted.has(piece.above) : !hasParts && isBare;
    return isLoose(piece) && isHome && piece.section !== "closings" && piece.section !== "openings" ? { ...piece, kind: "point" } : piece;
  });
}

/**
 * @param {Piece[]} pieces
 * @returns {Piece[]} points that stand in no part are problems where the paper names no part at all, or none of problems, and they
 *   stand under a topic before the first one named
 */
function withProblems(pieces) {
  const first = pieces.findIndex(({ kind, section }) => kind === "heading" && section !== "");
  if (pieces.some(({ kind, section }) => kind === "heading" && section === "problems")) return pieces;
  return pieces.map((piece, at) => {
    const isUnsaid = (piece.kind === "point" || piece.kind === "more") && piece.section === "";
    return isUnsaid && (first < 0 || (at < first && piece.under !== "")) ? { ...piece, section: "problems" } : piece;
  });
}

/** @param {Piece[]} pieces @returns {Piece[]} what a measure is written below is a problem, whatever the heading joins */
function withAnswered(pieces) {
  const answered = new Set(pieces.filter(({ section, of }) => section === "measures" && of >= 0).map(({ of }) => of));
  return pieces.map((piece, at) => (answered.has(at) && piece.section === "" ? { ...piece, section: "problems" } : piece));
}

/** @param {Piece[]} pieces as the walk leaves them @returns {Piece[]} */
export const settle = (pieces) => withProblems(withAnswered(withParagraphs(pieces)));
