/* The bytes of a text file -> its text, whatever saved it: 记事本 makes ANSI (here GBK) or Unicode (UTF-16) of it. Pure. */

/** @param {Uint8Array} bytes @returns {string} a mark of its order at the beginning is none of it */
export function decoded(bytes) {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (isLittle || (bytes[0] === 0xfe && bytes[1] === 0xff)) return new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
