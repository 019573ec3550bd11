/* A Document with values in its slots. Pure. */

/**
 * @param {any} document a Document
 * @param {Record<string, string>} values by the slot's key
 * @returns {any} a Document with these values put in; the one given stays as it is
 */
export function filledIn(document, values) {
  /** Runs, rows of runs, or rows of cells of runs. @param {any} part @returns {any} */
  function put(part) {
    if (Array.isArray(part)) return part.map(put);
    const isKnown = Object.prototype.hasOwnProperty.call(part, "blank") && Object.prototype.hasOwnProperty.call(values, part.blank);
    return isKnown ? { ...part, value: values[part.blank] } : part;
  }
  /** @param {any} block */
  function filled(block) {
    const copy = { ...block };
    for (const name of ["runs", "lead", "body", "rows"]) {
      if (name in copy) copy[name] = put(copy[name]);
    }
    return copy;
  }
  return { ...document, blocks: document.blocks.map(filled) };
}
