// @ts-check
/* A Document with values in its slots. Pure. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;

  /** @type {WeakMap<object, WeakMap<object, any>>} by values, then by block: the block with them */
  const known = new WeakMap();

  /**
   * Values put into runs, rows of runs, or rows of cells of runs.
   * @param {any} part
   * @param {Record<string, string>} values
   * @returns {any} the same object when nothing in it changes
   */
  function put(part, values) {
    if (Array.isArray(part)) {
      const made = part.map((inner) => put(inner, values));
      return made.every((inner, index) => inner === part[index]) ? part : made;
    }
    if (!("blank" in part) || !Object.prototype.hasOwnProperty.call(values, part.blank)) return part;
    const value = values[part.blank];
    return value === (part.value || "") ? part : { ...part, value };
  }

  /** @param {any} block @param {Record<string, string>} values */
  function filled(block, values) {
    /** @type {Record<string, any>} */
    const changed = {};
    for (const name of ["runs", "lead", "body", "rows"]) {
      const made = name in block ? put(block[name], values) : undefined;
      if (made !== block[name]) changed[name] = made;
    }
    return Object.keys(changed).length ? { ...block, ...changed } : block;
  }

  /**
   * Blocks in which nothing changes are the same objects as before, and the same block with the same values gives the
   * same object again: who draws the paper sees what is new.
   *
   * @param {any} document a Document
   * @param {Record<string, string>} values by the slot's key
   * @returns {any} a Document with these values put in; the one given stays as it is
   */
  Phrasebank.filled = function (document, values) {
    const blocks = known.get(values) || new WeakMap();
    known.set(values, blocks);
    return {
      ...document,
      blocks: document.blocks.map((/** @type {any} */ block) => {
        if (!blocks.has(block)) blocks.set(block, filled(block, values));
        return blocks.get(block);
      }),
    };
  };
})();
