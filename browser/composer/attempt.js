/* Tells the writer when work fails through no fault of theirs, such as a file that does not load or storage that is refused.
   Otherwise a button would seem to do nothing. */

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
