/* Finds the root of the site, and receives generated data. */

const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/** @import { GeneratedData, SiteData } from "./data-types.js" */

/** @typedef {keyof GeneratedData} DataName a generated script */
/** @typedef {Partial<GeneratedData> & {site: SiteData}} Arrived */
/** @typedef {{promise: Promise<unknown>, resolve: (data: unknown) => void}} Awaited */
/** @type {Map<string, Awaited>} */
const awaited = new Map();

const PATIENCE = 20000; // milliseconds after which a script that has not come counts as failed

/** Address of the site's root, ending in a slash: every bundle lies two folders below it. */
export const root = new URL("../../", here).href;

/** Generated data by name, as it has arrived; `site` stands on every page before all that reads it. @type {Arrived} */
export const data = /** @type {Arrived} */ ({});

/** @typedef {{createScriptURL: (address: string) => string}} ScriptPolicy */
/** What TypeScript does not know, nor do browsers before Chromium 83. @typedef {{trustedTypes?: {createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy}}} Trusting */
const { trustedTypes: types } = /** @type {Trusting} */ (/** @type {unknown} */ (window));

/** Where an address of a script comes from text: browsers that are told to let no text become code (`require-trusted-types-for`)
 *  let this one policy do it, for the data of this site alone. */
const policy = types
  ? types.createPolicy("phrasebank", {
      createScriptURL(/** @type {string} */ address) {
        if (Object.values(data.site.files).some((file) => address === root + file) || isApart(address)) return address;
        throw new TypeError(`not a script of this site: ${address}`);
      },
    })
  : null;

/** @param {string} address @returns {boolean} whether that may be a script of a large library, asked for by need */
function isApart(address) {
  const folder = `${root}${data.site.folder}/`;
  return data.site.folder !== "" && address.startsWith(folder) && /^[a-z]+(-\d+)?\.js$/.test(address.slice(folder.length));
}

/** @param {DataName} name @returns {string} where its script lies */
function addressOf(name) {
  const address = root + (name.startsWith("need/") ? `${data.site.folder}${name.slice("need".length)}.js` : data.site.files[name]);
  return policy ? policy.createScriptURL(address) : address;
}

/**
 * Called by the generated scripts.
 * @template {DataName} Name
 * @param {Name} name
 * @param {GeneratedData[Name]} value
 */
export function receive(name, value) {
  /** @type {Partial<GeneratedData>} */ (data)[name] = value;
  const waiting = awaited.get(name);
  if (waiting) waiting.resolve(value);
}

/**
 * Generated data that no page carries from the start. Rejects when its script cannot be had: not there, not ours (a
 * login page in its place), or no answer for too long. Asking again tries again.
 * @template {DataName} Name
 * @param {Name} name
 * @returns {Promise<GeneratedData[Name]>}
 */
export function load(name) {
  const there = data[name];
  if (there !== undefined) return Promise.resolve(/** @type {GeneratedData[Name]} */ (there));
  const waiting = awaited.get(name);
  if (waiting) return /** @type {Promise<GeneratedData[Name]>} */ (waiting.promise);
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
    function ask() {
      script.src = addressOf(name);
      script.addEventListener("error", fail);
      script.addEventListener("load", fail);
      window.setTimeout(fail, PATIENCE);
      document.head.append(script);
    }
    // A page is there before what it asks for: a browser would hold back the end of its loading.
    if (document.readyState === "complete") ask();
    else window.addEventListener("load", ask, { once: true });
  });
  awaited.set(name, entry);
  return /** @type {Promise<GeneratedData[Name]>} */ (entry.promise); // what comes under a name is what Python makes under it
}

/** @template {DataName} Name @param {Name} name @returns {Promise<GeneratedData[Name] | null>} null where its script cannot be had */
export const loadOrNull = (name) => load(name).catch(() => null);
