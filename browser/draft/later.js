/* Decides when a draft is saved: at once, as long as that is quick; a larger draft only when typing pauses, so that a keystroke
   costs no more than updating its field. */

const BIG = 100_000; // characters as JSON: to write them takes longer than a key may
const PAUSE = 1000; // milliseconds

/** @param {() => void} write writes down what stands on the desk */
export function writeLater(write) {
  /** @type {number | undefined} */
  let waiting;

  function now() {
    window.clearTimeout(waiting);
    waiting = undefined;
    write();
  }

  /** The page may be closed for good: write now. */
  function leave() {
    if (waiting !== undefined) now();
  }
  window.addEventListener("pagehide", leave);
  window.addEventListener("beforeunload", leave, true); // in the capture phase: before another listener asks whether anything would be lost

  return {
    /** Something was changed. @param {number} size of the draft */
    changed(size) {
      if (size < BIG) now();
      else if (waiting === undefined) waiting = window.setTimeout(now, PAUSE);
    },
    /** What waits is not written any more. */
    cancel() {
      window.clearTimeout(waiting);
      waiting = undefined;
    },
    end() {
      leave();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", leave, true);
    },
  };
}
