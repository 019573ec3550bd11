/* The words of the library: tags, aspects, the names of dimensions, headings, the names of points and their cores. A part of a
   query that is none of these is a fragment that says nothing. */

/** @import { Index, Part } from "./index.js" */

/** By part the names of its points and their cores, made when first asked for. @type {WeakMap<Part, Set<string>>} */
const named = new WeakMap();

/** By index its labels. @type {WeakMap<Index, Set<string>>} */
const labelled = new WeakMap();

/** @param {{string: string}} stretch @returns {string[]} */
const fieldsOf = ({ string }) => string.split("\n");

/** @param {Part} part @returns {Set<string>} */
function namesOf({ titleStretch, names }) {
  const others = fieldsOf(names.stretch).slice(0, names.plain);
  return new Set([...fieldsOf(titleStretch), ...others, ...fieldsOf(names.cores)]);
}

/**
 * @param {Index} index
 * @param {string} text in its normal form
 * @returns {boolean} whether it is a word of the library
 */
export function isWord(index, text) {
  const labels = labelled.get(index) || new Set(fieldsOf(index.labels));
  labelled.set(index, labels);
  if (labels.has(text)) return true;
  return index.parts.some((part) => {
    const names = named.get(part) || namesOf(part);
    named.set(part, names);
    return names.has(text);
  });
}
