/* A zip of files -> the files in it, each unpacked when it is asked for. Pure. */

import { MOST_BYTES, TOO_BIG } from "./file.js";

/** `saved`: milliseconds. `open` gives bytes, or says why there are none. @typedef {{name: string, saved: number, open: () => Uint8Array | string}} PackedFile */

/** What makes a zip one document of an office program. */
const IS_DOCUMENT = /^(?:\[content_types\]\.xml|(?:word\/document|xl\/workbook|ppt\/presentation|content|ofd)\.xml)$/i;
/** What systems and office programs put beside the files, which nobody knows of: names with a dot or a ~ in front, folders of macOS, pictures' thumbs. */
const IS_HIDDEN = /(?:^|\/)(?:\.|~\$|__MACOSX\/|(?:thumbs\.db|desktop\.ini)$)/i;
const IS_EMPTY = [0x50, 0x4b, 5, 6];
const LOCKED = "加了密码，读不了。请输入密码解开，再打开里面的材料。";
const STRANGE = "压缩的方式读不了。请先解开，再打开它。";
const BROKEN = "在压缩包里坏了，没有读。请重新打包，或者解开以后再打开它。";

/** @param {number} saved as DOS says it @returns {number} */
const timeOf = (saved) =>
  new Date(1980 + (saved >>> 25), ((saved >>> 21) & 15) - 1, (saved >>> 16) & 31, (saved >>> 11) & 31, (saved >>> 5) & 63, (saved & 31) * 2).getTime();

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<PackedFile[] | null>} without what is hidden; null where it is no zip of files: a document, or no zip at all
 */
export async function packedIn(bytes) {
  // Evaluated when the first zip wants it, as in file.js.
  const [{ TooMuch }, { isLocked, unzip }] = await Promise.all([import("./docx/inflate.js"), import("./docx/unzip.js")]);
  const zip = unzip(bytes, Infinity); // each file as much as one that is chosen by itself
  if (zip.entries.length === 0) return IS_EMPTY.every((byte, at) => bytes[at] === byte) ? [] : null;
  if (zip.entries.some(({ name }) => IS_DOCUMENT.test(name))) return null;
  return zip.entries.filter(({ name }) => !name.endsWith("/") && !IS_HIDDEN.test(name)).map((entry) => ({
    name: entry.name,
    saved: timeOf(entry.saved),
    open() {
      if (isLocked(entry)) return LOCKED;
      try {
        const part = zip.unpacked(entry, MOST_BYTES);
        if (part === null) return STRANGE;
        return part.isWhole && (!zip.isWhole || part.bytes.length === entry.length) ? part.bytes : BROKEN;
      } catch (error) {
        if (error instanceof TooMuch) return TOO_BIG;
        throw error;
      }
    },
  }));
}
