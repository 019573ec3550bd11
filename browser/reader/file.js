/* A file -> the paragraphs of a paper, or why it cannot be read and what to do instead. Its content decides, not its name.
   Pure. */

import { decoded, wideIn } from "./decode.js";
import { isMarkdown, markdownOf } from "./markdown.js";
import { paragraphsOf } from "./paragraph.js";

/** @import { ReadFile } from "./docx/docx.js" */

/** `draft`: the text of a draft file, for those who know drafts; else empty. @typedef {ReadFile & {draft: string}} Opened */

export const MOST_BYTES = 20 * 1024 * 1024;
const MOST_PARAGRAPHS = 20000;

const OR_PASTE = "另存为 .docx 再打开，或者把正文复制、贴进来。";
/** By the first bytes. @type {[RegExp, string][]} */
const REFUSED = [
  [/^\xd0\xcf\x11\xe0/, `这是老格式的 .doc 或 .wps，或者加了密码，读不了。请在 Word 或 WPS 里取消密码、${OR_PASTE}`],
  [/^%PDF/, "这是 PDF，读不了。请找它的 Word 原稿打开；没有的，把正文复制、贴进来。"],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/, "这是图片，里面的字读不出来。请打开文字稿，或者把文字打进来。"],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/, "这是压缩包。请先解开，再打开里面的材料。"],
  [/^\{\\rtf/, `这是 .rtf，读不了。请在 Word 或 WPS 里${OR_PASTE}`],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[\s\S]{0,200}<\?mso-application|MIME-Version:|<!DOCTYPE html|<html)/i, `这是网页或者 XML 格式，读不了。请在 Word 或 WPS 里${OR_PASTE}`],
];
const ZIP = /^PK(?:\x03\x04|\x05\x06|\x07\x08)/;
/** Zips that are no Word file, by a name in them. @type {[RegExp, string][]} */
const OTHER_ZIPS = [
  [/xl\/workbook\.xml/, "这是 Excel 表格，读不了。请把要检查的文字复制、贴进来。"],
  [/ppt\/presentation\.xml/, "这是演示文稿，读不了。请把要检查的文字复制、贴进来。"],
  [/OFD\.xml/, "这是 OFD 版式文件，读不了。请找它的 Word 原稿打开。"],
  [/opendocument|content\.xml/, `这是 .odt，读不了。请${OR_PASTE}`],
];
const EMPTY = "文件是空的。";
export const TOO_BIG = "文件超过 20 MB，不像一份材料，没有读。请删去图片再存，或者把正文复制、贴进来。";
const LONG = "超过 20,000 段，不像一份材料，没有读。请只留要检查的部分。";
const NO_TEXT = `里面不是文字，读不了。请在写它的软件里${OR_PASTE}`;
const NUL = "里面有看不见的空字符，已经略去。";

/** @param {Uint8Array} bytes @param {number} count @returns {string} each byte a character */
const latin = (bytes, count) => String.fromCharCode(...bytes.subarray(0, count));

/** @param {string} refused @returns {Opened} */
const refusal = (refused) => ({ paragraphs: [], notes: [], refused, draft: "" });

/** @param {Uint8Array} bytes @returns {Promise<Opened>} */
async function zipped(bytes) {
  const names = latin(bytes, Math.min(bytes.length, 4096)) + latin(bytes.subarray(Math.max(0, bytes.length - 8192)), 8192);
  const other = names.includes("word/") ? undefined : OTHER_ZIPS.find(([name]) => name.test(names));
  if (other) return refusal(other[1]);
  // Evaluated when the first file wants it: what unpacks fills its tables then, and no page that is opened waits for them.
  const { readDocx } = await import("./docx/docx.js");
  return { ...readDocx(bytes), draft: "" };
}

/** @param {string} read @returns {Opened} */
function written(read) {
  const text = read.replace(/^\ufeff/, "").replace(/\0/g, "");
  const notes = text.length < read.replace(/^\ufeff/, "").length ? [NUL] : [];
  if (text.trim() === "") return refusal(EMPTY);
  if (/^\s*\{/.test(text) && /"(?:document|unfiled)"\s*:/.test(text)) return { paragraphs: [], notes, refused: "", draft: text };
  const paragraphs = isMarkdown(text) ? markdownOf(text) : paragraphsOf(text);
  return paragraphs.length > MOST_PARAGRAPHS ? refusal(LONG) : { paragraphs, notes, refused: "", draft: "" };
}

/** @param {Uint8Array} bytes @returns {boolean} whether they are no text: hardly any file of words has a byte in forty that is none */
function isBinary(bytes) {
  const some = bytes.subarray(0, 8192);
  const odd = some.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return odd > some.length / 40 + 8 && wideIn(bytes) === "";
}

/** @param {Uint8Array} bytes @returns {Promise<Opened>} */
export async function openedFile(bytes) {
  if (bytes.length > MOST_BYTES) return refusal(TOO_BIG);
  if (bytes.length === 0) return refusal(EMPTY);
  const head = latin(bytes, Math.min(bytes.length, 300));
  const refused = REFUSED.find(([begins]) => begins.test(head));
  if (refused) return refusal(refused[1]);
  if (ZIP.test(head)) return zipped(bytes);
  return isBinary(bytes) ? refusal(NO_TEXT) : written(decoded(bytes));
}
