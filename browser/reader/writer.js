/* Finds who wrote a paper, if the paper says so. Pure. */

import { finder } from "./words.js";

/** @import { PaperWords } from "../base/data-types.js" */
/** @import { Piece } from "./structure.js" */

/** `audience`: empty where the paper does not say, or says two things. @typedef {{audience: string, isOutline: boolean}} Writer */

/** A leader who writes so is no 普通党员. */
const LIKENED = /(?:混同|等同|视同)于?[^，。；]{0,4}(?:党员|群众)/g;
/** Who is met, asked or listened to is somebody else, and so is whoever wants the paper; but 班子成员 are met by their like. */
const OTHER = "(?:(?!班子成员)[^，。；]){0,24}";
const OTHERS = new RegExp(
  `(?:同|与|和|跟|向|请|由|对)${OTHER}(?:谈|交流|沟通|交心|征求|汇报|报告|请教)|(?:征求|听取|收到|接受|征集)${OTHER}(?:意见|建议|批评|提醒)` +
    `|(?:按照?|根据|遵照|围绕)${OTHER}(?:要求|部署|安排|通知|意见|精神)`,
  "g",
);
const I_AM = /(?:作为|身为|我是)(?:一名|一个|本单位|本支部)?/;

/** @param {PaperWords["audiences"]} listed */
export function writers(listed) {
  const find = finder(listed.flatMap(({ audience, words }) => words.map((word) => ({ word, value: audience }))));

  /** @param {string} text @returns {string[]} who is named, none twice */
  const named = (text) => Array.from(new Set(find(text.replace(LIKENED, "")).map(({ value }) => value)));

  /** @param {string} text @returns {string[]} whom the writer says to be */
  const calledSelf = (text) => named(text.split(I_AM).slice(1).map((rest) => rest.slice(0, 12).split(/[，。；]/)[0]).join("\n"));

  return {
    /** @param {Piece[]} pieces @returns {Writer} by the title, else by what stands before the first heading of the writer, else by 作为一名…… */
    of(pieces) {
      const first = pieces.findIndex(({ kind }) => kind === "heading" || kind === "point");
      const texts = (/** @type {Piece[]} */ some) => some.map(({ text }) => text).join("\n");
      const title = texts(pieces.filter(({ kind }) => kind === "title"));
      const opening = texts(pieces.slice(0, Math.max(first, 0)).filter(({ kind }) => kind === "text"));
      const [said = []] = [named(title), named(opening.replace(OTHERS, "")), calledSelf(texts(pieces))].filter(({ length }) => length > 0);
      return { audience: said.length === 1 ? said[0] : "", isOutline: /发言提纲/.test(title) };
    },
  };
}
