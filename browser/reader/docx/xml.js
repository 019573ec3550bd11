/* XML -> the tree from which a Word file is read. Pure, and more tolerant than a browser's parser: a document that is cut off
   or not closed is read as far as it goes. Only the five entities of XML are known, so that nothing can be expanded. DOMParser
   would return an error page for a file that is cut off, and does not exist outside a page.

   Names are compared by namespace: whatever prefix a file uses for Word's namespace, here it is `w`. */

/**
 * A text has no children, and an element no text. `of` are attributes, by name with Word's prefix left out.
 * @typedef {{name: string, text: string, of: Record<string, string>, children: Node[]}} Node
 */

/** By prefix the end of a namespace, in its transitional form and in the strict one. @type {[string, RegExp][]} */
const SPACES = [
  ["w", /\/wordprocessingml\/(?:2006\/)?main$/],
  ["mc", /\/markup-compatibility\/2006$/],
  ["a", /\/drawingml\/(?:2006\/)?main$/],
  ["m", /\/officeDocument\/(?:2006\/)?math$/],
  ["r", /\/officeDocument\/(?:2006\/)?relationships$/],
];
const TOKEN = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!([A-Za-z]+)|<\/([^\s>]+)\s*>|<([^\s<>/!?]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi;
/** @type {Record<string, string>} */
const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const DEEPEST = 300; // levels of nesting

export class Declared extends Error {}

/** @param {string} text @returns {string} */
function plain(text) {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, /** @type {string} */ hex, /** @type {string} */ digits, /** @type {string} */ name) => {
    if (name) return NAMED[name.toLowerCase()] || whole;
    const code = hex ? parseInt(hex, 16) : Number(digits);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** @param {string} text @returns {[string, string][]} names and values as they stand there */
function attributesIn(text) {
  /** @type {[string, string][]} */
  const found = [];
  ATTRIBUTE.lastIndex = 0;
  for (let hit = ATTRIBUTE.exec(text); hit; hit = ATTRIBUTE.exec(text)) found.push([hit[1], hit[2] === undefined ? hit[3] : hit[2]]);
  return found;
}

class Names {
  constructor() {
    /** By a file's prefix, ours. @type {Map<string, string>} */
    this.prefixes = new Map();
  }

  /** @param {string} attributes that may declare some */
  learn(attributes) {
    if (!attributes.includes("xmlns")) return;
    for (const [name, value] of attributesIn(attributes)) {
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      const found = SPACES.find(([, space]) => space.test(value));
      if (found) this.prefixes.set(name.slice(6), found[0]);
    }
  }

  /** @param {string} name @returns {string} */
  of(name) {
    const at = name.indexOf(":");
    const prefix = name.slice(0, Math.max(at, 0));
    const ours = this.prefixes.get(prefix);
    if (ours === undefined) return name;
    return `${ours}:${at < 0 ? name : name.slice(at + 1)}`;
  }

  /** @param {string} text @returns {Record<string, string>} */
  attributes(text) {
    /** @type {Record<string, string>} */
    const made = Object.create(null);
    if (!text.includes("=")) return made;
    for (const [name, value] of attributesIn(text)) made[this.of(name).replace(/^w:/, "")] = plain(value);
    return made;
  }
}

/** @param {string} name @param {Record<string, string>} of @param {string} [text] @returns {Node} */
const node = (name, of, text = "") => ({ name, text, of, children: [] });

/**
 * @param {string} text
 * @returns {{root: Node, isWhole: boolean}} the root's children are the elements outside all others. Throws Declared where the text declares
 *   what it is made of: no Word file does, and entities that grow do
 */
export function parsed(text) {
  const names = new Names();
  const root = node("", {});
  const open = [root];
  let isWhole = true;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [whole, data, declared, closing, opening, attributes, isEmpty, said] = token;
    const top = open[open.length - 1];
    if (said !== undefined || data !== undefined) {
      const words = said === undefined ? data : plain(said);
      if (words !== "") top.children.push(node("", {}, words));
    } else if (opening !== undefined) {
      names.learn(attributes);
      const made = node(names.of(opening), names.attributes(attributes));
      top.children.push(made);
      if (!isEmpty && open.length < DEEPEST) open.push(made);
    } else if (closing !== undefined) {
      const at = open.map(({ name }) => name).lastIndexOf(names.of(closing));
      if (at > 0) open.length = at;
      else isWhole = false;
    } else if (declared !== undefined) throw new Declared();
    else if (whole === "<") isWhole = false;
  }
  return { root, isWhole: isWhole && open.length === 1 && root.children.length > 0 };
}

/** @param {Node | undefined} one @param {string} name @returns {Node | undefined} its first child of that name */
export const child = (one, name) => (one ? one.children.find((other) => other.name === name) : undefined);

/** @param {Node | undefined} one @param {string} name @returns {Node[]} */
export const children = (one, name) => (one ? one.children.filter((other) => other.name === name) : []);

/** @param {Node | undefined} one @param {...string} names from the outermost @returns {Node | undefined} */
export const within = (one, ...names) => names.reduce((/** @type {Node | undefined} */ from, name) => child(from, name), one);

/** @param {Node | undefined} one @returns {string} its value (`w:val`); empty where it has none */
export const valueOf = (one) => (one && one.of.val) || "";

/** @param {Node | undefined} one of Word's switches @returns {boolean | null} null where it is not there */
export const switched = (one) => (one ? !/^(?:0|false|off|none)$/i.test(valueOf(one)) : null);
