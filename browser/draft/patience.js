/* Limits how long the code waits for an answer of the browser. A database may never answer, for example because another tab
   hangs or its disk has been removed. */

const STEP = 1000; // milliseconds
const STEPS = 4; // without an answer, after which none is waited for

/** No answer came. */
export class Silent extends Error {}

/** Waits for one thing that may answer several times on its way. */
export class Patience {
  isOver = false;
  left = STEPS;

  /** Something was answered: the rest may take its time too. */
  renew() {
    this.left = STEPS;
  }

  /**
   * Counted in steps and not by the clock: a machine that slept, or a page that was busy, has waited one step.
   * @template T
   * @param {Promise<T>} answer
   * @returns {Promise<T>} rejected with `Silent`
   */
  wait(answer) {
    return new Promise((resolve, reject) => {
      const counting = window.setInterval(() => {
        this.left--;
        if (this.left > 0) return;
        this.isOver = true;
        window.clearInterval(counting);
        reject(new Silent("no answer"));
      }, STEP);
      answer.then(resolve, reject).finally(() => window.clearInterval(counting));
    });
  }
}
