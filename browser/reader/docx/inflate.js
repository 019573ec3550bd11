/* A deflated stream -> its bytes, and at most as many as are asked for, because the size that a file states may be false. Pure. */

import { Inflate } from "fflate";

const PIECE = 4096; // bytes; of each at most some 4 MB come

export class TooMuch extends Error {}

/**
 * @param {Uint8Array} bytes raw deflate
 * @param {number} most bytes that may come of it
 * @returns {{bytes: Uint8Array, isWhole: boolean}} not whole where the stream is damaged or cut off: what came before is there. Throws TooMuch
 */
export function inflated(bytes, most) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  let isWhole = true;
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      stream.push(bytes.subarray(at, at + PIECE));
      if (length > most) throw new TooMuch();
    }
    stream.push(new Uint8Array(0), true); // the end is told only now, so that a stream which is cut off gives all that it holds
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    isWhole = false;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: all, isWhole };
}
