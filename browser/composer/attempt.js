/* What may fail for reasons of the browser's own, and then is said: nobody waits before a button that does nothing. */

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
