/* Writes texts as YAML. Pure. */

/* Plain only where nothing can be mistaken: it begins with a Chinese character or an opening mark, and holds nothing
   that ends a text or a list in YAML. Everything else is quoted: a JSON string is a YAML string. */
const PLAIN = /^[\p{Script=Han}【“《（](?:[^,[\]{}:#\s\\]*[^,[\]{}:#\s\\：])?$/u;

export const yaml = {
  /** @param {string} text @returns {string} */
  scalar: (text) => (PLAIN.test(text) ? text : JSON.stringify(text)),

  /** @param {string[]} texts @returns {string} a list on one line */
  flow: (texts) => `[${texts.map(yaml.scalar).join(", ")}]`,
};
