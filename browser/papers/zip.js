/* Zip files without compression: enough for Word, and the same bytes for the same content. Pure.

   The format is that of PKWARE's APPNOTE 6.3. files/zips.py gives the same bytes when it does not compress. */

const VERSION = 20; // 2.0, the least that a reader must know
const UTF_8 = 0x800; // flag: the name is UTF-8
const DATE = 33; // 1980-01-01, the first day a zip knows
const ATTRIBUTES = 0o600 * 0x10000; // readable and writable for its owner

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param {Uint8Array} bytes @returns {number} */
function crc32(bytes) {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) value = CRC[(value ^ bytes[at]) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/**
 * Little-endian fields one after another.
 * @param {Array<[size: 2 | 4, value: number]>} fields
 * @returns {Uint8Array}
 */
function record(fields) {
  const bytes = [];
  for (const [size, value] of fields) {
    for (let shift = 0; shift < size; shift++) bytes.push((value >>> (8 * shift)) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/**
 * @param {Array<[name: string, content: Uint8Array]>} entries in the order of the file, no name twice; together below 4 GiB
 * @returns {Uint8Array}
 */
export function zip(entries) {
  /** @type {Uint8Array[]} */
  const files = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  /** @param {Uint8Array[]} chunks */
  const length = (chunks) => chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  let offset = 0;
  for (const [text, content] of entries) {
    const name = new TextEncoder().encode(text);
    /** @type {Array<[2 | 4, number]>} what a file's own header and the directory both say */
    const shared = [
      [2, VERSION], [2, name.length === text.length ? 0 : UTF_8], [2, 0], [2, 0], [2, DATE],
      [4, crc32(content)], [4, content.length], [4, content.length], [2, name.length], [2, 0],
    ];
    directory.push(
      record([[4, 0x02014b50], [2, VERSION], ...shared, [2, 0], [2, 0], [2, 0], [4, ATTRIBUTES], [4, offset]]),
      name,
    );
    const file = [record([[4, 0x04034b50], ...shared]), name, content];
    files.push(...file);
    offset += length(file);
  }
  const count = entries.length;
  const end = record([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length(directory)], [4, offset], [2, 0]]);
  const chunks = [...files, ...directory, end];
  const zip = new Uint8Array(length(chunks));
  let at = 0;
  for (const chunk of chunks) {
    zip.set(chunk, at);
    at += chunk.length;
  }
  return zip;
}
