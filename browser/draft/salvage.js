/* Finds the words in a value or a text that is no draft. Pure. */

import { isList } from "../base/outside.js";
import { slots } from "../slots/slots.js";

/** Keys of a draft under which no word of a writer stands. */
const STRUCTURE = new Set([
  ..."format,site,id,campaign,variant,audience,template,key,kind,level,blank,section,heading,leads,source,dimension,from,tags".split(","),
  ..."orientation,slots,columns,widths,header,hint,options,point,phrase,author,aside,form,centred".split(","),
]);
/** A JSON string, with the key before it; the last one may be cut off. */
const STRING = /(?:"((?:[^"\\]|\\[^])*)"\s*:\s*)?"((?:[^"\\]|\\[^])*)("|\\?$)/g;
const BLOCK = /"key"\s*:/;
/** Keys of a run. The rows of a meeting's lists have texts too, each one of its own. */
const OF_RUNS = new Set(["text", "blank", "name", "value"]);
const DEEPEST = 100; // nesting of runs that is looked through: those of a draft are flat

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => value !== null && typeof value === "object" && !isList(value);

/** @param {unknown} value @returns {boolean} */
const isRun = (value) => isObject(value) && ("text" in value || "blank" in value) && Object.keys(value).every((key) => OF_RUNS.has(key));

/** @param {string} inner of a JSON string, perhaps cut off @returns {string} */
function unescaped(inner) {
  try {
    return JSON.parse(`"${inner}"`);
  } catch {
    return inner.replace(/\\u[0-9a-fA-F]{0,3}$|\\$/, "").replace(/\\n/g, "\n").replace(/\\(.)/g, "$1");
  }
}

/** @param {string} text @returns {boolean} */
const says = (text) => text.trim() !== "";

/** @param {string} piece of JSON @returns {string[]} the strings in it that may be a writer's, a slot's name as 【name】 */
function stringsIn(piece) {
  const said = [];
  STRING.lastIndex = 0;
  for (let found = STRING.exec(piece); found; found = STRING.exec(piece)) {
    const [, key, inner, end] = found;
    const isKey = key === undefined && (end !== '"' || /^\s*:/.test(piece.slice(STRING.lastIndex, STRING.lastIndex + 9)));
    if (isKey || (key !== undefined && STRUCTURE.has(key))) continue;
    said.push(key === "name" ? slots.written(unescaped(inner)) : unescaped(inner));
  }
  return said;
}

export const salvage = {
  isObject,

  /** @param {unknown} runs @param {number} [depth] @returns {string} what they say, whatever is wrong with them; a slot without a value as 【name】 */
  runs(runs, depth = 0) {
    if (typeof runs === "string") return runs;
    if (isList(runs)) return depth > DEEPEST ? "" : runs.map((run) => salvage.runs(run, depth + 1)).join("");
    if (!isObject(runs)) return "";
    if (typeof runs.text === "string") return runs.text;
    if (typeof runs.value === "string" && runs.value !== "") return runs.value;
    return typeof runs.name === "string" ? slots.written(runs.name) : "";
  },

  /**
   * @param {unknown} value parsed JSON of any shape
   * @returns {string[]} every text in it that a writer may have typed, in order; runs side by side are one
   */
  texts(value) {
    /** @type {string[]} */
    const found = [];
    /** @type {unknown[]} */
    const left = [value]; // a stack: a hostile value may be nested deeper than calls can be
    while (left.length > 0) {
      const one = left.pop();
      const isRuns = isList(one) && one.length > 0 && one.every(isRun);
      if (typeof one === "string") found.push(one);
      else if (isRuns) found.push(salvage.runs(one));
      else if (isList(one)) for (let at = one.length; at > 0; at--) left.push(one[at - 1]);
      else if (isObject(one)) for (const key of Object.keys(one).reverse()) if (!STRUCTURE.has(key)) left.push(one[key]);
    }
    return found.filter(says);
  },

  /**
   * @param {string} text JSON that does not parse, cut off or damaged; or no JSON at all
   * @returns {string[]} the words in it, block by block; the lines, when it is no JSON
   */
  broken(text) {
    if (!/^\s*[{[]/.test(text)) return text.split(/[\r\n]+/).filter(says);
    /** @type {string[]} */
    const made = [];
    text.split(BLOCK).forEach((piece, at) => {
      const said = stringsIn(piece);
      // Strings before the first block stand for themselves; those of a block are its runs. The first string of a piece is the value of "key".
      if (at === 0) for (const words of said) made.push(words);
      else made.push(said.filter((words) => !/^b\d{1,9}$/.test(words)).join(""));
    });
    return made.filter(says);
  },
};
