/* The bytes of a text file -> its text, in whatever encoding it was saved: 记事本 writes ANSI (here GBK) or Unicode (UTF-16)
   too. Pure. */

const SAMPLE = 8192; // bytes that are looked at; an even number
/** Characters of papers that are written in UTF-16: Chinese ones and their marks, letters, line ends. */
const USUAL = /[\u3400-\u9fff\u3000-\u303f\uff01-\uff5e\u2010-\u203b\x20-\x7e\r\n\t·]/g;
const MOST = 0.95; // share of such characters in a text that is one

/** @param {Uint8Array} bytes @param {"utf-16le" | "utf-16be"} order @returns {boolean} */
function isLikely(bytes, order) {
  const text = new TextDecoder(order).decode(bytes);
  return (text.match(USUAL) || []).length >= text.length * MOST;
}

/** @param {Uint8Array} bytes @returns {"utf-16le" | "utf-16be" | ""} the order of UTF-16, by its mark; without one by what it would say; empty for another encoding */
export function wideIn(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const some = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  // A line end has a 0 in it there; ASCII, which may be taken for Chinese two by two, has no byte above 127.
  if (!some.includes(0) || some.every((byte) => byte < 128)) return "";
  if (isLikely(some, "utf-16le")) return "utf-16le";
  return isLikely(some, "utf-16be") ? "utf-16be" : "";
}

/** @param {Uint8Array} bytes @returns {string} a mark of its order at the beginning is none of it */
export function decoded(bytes) {
  const wide = wideIn(bytes);
  if (wide !== "") return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
