/* Which dimensions the wording of a heading suggests. Pure. */

/** @import { ComposerData, ComposerHeading } from "../base/data-types.js" */
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

/** @param {string} title @param {ComposerData} composer @returns {Selector[]} dimensions of which a name stands in the title, in its order */
function namedIn(title, composer) {
  const found = [];
  for (const { id, title: name, also } of composer.dimensions) {
    const places = [name, ...also].map((one) => title.indexOf(bare(one))).filter((at) => at >= 0);
    if (places.length > 0) found.push({ id, at: Math.min(...places) });
  }
  return found.sort((a, b) => a.at - b.at).map(({ id }) => ({ dimension: id, tags: [] }));
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
 * What a heading of a unit's own notice may draw on: as the campaigns' heading of the same wording does, else the dimensions that it
 * names (by title or another name), else as the heading most like it, else the dimension most like it.
 * @param {string} title
 * @param {ComposerData} composer
 * @returns {Selector[]} none when nothing is like it
 */
export function suggestedBy(title, composer) {
  const wording = bare(title);
  if (wording === "") return [];
  const [best] = known(wording, composer);
  if (best && best.like === 2) return best.heading.from;
  const named = namedIn(wording, composer);
  if (named.length > 0) return named;
  return best ? best.heading.from : likeIn(wording, composer);
}
