/* Where the site's root is, and the way generated data comes in. */

const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/** @typedef {{promise: Promise<any>, resolve: (data: any) => void}} Awaited */
/** @type {Map<string, Awaited>} */
const awaited = new Map();

const PATIENCE = 20000; // milliseconds after which a script that has not come counts as failed

/** Address of the site's root, ending in a slash: every bundle lies two folders below it. */
export const root = new URL("../../", here).href;

/** Generated data by name, as it has arrived. @type {Record<string, any>} */
export const data = {};

/**
 * Called by the generated scripts.
 * @param {string} name
 * @param {any} value
 */
export function receive(name, value) {
  data[name] = value;
  const waiting = awaited.get(name);
  if (waiting) waiting.resolve(value);
}

/**
 * Generated data that no page carries from the start. Rejects when its script cannot be had: not there, not ours (a
 * login page in its place), or no answer for too long. Asking again tries again.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function load(name) {
  if (name in data) return Promise.resolve(data[name]);
  const waiting = awaited.get(name);
  if (waiting) return waiting.promise;
  /** @type {Awaited} */
  const entry = { promise: Promise.resolve(), resolve() {} };
  entry.promise = new Promise((resolve, reject) => {
    entry.resolve = resolve;
    const script = document.createElement("script");
    function fail() {
      // Arrived, or given up and asked for again since.
      if (name in data || awaited.get(name) !== entry) return;
      awaited.delete(name);
      script.remove();
      reject(new Error(`${name} did not load`));
    }
    script.src = root + data.site.files[name];
    script.addEventListener("error", fail);
    script.addEventListener("load", fail);
    window.setTimeout(fail, PATIENCE);
    document.head.append(script);
  });
  awaited.set(name, entry);
  return entry.promise;
}
