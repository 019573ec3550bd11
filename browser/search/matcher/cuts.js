/* Decodes where the moves of a text end. */

/**
 * @param {string} text
 * @param {number[]} coded by cut how many 。 there are up to it, or minus its place
 * @returns {number[]} the places
 */
export function cutsOf(text, coded) {
  if (coded.length === 0) return coded;
  let at = 0;
  let stops = 0;
  return coded.map((cut) => {
    if (cut < 0) return -cut;
    for (; stops < cut; stops++) at = text.indexOf("。", at) + 1;
    return at;
  });
}
