/* A paper that lost its line breaks, for example when it was copied from a chat or a form: the one line is split before its
   numbers. Pure. */

import { countedIn, markOf } from "./marks.js";

/** @import { Style } from "./marks.js" */
/** @import { SectionNames } from "./section-names.js" */

const SHORTEST = 80; // characters of such a paper
const FOOT = 100; // characters at its end in which name and date are looked for
const TITLED = /^\S{4,60}?(?:材料|提纲|报告)(?:（[^）]{1,12}）)?(?=\s)/;
/** The first number of a count, also right behind a heading (原因剖析一是). */
const FIRST = /一是|一要|首先|第一[，,]|其一[，,]|[（(]一[）)]|1[.．、]|①/;
/** A name and a date behind the last sentence. */
const SIGNED = /(?<=[。！])\s*((?:[一-龥]{2,6}[：:]\s*)?[一-龥·]{2,24}(?:\s+[一-龥·]{2,4})?)?\s*(20\d\d\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-./]\d{1,2}[-./]\d{1,2}))\s*$/;

/** @param {string} text @param {Style} style @returns {string[]} it, parted before each number of a style that counts in it */
function partedBy(text, style) {
  const mark = markOf(text);
  const places = countedIn(text, { style, number: mark && mark.style === style ? mark.number : 0 });
  const ends = [...places.map(({ at }) => at), text.length];
  return [text.slice(0, ends[0]), ...places.map(({ at }, nth) => text.slice(at, ends[nth + 1]))].filter((one) => one.trim() !== "");
}

/** @param {string} text of a part, with its number @param {SectionNames} names @returns {string[]} its heading, and what stands below it */
function headed(text, names) {
  const mark = markOf(text);
  const ahead = mark ? mark.length : 0;
  const said = text.slice(ahead);
  const ends = [said.search(/[\s。：:]/) + 1, said.search(FIRST)].filter((end) => end > 0 && end < said.length && names.of(said.slice(0, end)).isWhole);
  if (ends.length === 0) return [text];
  const end = ahead + Math.min(...ends);
  const below = text.slice(end).trim();
  const first = markOf(below);
  return [text.slice(0, end), ...(first ? partedBy(below, first.style) : [below])];
}

/** @param {string} text @returns {string[]} without its title and signature, which stand on lines of their own */
function edged(text) {
  const title = (TITLED.exec(text) || [""])[0];
  const rest = text.slice(title.length);
  const ahead = Math.max(0, rest.length - FOOT);
  const signed = SIGNED.exec(rest.slice(ahead));
  const body = signed ? rest.slice(0, ahead + signed.index) : rest;
  return [title, body, ...(signed ? [signed[1] || "", signed[2]] : [])];
}

/**
 * @param {string} text
 * @param {SectionNames} names
 * @returns {string} with the line breaks that its numbers show; as it is where it has any, or no two parts
 */
export function unjoined(text, names) {
  const whole = text.trim();
  if (whole.length < SHORTEST || /[\r\n]/.test(whole)) return text;
  const [title, body, ...signature] = edged(whole);
  const parts = partedBy(body, "dun");
  const named = parts.map((one) => headed(one, names));
  if (named.filter(({ length }) => length > 1).length < 2) return text;
  return [title, ...named.flat(), ...signature].filter((one) => one !== "").join("\n");
}
