/* What counts up in a text: 一是, （一）, 1. and the like. Pure. */

export const counting = {
  /** A Chinese number, as the source of a regular expression. */
  NUMBER: "[一二三四五六七八九十]+",

  /**
   * @param {string} text
   * @param {RegExp} mark global
   * @returns {string[]} what stands behind each mark; what stands before the first is left out
   */
  split(text, mark) {
    /** @type {{from: number, to: number}[]} */
    const places = [];
    mark.lastIndex = 0;
    for (let found = mark.exec(text); found; found = mark.exec(text)) places.push({ from: found.index, to: found.index + found[0].length });
    return places.map(({ to }, at) => text.slice(to, at + 1 < places.length ? places[at + 1].from : text.length));
  },
};
