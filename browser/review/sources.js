/* What somebody chose or dropped, as papers to be read one by one: a zip of files stands for the files in it. */

import { bytesOf } from "../base/file-bytes.js";
import { whyNotRead } from "../base/file-entrance.js";
import { MOST_BYTES, TOO_BIG } from "../reader/file.js";
import { packedIn } from "../reader/packed.js";

/**
 * `name`: within a zip with its folders; `pack`: the zip's, empty for a file by itself. `open` gives its bytes, or says why there are none.
 * @typedef {{name: string, pack: string, saved: number, open: () => Promise<Uint8Array | string>}} Source
 * `refused`: names and reasons.
 * @typedef {{sources: Source[], refused: [string, string][]}} Sources
 */

const MOST_FILES = 60;
const MANY = `一次最多 ${MOST_FILES} 份`;
const MOST_PACKED = 100 * 1024 * 1024;
const BIG_PACK = "压缩包超过 100 MB，没有读。请解开，分几次打开里面的材料。";
const NO_FILES = "压缩包里没有文件。";

/** @param {Source} source @returns {string} what it is called where it is refused */
export const nameOf = ({ name, pack }) => (pack ? `${pack} 里的 ${name}` : name);

/** @param {File} file @param {Set<string>} folders @returns {Source} */
function fileSource(file, folders) {
  const open = async () => {
    if (file.size > MOST_BYTES) return TOO_BIG;
    return bytesOf(file).catch(() => whyNotRead(file.name, folders));
  };
  return { name: file.name, pack: "", saved: file.lastModified, open };
}

/**
 * @param {File} file that is called a zip
 * @param {Set<string>} folders
 * @returns {Promise<Source[] | string>} what is in it; itself, where it is no zip of files; or why nothing is read
 */
async function unpacked(file, folders) {
  if (file.size > MOST_PACKED) return BIG_PACK;
  const bytes = await bytesOf(file).catch(() => null);
  if (bytes === null) return whyNotRead(file.name, folders);
  const files = await packedIn(bytes);
  if (files === null) return [fileSource(file, folders)];
  return files.length === 0 ? NO_FILES : files.map(({ name, saved, open }) => ({ name, pack: file.name, saved, open: async () => open() }));
}

/**
 * @param {File[]} chosen
 * @param {Set<string>} folders those among them, by name
 * @returns {Promise<Sources>}
 */
export async function sourcesOf(chosen, folders) {
  /** @type {Sources} */
  const { sources, refused } = { sources: [], refused: [] };
  for (const file of chosen) {
    const isPack = /\.zip$/i.test(file.name) && !folders.has(file.name);
    const found = isPack ? await unpacked(file, folders) : [fileSource(file, folders)];
    if (typeof found === "string") {
      refused.push([file.name, found]);
      continue;
    }
    const room = MOST_FILES - sources.length;
    sources.push(...found.slice(0, room));
    const left = found.length - room;
    if (left > 0) refused.push([file.name, isPack ? `${MANY}，里面还有 ${left} 份没有读。` : `${MANY}。`]);
  }
  return { sources, refused };
}
