/* Work that can fail through no fault of the writer: a file that does not load, storage that is refused. The writer is told then, as a button would
   else seem to do nothing. */

import { say } from "../base/message.js";

/**
 * @param {Promise<unknown>} work
 * @param {string} words what is said when it fails
 */
export async function attempt(work, words) {
  try {
    await work;
  } catch {
    say(words);
  }
}
