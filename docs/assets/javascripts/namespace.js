// @ts-check
/* The one global of the browser code, and the way generated data comes in. */
(function () {
"use strict";
const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/** @type {Map<string, {promise: Promise<any>, resolve: (data: any) => void}>} */
const awaited = new Map();

const PATIENCE = 20000; // milliseconds after which a script that has not come counts as failed

const Phrasebank = {
  /** Address of the site's root, ending in a slash. */
  root: new URL("../../", here).href,

  /** Generated data by name, as it has arrived. @type {Record<string, any>} */
  data: {},

  /**
   * Called by the generated scripts.
   * @param {string} name
   * @param {any} data
   */
  receive(name, data) {
    Phrasebank.data[name] = data;
    const waiting = awaited.get(name);
    if (waiting) waiting.resolve(data);
  },

  /**
   * Generated data that no page carries from the start. Rejects when its script cannot be had: not there, not ours (a
   * login page in its place), or no answer for too long. Asking again tries again.
   * @param {string} name
   * @returns {Promise<any>}
   */
  load(name) {
    if (name in Phrasebank.data) return Promise.resolve(Phrasebank.data[name]);
    const waiting = awaited.get(name);
    if (waiting) return waiting.promise;
    /** @type {{promise: Promise<any>, resolve: (data: any) => void}} */
    const entry = { promise: Promise.resolve(), resolve() {} };
    entry.promise = new Promise((resolve, reject) => {
      entry.resolve = resolve;
      const script = document.createElement("script");
      function fail() {
        // Arrived, or given up and asked for again since.
        if (name in Phrasebank.data || awaited.get(name) !== entry) return;
        awaited.delete(name);
        script.remove();
        reject(new Error(`${name} did not load`));
      }
      script.src = Phrasebank.root + Phrasebank.data.site.files[name];
      script.addEventListener("error", fail);
      script.addEventListener("load", fail);
      window.setTimeout(fail, PATIENCE);
      document.head.append(script);
    });
    awaited.set(name, entry);
    return entry.promise;
  },
};

/** @type {any} */ (window).Phrasebank = Phrasebank;
})();
