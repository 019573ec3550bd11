// @ts-check
/* What the site's scripts are written in, and nothing more: a browser that cannot parse this leaves no trace of it. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;

class Probe {
  static kind = "static";
  #hidden = "private";
  value = this.#hidden;
}

Phrasebank.level =
  new Probe().value === "private" &&
  Probe.kind === "static" &&
  /(?<=要)\p{Script=Han}/u.test("要点") &&
  Object.fromEntries([["flat", [[1]].flat()]]).flat[0] === 1 &&
  "customElements" in window;
})();
