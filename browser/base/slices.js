/* Does long work in slices, between which the page can react. Workers are no alternative, because they do not start on file://. */

const channel = new MessageChannel();
/** @type {(() => void)[]} */
const paused = [];
channel.port1.addEventListener("message", () => /** @type {() => void} */ (paused.shift())());
channel.port1.start();

/** Let the page have its turn: unlike a timer, without waiting longer than it needs. @returns {Promise<void>} */
export function pause() {
  return new Promise((resolve) => {
    paused.push(resolve);
    channel.port2.postMessage(null);
  });
}

/**
 * Run work that comes in pieces; null when it is no longer wanted.
 * @template P
 * @template T
 * @param {Generator<P, T, unknown>} work
 * @param {() => boolean} unwanted
 * @param {number} slice milliseconds of work after which the page gets its turn
 * @param {(piece: P) => void} [told] of the piece after which it does
 * @returns {Promise<T | null>}
 */
export async function inSlices(work, unwanted, slice, told = () => {}) {
  let until = performance.now() + slice;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    told(step.value);
    await pause();
    if (unwanted()) return null;
    until = performance.now() + slice;
  }
}
