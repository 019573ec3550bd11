/* Puts a meeting's lines, members and lists into the recipe of a template. `createDraft` then carries it out as any other.
   Pure. */

import { piecesOf } from "../slots/pieces.js";
import { slots } from "../slots/slots.js";
import { holds } from "./conditions.js";
import { MAY_BE_EMPTY, listing } from "./listings.js";

/** @import { ComposerPart, ComposerTable, ComposerTemplate, MeetingLine, MeetingPaper, MeetingPart } from "../base/data-types.js" */
/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { About } from "./conditions.js" */
/** @import { Entry } from "./listings.js" */

/** @param {string} text @param {Record<string, string>} values by the slot's name @returns {string} what has no value stays a slot */
function filled(text, values) {
  const { fixed, names } = piecesOf(text);
  const value = (/** @type {string} */ name) => (Object.prototype.hasOwnProperty.call(values, name) && values[name]) || slots.written(name);
  return fixed.map((piece, at) => piece + (at < names.length ? value(names[at]) : "")).join("");
}

/** @type {Entry[]} */
const ONCE = [{ values: {}, about: {} }];

/** @param {string} name of a list; empty for none @param {MeetingDraft} draft @param {About} about @returns {Entry[]} one that knows nothing where the list is not there yet */
function entriesOf(name, draft, about) {
  if (name === "") return ONCE;
  const found = listing(name, draft, about);
  return found.length > 0 || MAY_BE_EMPTY.has(name) ? found : ONCE;
}

/**
 * Lines side by side that go through one list are written together for each of its entries.
 * @param {MeetingLine[]} lines
 * @returns {MeetingLine[][]}
 */
function stretches(lines) {
  /** @type {MeetingLine[][]} */
  const made = [];
  for (const line of lines) {
    const last = made[made.length - 1];
    if (last && line.each !== "" && last[0].each === line.each) last.push(line);
    else made.push([line]);
  }
  return made;
}

/** @param {MeetingLine[]} lines @param {MeetingDraft} draft @param {Entry} entry of the part @returns {string[]} */
function textsOf(lines, draft, entry) {
  return stretches(lines).flatMap((some) => entriesOf(some[0].each, draft, entry.about).flatMap((one) => {
    const about = { ...entry.about, ...one.about };
    return some.filter(({ when }) => holds(when, draft, about)).map(({ text }) => filled(text, { ...entry.values, ...one.values }));
  }));
}

/** @param {ComposerTable} table @param {MeetingPart} part @param {MeetingDraft} draft @param {About} about @returns {ComposerTable} */
function tableOf(table, part, draft, about) {
  if (table.form === "record") {
    const values = part.filled.slice();
    return { ...table, rows: table.rows.map((cells) => cells.map((text, at) => (at % 2 === 0 ? text : values.shift() || text))) };
  }
  const [header, ...rest] = table.rows;
  const rows = part.rows === "" ? [] : listing(part.rows, draft, about).map(({ values }) => header.map((title) => values[title] || ""));
  return { ...table, rows: [header, ...(rows.length > 0 ? rows : rest)] };
}

/**
 * @param {ComposerTemplate} recipe
 * @param {MeetingPaper} paper what a meeting writes in its parts
 * @param {MeetingDraft} draft
 * @param {About} about
 * @returns {ComposerTemplate}
 */
export function recipeFor(recipe, paper, draft, about) {
  /** @param {ComposerPart} part @param {number} at @returns {ComposerPart[]} */
  function made(part, at) {
    const own = paper.parts[at];
    if (!own || !holds(own.when, draft, about)) return own ? [] : [part];
    return entriesOf(own.each, draft, about).map((entry) => {
      const whom = { ...about, ...(own.each === "others" && entry.about.member ? { other: entry.about.member } : entry.about) };
      const texts = own.lines.length > 0 ? textsOf(own.lines, draft, { values: entry.values, about: whom }) : part.text;
      const named = own.titles.find(({ when }) => holds(when, draft, whom));
      return { ...part, title: filled(named ? named.text : part.title, entry.values), text: texts, table: part.table && tableOf(part.table, own, draft, whom) };
    });
  }
  return { ...recipe, parts: recipe.parts.flatMap(made) };
}
