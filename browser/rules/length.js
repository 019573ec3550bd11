/* How long a paper is, and whether that is what its template asks for. The composer and the rules both count by this: what a
   paper prints, its numbers and the stops behind lead clauses too, as Word counts the finished file. Pure. */

/** @param {string} text @returns {number} characters as Word counts them without spaces; a pair of surrogates is one */
export const charactersOf = (text) => Array.from(text.replace(/\s/g, "")).length;

/** @param {number} characters @param {{min: number, max: number}} range @returns {-1 | 0 | 1} too few, as many as wanted, too many */
export const isOutside = (characters, { min, max }) => (characters < min ? -1 : characters > max ? 1 : 0);
