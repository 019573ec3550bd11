/* The checks that need no action of the reader. Each returns what it found, and none throws. */

import { data, load } from "../base/data.js";

/** @import { DataName } from "../base/data.js" */

const NAME = "phrasebank.selftest";
const PATIENCE = 5000; // milliseconds after which a database that has not answered counts as refused

/** @typedef {{passed: boolean, detail: string}} Found */

/** @param {unknown} error @returns {string} */
const reason = (error) => (error instanceof Error || error instanceof DOMException ? `浏览器说：${error.name}` : "浏览器没有说原因");

/** @returns {Promise<void>} resolves when a value has gone into a database and come back */
function remembered() {
  return new Promise((resolve, reject) => {
    window.setTimeout(() => reject(new DOMException("", "TimeoutError")), PATIENCE);
    const opening = indexedDB.open(NAME, 1);
    opening.addEventListener("error", () => reject(opening.error));
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("values"));
    opening.addEventListener("success", () => {
      try {
        write(opening.result);
      } catch (error) {
        reject(error);
      }
    });

    /** @param {IDBDatabase} database */
    function write(database) {
      const change = database.transaction("values", "readwrite");
      change.objectStore("values").put("汉字", "key");
      /** @type {IDBRequest<unknown>} */
      const reading = change.objectStore("values").get("key");
      change.addEventListener("abort", () => reject(change.error));
      change.addEventListener("complete", () => {
        database.close();
        indexedDB.deleteDatabase(NAME);
        if (reading.result === "汉字") resolve();
        else reject(new DOMException("", "DataError"));
      });
    }
  });
}

/**
 * Whether a font is installed: with it, Latin letters are wider or narrower than in at least one generic family.
 * @param {string} font
 * @param {CanvasRenderingContext2D} pen
 */
function installed(font, pen) {
  /** @param {string} families */
  function width(families) {
    pen.font = `72px ${families}`;
    return pen.measureText("mmmMMMillWQ@0123").width;
  }
  return ["monospace", "serif", "sans-serif"].some((family) => width(`"${font}", ${family}`) !== width(family));
}

export const checks = {
  /** @returns {Found} */
  level() {
    const passed = data.level === true;
    return { passed, detail: passed ? "" : "这个浏览器认不出本站的脚本" };
  },

  /** Every script of data that a page may ask for, but the papers'. @returns {Promise<Found>} */
  async data() {
    const names = /** @type {DataName[]} */ (Object.keys(data.site.files)).filter((name) => !name.startsWith("paper-"));
    const failed = [];
    for (const name of names) {
      try {
        await load(name);
      } catch {
        failed.push(data.site.files[name]);
      }
    }
    return { passed: !failed.length, detail: failed.length ? `没有取到：${failed.join("、")}` : `取到 ${names.length} 个` };
  },

  /** @param {string} sample what the page shows @returns {Found} */
  encoding(sample) {
    const page = sample === "\u6c49\u5b57\u3010\u5f85\u586b\u9879\u3011";
    const script = "汉字" === "\u6c49\u5b57";
    const wrong = [page ? "" : "网页", script ? "" : "脚本"].filter(Boolean).join("和");
    return { passed: page && script, detail: wrong ? `${wrong}没有按 UTF-8 读，网页读成了 ${document.characterSet}` : document.characterSet };
  },

  /** @returns {Found} */
  local() {
    try {
      localStorage.setItem(NAME, "汉字");
      const passed = localStorage.getItem(NAME) === "汉字";
      localStorage.removeItem(NAME);
      return { passed, detail: passed ? "" : "存进去的取不出来" };
    } catch (error) {
      return { passed: false, detail: reason(error) };
    }
  },

  /** @returns {Promise<Found>} */
  async database() {
    try {
      await remembered();
      return { passed: true, detail: "" };
    } catch (error) {
      return { passed: false, detail: reason(error) };
    }
  },

  /** @param {Record<string, string[]>} fonts names by what they are for @returns {Found} */
  fonts(fonts) {
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) return { passed: false, detail: "这个浏览器看不了字体" };
    const missing = Object.keys(fonts).filter((use) => !fonts[use].some((font) => installed(font, pen)));
    return { passed: !missing.length, detail: missing.length ? `缺：${missing.join("、")}` : "" };
  },
};
