/* A long piece of work that shows its progress, and can be stopped: a newer one takes the place of the one before. */

import { inSlices } from "../base/slices.js";

const SLICE = 20; // milliseconds of work after which the page has its turn: with the piece that is begun, less than 50

/** @param {HTMLElement} busy stands on the page while work is done @param {HTMLProgressElement} bar */
export function makeRunning(busy, bar) {
  /** Stands for the work that is done. @type {object} */
  let current = {};

  return {
    halt() {
      current = {};
      busy.hidden = true;
    },
    /** @template T @param {() => Generator<number, T>} work @param {(made: T) => void} show not called for work that was stopped */
    async run(work, show) {
      const mine = {};
      current = mine;
      bar.value = 0;
      busy.hidden = false;
      const made = await inSlices(work(), () => current !== mine, SLICE, (done) => (bar.value = done));
      if (current !== mine) return;
      busy.hidden = true;
      if (made !== null) show(made);
    },
  };
}
