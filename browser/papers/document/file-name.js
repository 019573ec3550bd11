/* Makes a file name of a paper's title, and keeps the names of several files distinct. Pure; `fileName` follows `file_name` in
   documents/files.py. */

import { plain } from "./plain.js";

// What Windows forbids, white space, which some mail gateways break, and what shows nothing or turns the direction of
// writing, so that a name could hide its ending.
const FORBIDDEN = /[\\/:*?"<>|\s\p{Cc}\p{Cf}\ufffd]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i; // devices of Windows, whatever the ending
const LONGEST = 60; // characters: file systems count 255 bytes, three for a Chinese one

/**
 * @param {string | {title: string}} titled a title, or what has one: a draft, a document
 * @param {string} ending what is kept however long the title is, with its dot: ".docx", "（批注）.docx"
 * @returns {string} a name that every system takes; 文稿 where the title leaves nothing
 */
export function fileName(titled, ending) {
  const title = plain.clean(typeof titled === "string" ? titled : titled.title);
  const bare = Array.from(title.replace(FORBIDDEN, "")).slice(0, LONGEST).join("").replace(/^\.+|\.+$/g, "");
  return `${RESERVED.test(bare) ? "_" : ""}${bare || "文稿"}${ending}`;
}

/**
 * A name beside others: two files of one name in a folder, and one of them is lost. Windows and macOS take 甲a and 甲A for one.
 * @param {Set<string>} taken what stands there, which is noted here
 * @param {string} stem without its ending
 * @returns {string} with a number where the name is taken
 */
export function apart(taken, stem) {
  let name = stem;
  for (let again = 2; taken.has(name.toLowerCase()); again++) name = `${stem}${again}`;
  taken.add(name.toLowerCase());
  return name;
}
