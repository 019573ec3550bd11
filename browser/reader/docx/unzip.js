/* A zip file -> its parts by name, each unpacked when it is asked for. A name is only compared, and never used as a path. Pure.

   The format is that of PKWARE's APPNOTE 6.3. Where the directory at the end is missing, the headers of the parts are used. */

import { inflated } from "./inflate.js";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65535;
const MOST_ENTRIES = 5000;
const STORED = 0;
const DEFLATED = 8;
const IS_LOCKED = 1;
const IS_UTF_8 = 0x800;

/**
 * `written`: its name as it stands there; `size`: bytes in the file; `length`: bytes that should come of them; `saved`: when it was, as DOS says it.
 * @typedef {{written: Uint8Array, method: number, flags: number, size: number, length: number, offset: number, saved: number}} Header
 * @typedef {Header & {name: string}} Entry
 * @typedef {{bytes: Uint8Array, isWhole: boolean}} Part
 */

/** @param {DataView} view @returns {number} where the record at the end begins; -1 for nowhere */
function endOf(view) {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** @param {DataView} view @param {Uint8Array} bytes @returns {Header[]} by the directory; none where it is missing or broken */
function listed(view, bytes) {
  const end = endOf(view);
  /** @type {Header[]} */
  const entries = [];
  if (end < 0) return entries;
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES);
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return [];
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    entries.push({
      written: bytes.subarray(at + 46, at + 46 + name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      saved: view.getUint32(at + 12, true),
      size: view.getUint32(at + 20, true),
      length: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** @param {DataView} view @param {Uint8Array} bytes @returns {Header[]} by the parts' own headers: where one does not say how long it is, it reaches to the next */
function walked(view, bytes) {
  /** @type {Header[]} */
  const entries = [];
  for (let at = 0; at + 30 <= bytes.length && entries.length < MOST_ENTRIES; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL) continue;
    const name = view.getUint16(at + 26, true);
    const before = entries[entries.length - 1];
    if (before && before.size === 0) before.size = at - dataOf(view, before.offset);
    entries.push({
      written: bytes.subarray(at + 30, at + 30 + name),
      flags: view.getUint16(at + 6, true),
      method: view.getUint16(at + 8, true),
      saved: view.getUint32(at + 10, true),
      size: view.getUint32(at + 18, true),
      length: view.getUint32(at + 22, true),
      offset: at,
    });
    at += 29 + name + entries[entries.length - 1].size;
  }
  const last = entries[entries.length - 1];
  if (last && last.size === 0) last.size = bytes.length - dataOf(view, last.offset);
  return entries;
}

/** @param {DataView} view @param {number} offset of a part's header @returns {number} where its bytes begin */
const dataOf = (view, offset) => offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);

/**
 * Names are in UTF-8 where that is said, and where all of those without a word are such; else as Chinese Windows has them.
 * @param {Header[]} headers
 * @returns {Entry[]} names with slashes one way
 */
function named(headers) {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const isUtf8 = headers.every(({ written }) => {
    try {
      return utf8.decode(written) !== null;
    } catch {
      return false;
    }
  });
  const [plain, local] = [new TextDecoder(), new TextDecoder("gb18030")];
  const textOf = (/** @type {Header} */ { written, flags }) => (isUtf8 || flags & IS_UTF_8 ? plain : local).decode(written);
  return headers.map((header) => ({ ...header, name: textOf(header).replace(/\\/g, "/").replace(/^\/+/, "") }));
}

/** @param {Entry} entry @returns {boolean} */
export const isLocked = ({ flags }) => (flags & IS_LOCKED) !== 0;

/**
 * @param {Uint8Array} bytes
 * @param {number} most bytes that may be unpacked of it in all
 */
export function unzip(bytes, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = listed(view, bytes);
  const entries = named(directory.length > 0 ? directory : walked(view, bytes));
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let left = most;

  /**
   * @param {Entry} entry one of `entries`
   * @param {number} [limit] bytes that may come of it
   * @returns {Part | null} null when it is not there, or packed in another way. Throws TooMuch
   */
  function unpacked(entry, limit = left) {
    if (entry.offset + 30 > bytes.length || (entry.method !== STORED && entry.method !== DEFLATED)) return null;
    const from = dataOf(view, entry.offset);
    const packed = bytes.subarray(from, from + entry.size);
    const made = entry.method === STORED ? { bytes: packed, isWhole: packed.length === entry.size } : inflated(packed, Math.min(limit, left));
    left -= made.bytes.length;
    return made;
  }

  return {
    entries,
    unpacked,
    isWhole: directory.length > 0,
    isLocked: entries.some(isLocked),

    /** @param {string} name @returns {Part | null} null when there is no such part. Throws TooMuch */
    part(name) {
      const entry = byName.get(name.toLowerCase());
      return entry ? unpacked(entry) : null;
    },
  };
}

/** @typedef {ReturnType<typeof unzip>} Unzipped */
