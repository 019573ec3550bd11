/* The bytes of a Word file -> its paragraphs, and messages for the reader. Pure. */

import { DAMAGED } from "../damage.js";
import { BodyReader, TooLong } from "./body.js";
import { TooMuch } from "./inflate.js";
import { marginsOf } from "./margins.js";
import { numbering } from "./numbering.js";
import { stylesOf } from "./styles.js";
import { unzip } from "./unzip.js";
import { Declared, child, children, parsed } from "./xml.js";

/** @import { Paragraph } from "../paragraph.js" */
/** @import { Met } from "./inline.js" */
/** @import { Unzipped } from "./unzip.js" */
/** @import { Node } from "./xml.js" */

/** `refused`: why nothing was read; empty otherwise. @typedef {{paragraphs: Paragraph[], notes: string[], refused: string}} ReadFile */

const MOST_UNPACKED = 50 * 1024 * 1024;
const MOST_PARAGRAPHS = 20000;

/** @type {Record<Met, string>} */
const TOLD = {
  inserted: "里面有修订：插入的算正文。",
  deleted: "里面有修订：删除的没有算。",
  hidden: "隐藏的文字没有读。",
  picture: "图片、图表没有读，里面的字看不到。",
  box: "文本框里的字放在它旁边那一段的后面。",
  note: "脚注、尾注放在它所在那一段的后面。",
  contents: "目录没有读。",
  columns: "有分栏，先读左栏、后读右栏，次序请和原文对一下。",
  comment: "批注没有读。",
  chunk: "插入的另一个文件没有读，请打开以后复制正文。",
};
const UNREADABLE = "文件有损坏，正文读不出来。请用 Word 或 WPS 打开修复，或者把正文复制、贴进来。";
const NO_WORDS = "里面没有文字。如果内容都是图片，请打开文字稿，或者把文字打进来。";
const BIG = "解开以后超过 50 MB，不像一份材料，没有读。请把正文复制、贴进来。";
const LONG = "超过 20,000 段，不像一份材料，没有读。请只留要检查的部分。";
const LOCKED = "文件加了密码，读不了。请在 Word 或 WPS 里取消密码再保存，或者把正文复制、贴进来。";
const NO_WORD = "里面没有 Word 的正文，读不了。请在 Word 或 WPS 里另存为 .docx，或者把正文复制、贴进来。";
const MANY = "这是压缩包，没有 Word 的正文。请先解开，再打开里面的材料。";
const STRANGE = "文件里有不该有的声明，没有读。请把正文复制、贴进来。";

/** @param {string} refused @returns {ReadFile} */
const refusal = (refused) => ({ paragraphs: [], notes: [], refused });

/** What of a file is read, and whether all was whole. */
class Package {
  /** @param {Unzipped} zip */
  constructor(zip) {
    this.zip = zip;
    this.isWhole = zip.isWhole;
  }

  /** @param {string} name @returns {Node | null} the root of a part; null when there is none */
  part(name) {
    const found = this.zip.part(name);
    if (!found) return null;
    const { root, isWhole } = parsed(textOf(found.bytes));
    this.isWhole = this.isWhole && isWhole && found.isWhole;
    return root;
  }

  /** @returns {string} the name of the part that is the document */
  get main() {
    const relations = children(child(this.part("_rels/.rels") || undefined, "Relationships"), "Relationship");
    const found = relations.find(({ of }) => /\/officeDocument$/.test(of.Type || ""));
    return found ? (found.of.Target || "").replace(/^\/+/, "") : "word/document.xml";
  }
}

/** @param {Uint8Array} bytes of a part @returns {string} */
function textOf(bytes) {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}

/** @param {Package} file @param {string} folder @returns {Map<string, Node>} footnotes and endnotes by kind and id */
function notesOf(file, folder) {
  /** @type {Map<string, Node>} */
  const notes = new Map();
  for (const kind of ["footnote", "endnote"]) {
    const root = file.part(`${folder}${kind}s.xml`);
    for (const one of children(child(root || undefined, `w:${kind}s`), `w:${kind}`)) if (!one.of.type) notes.set(`${kind} ${one.of.id}`, one);
  }
  return notes;
}

/** @param {Unzipped} zip @returns {boolean} whether it is no file of an office program, but has such in it */
const holdsFiles = ({ entries }) => !entries.some(({ name }) => /^\[content_types\]\.xml$/i.test(name)) && entries.some(({ name }) => /\.(?:docx?|wps|txt|md|pdf|rtf|xlsx?|json|zip|rar|jpe?g|png)$/i.test(name));

/** @param {Unzipped} zip @returns {ReadFile} */
function read(zip) {
  const file = new Package(zip);
  const { main } = file;
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const root = file.part(main);
  const body = child(child(root || undefined, "w:document"), "w:body");
  if (!body && holdsFiles(zip)) return refusal(MANY);
  if (!body) return refusal(root === null || file.isWhole ? NO_WORD : UNREADABLE);
  const parts = {
    styles: stylesOf(file.part(`${folder}styles.xml`)),
    numbering: numbering(file.part(`${folder}numbering.xml`)),
    notes: notesOf(file, folder),
    most: MOST_PARAGRAPHS,
  };
  const reader = new BodyReader(parts);
  const paragraphs = reader.read(body.children);
  if (reader.open) paragraphs.push(reader.open);
  if (paragraphs.every(({ text, rows }) => rows === null && text.trim() === "")) return refusal(file.isWhole ? NO_WORDS : UNREADABLE);
  const told = /** @type {Met[]} */ (Object.keys(TOLD)).filter((one) => reader.met.has(one)).map((one) => TOLD[one]);
  const margins = marginsOf(file.part(`${folder}_rels/${main.slice(folder.length)}.rels`), (target) => file.part(target.startsWith("/") ? target.slice(1) : folder + target));
  const beside = margins.length > 0 ? [`页眉、页脚的字不算正文，没有查，请自己看一下：${margins.map((one) => `“${one}”`).join("、")}。`] : [];
  return { paragraphs, notes: [...(file.isWhole ? [] : [DAMAGED]), ...told, ...beside], refused: "" };
}

/** @param {Uint8Array} bytes of a zip file @returns {ReadFile} whatever they are */
export function readDocx(bytes) {
  try {
    const zip = unzip(bytes, MOST_UNPACKED);
    return zip.isLocked ? refusal(LOCKED) : read(zip);
  } catch (error) {
    if (error instanceof TooMuch) return refusal(BIG);
    if (error instanceof TooLong) return refusal(LONG);
    if (error instanceof Declared) return refusal(STRANGE);
    throw error;
  }
}
