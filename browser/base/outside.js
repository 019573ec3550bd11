/* Reads values whose shape is unknown because they come from a file or from storage. Pure. */

/** @param {unknown} value @returns {Record<string, unknown>} its fields; none where it is no object */
export function fieldsOf(value) {
  return value !== null && typeof value === "object" ? /** @type {Record<string, unknown>} */ (value) : {};
}

/** @param {unknown} value @returns {value is unknown[]} unlike Array.isArray, it does not make the items `any` */
export const isList = (value) => Array.isArray(value);

/** @param {unknown} value @returns {unknown[]} its items; none where it is no list */
export const listOf = (value) => (isList(value) ? value : []);
