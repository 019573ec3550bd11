/* Counts the characters of a paper, and compares them with what its template asks for. The composer and the rules both use
   this. It counts what is printed, with numbers and full stops, as Word counts the finished file. Pure. */

/** @param {string} text @returns {number} characters as Word counts them without spaces; a pair of surrogates is one */
export const charactersOf = (text) => Array.from(text.replace(/\s/g, "")).length;

/** @param {number} characters @param {{min: number, max: number}} range @returns {-1 | 0 | 1} too few, as many as wanted, too many */
export const isOutside = (characters, { min, max }) => (characters < min ? -1 : characters > max ? 1 : 0);
