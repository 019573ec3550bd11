/* Finds a text character by character in many texts that are joined to one, because `indexOf` in one long string is the fastest
   way. */

/** @import { Apart } from "./apart.js" */

/**
 * Visit the places of a text as it is, in order.
 * @param {{string: string, starts: Uint32Array, apart?: Apart | null}} stretch
 * @param {string} text
 * @param {Uint8Array | null} alive
 * @param {(field: number, at: number) => boolean} visit returns whether the rest of the field is of no interest
 */
export function literal(stretch, text, alive, visit) {
  if (stretch.apart) {
    literalApart(stretch.apart, text, alive, visit);
    return;
  }
  const { string, starts } = stretch;
  const fields = starts.length - 1;
  let field = 0;
  let at = string.indexOf(text);
  while (at >= 0) {
    while (starts[field + 1] <= at) field++;
    if (alive !== null && alive[field] === 0) {
      do field++;
      while (field < fields && alive[field] === 0);
      if (field === fields) return;
      at = string.indexOf(text, starts[field]);
      continue;
    }
    at = string.indexOf(text, visit(field, at) ? starts[field + 1] : at + 1);
  }
}

/**
 * @param {Apart} apart
 * @param {string} text
 * @param {Uint8Array | null} alive
 * @param {(field: number, at: number) => boolean} visit
 */
function literalApart(apart, text, alive, visit) {
  let done = -1;
  for (const at of apart.placesOf(text)) {
    const field = at >>> apart.bits;
    if (field === done || (alive !== null && alive[field] === 0)) continue;
    if (visit(field, at)) done = field;
  }
}
