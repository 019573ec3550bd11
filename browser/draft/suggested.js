/* Which dimensions the wording of a heading suggests. Pure. */

import { finder } from "../reader/words.js";

/** @import { ComposerData, ComposerHeading } from "../base/data-types.js" */
/** @import { Found } from "../reader/words.js" */
/** @import { Selector } from "./create.js" */

const NOISE = /[\s\p{P}]|带头|方面|情况|问题|存在|坚持|切实|进一步/gu;
const LIKE = 0.5; // share of the shorter wording's pairs of characters that the other has as well

/** @param {string} text @returns {string} what tells headings apart */
const bare = (text) => text.normalize("NFKC").replace(NOISE, "");

/** @param {string} text @returns {string[]} pairs of neighbouring characters, each once */
function pairs(text) {
  const characters = Array.from(text);
  return Array.from(new Set(characters.slice(1).map((character, at) => characters[at] + character)));
}

/** @param {string} one @param {string} other @returns {number} 0 to 1 */
function likeness(one, other) {
  const [few, many] = [pairs(one), pairs(other)].sort((a, b) => a.length - b.length);
  return few.length === 0 ? 0 : few.filter((pair) => many.includes(pair)).length / few.length;
}

/** @param {string} title @param {ComposerData} composer @returns {{heading: ComposerHeading, like: number}[]} every heading of the library's campaigns whose wording is that one, or most like it */
function known(title, composer) {
  const headings = composer.campaigns.flatMap(({ papers }) => papers.flatMap((paper) => paper.headings));
  const ranked = headings.map((heading) => ({ heading, like: bare(heading.title) === title ? 2 : likeness(bare(heading.title), title) }));
  return ranked.filter(({ like }) => like >= LIKE).sort((a, b) => b.like - a.like);
}

/** By the library: its dimensions' names, and the words of notices. @type {WeakMap<ComposerData, (text: string) => Found<Selector[]>[]>} */
const finders = new WeakMap();

/** @param {ComposerData} composer */
function finderOf(composer) {
  const before = finders.get(composer);
  if (before) return before;
  const ofDimensions = composer.dimensions.flatMap(({ id, title, also }) => [title, ...also].map((word) => ({ word, value: [{ dimension: id, tags: [] }] })));
  const ofNotices = composer.words.headings.flatMap(({ words, from }) => words.map((word) => ({ word, value: from })));
  const made = finder([...ofDimensions, ...ofNotices]);
  finders.set(composer, made);
  return made;
}

/** @param {string} title as it is written @param {ComposerData} composer @returns {Selector[]} what its words stand for, in their order; a whole dimension goes before a part of it */
function namedIn(title, composer) {
  const all = finderOf(composer)(title.replace(/\s/g, "")).flatMap(({ value }) => value);
  /** @type {Selector[]} */
  const kept = [];
  for (const one of all) {
    const at = kept.findIndex(({ dimension }) => dimension === one.dimension);
    if (at < 0) kept.push(one);
    else if (one.tags.length === 0) kept[at] = one;
  }
  return kept;
}

/** @param {string} title @param {ComposerData} composer @returns {Selector[]} the dimension whose names are most like the title */
function likeIn(title, composer) {
  let best = { id: "", like: 0 };
  for (const { id, title: name, also } of composer.dimensions) {
    const like = Math.max(...[name, ...also].map((one) => likeness(bare(one), title)));
    if (like > best.like) best = { id, like };
  }
  return best.like >= LIKE ? [{ dimension: best.id, tags: [] }] : [];
}

/**
 * What a heading of a unit's own notice may draw on: as the campaigns' heading of the same wording does, else what its words stand for
 * (a dimension's names, the words of notices that the library lists), else as the heading most like it, else the dimension most like it.
 * @param {string} title
 * @param {ComposerData} composer
 * @returns {Selector[]} none when nothing is like it
 */
export function suggestedBy(title, composer) {
  const wording = bare(title);
  if (wording === "") return [];
  const [best] = known(wording, composer);
  if (best && best.like === 2) return best.heading.from;
  const named = namedIn(title, composer);
  if (named.length > 0) return named;
  return best ? best.heading.from : likeIn(wording, composer);
}
