/* Rules about what a paper must have: headings and parts, an answer to every problem, names and a date. Pure; the twin of
   rules/papers/complete.py. */

import { itemsIn, textsOfKind } from "./view.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Head, View } from "./view.js" */
/** @import { Words } from "./words.js" */

const LATER = ["followups", "problems", "causes", "measures"]; // the sections that do not tell of preparations
const COLUMN = 10; // characters of the longest name of a table's column: a ledger has its measures beside its problems
const PARTS = [["followups", "no-followups"], ["causes", "no-causes"], ["measures", "no-measures"]];
const [PART, WHOLE] = [3, 5]; // two titles are one when so much of the shorter one's pairs of characters is in the other

/** @param {string} text @param {Words} words @returns {string} a title without what makes no difference to it */
export const bare = (text, words) => words.without("norm", text);

/** @param {string} text @returns {Set<string>} */
function pairs(text) {
  const characters = Array.from(text);
  return new Set(characters.slice(1).map((one, at) => characters[at] + one));
}

/** @param {string} one @param {string} other @returns {boolean} whether two bare titles mean the same heading */
function alike(one, other) {
  if (!one || !other) return false;
  if (other.includes(one) || one.includes(other)) return one === other || Math.min(Array.from(one).length, Array.from(other).length) >= 4;
  const [few, many] = [pairs(one), pairs(other)].sort((first, second) => first.size - second.size);
  const shared = Array.from(few).filter((pair) => many.has(pair)).length;
  return few.size > 1 && shared * WHOLE >= PART * few.size;
}

/** @param {Set<string>} one @param {Set<string>} other @returns {boolean} */
const isApart = (one, other) => Array.from(one).every((name) => !other.has(name));

/** @param {View} view @param {string} section @returns {Head[]} the headings that part it by what it looks into */
const topics = (view, section) => view.heads.filter((head) => head.section === section && (head.level > 1 || !head.named));

/** @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
function headings(view, known, words, teller) {
  const heads = view.heads.filter((head) => head.section === "problems" && (head.level > 1 || head.items.length > 0));
  const titles = heads.map(({ stretch }) => bare(stretch.text, words));
  let last = -1;
  for (const wanted of known.headings) {
    const at = titles.findIndex((title) => alike(bare(wanted, words), title));
    if (at < 0) teller.tell("missing-heading", null, [0, 0], [wanted]);
    else if (at < last) teller.whole("heading-order", heads[at].stretch, heads[at].stretch.text);
    else last = at;
  }
}

/** @param {Head} one @param {Head} other @param {Words} words @returns {boolean} whether a problem and a measure may be about the same: by their titles, or by what those are about (廉洁自律, 严守纪律底线) */
function meets({ stretch: one }, { stretch: other }, words) {
  return alike(bare(one.text, words), bare(other.text, words)) || !isApart(words.dimensions(one.text), words.dimensions(other.text));
}

/** @param {View} view @param {Words} words @param {Teller} teller */
function answers(view, words, teller) {
  const [problems, measures] = [topics(view, "problems"), topics(view, "measures")];
  const asked = problems.map(({ stretch }) => bare(stretch.text, words));
  const given = measures.map(({ stretch }) => bare(stretch.text, words));
  if (asked.some((one) => given.some((other) => alike(one, other)))) {
    const lonely = (/** @type {string} */ rule, /** @type {Head[]} */ some, /** @type {Head[]} */ others) => {
      for (const head of some) if (head.below && !others.some((other) => meets(head, other, words))) teller.whole(rule, head.stretch, head.stretch.text);
    };
    lonely("unanswered-problem", problems, measures);
    lonely("loose-measure", measures, problems);
    return;
  }
  // Problems and measures do not stand under the same headings here, so only the words of a measure suggest which problem it answers. Where there
  // are as many measures as topics, nothing is said. For phrases of the library the composer knows by their links which answers which.
  const taken = itemsIn(view, "measures");
  if (taken.length >= problems.length || taken.some(({ sourced }) => sourced)) return;
  const said = [...itemsIn(view, "measures").map(({ text }) => text), ...measures.map(({ stretch }) => stretch.text)];
  const answered = words.dimensions(said.join("\n"));
  const lonely = problems.filter(({ below, stretch: { text } }) => answered.size > 0 && below && words.dimensions(text).size > 0 && isApart(words.dimensions(text), answered));
  if (lonely.length * 2 <= problems.length) {
    // else the measures are told in words of another kind
    for (const { stretch } of lonely) teller.tell("unanswered-problem", stretch, [0, stretch.text.length], [stretch.text], { given: { grade: "note" } });
  }
  const lookedInto = words.dimensions([...itemsIn(view, "problems").map(({ text }) => text), ...asked].join("\n"));
  for (const { stretches: [lead] } of itemsIn(view, "measures")) {
    /** @type {Set<string>} */
    const about = lead.part === "lead" ? words.dimensions(lead.text) : new Set();
    if (about.size > 0 && isApart(about, lookedInto)) teller.whole("loose-measure", lead, lead.text);
  }
}

/** @param {{text: string}} cell of a form, whose names are often spaced: 姓　名 @returns {string} */
const close = ({ text }) => text.replace(/[ \u3000]/g, "");

/** @param {View} view @param {Words} words @returns {boolean} whether a form says whose it is, or has a place to sign: the cell beside 姓名 is not left empty */
function isNamedIn(view, words) {
  const cells = view.stretches.filter(({ part }) => part === "cell");
  return cells.some((cell, at) => {
    if (!words.first("name-cell", close(cell))) return false;
    const { key, kind, offset, text } = cell;
    const beside = cells[at + 1];
    const endsRow = kind === "table" && (view.texts.get(key) || "")[offset + text.length] === "\n";
    const isBeside = beside !== undefined && beside.key === key && !endsRow;
    return Boolean(words.first("hand-cell", close(cell))) || !isBeside || close(beside) !== "";
  });
}

/** @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
function signed(view, known, words, teller) {
  const [byline, sign, date] = ["byline", "sign", "date"].map((kind) => textsOfKind(view, kind));
  const cells = view.stretches.filter(({ part }) => part === "cell").map(close);
  const isNamed = isNamedIn(view, words);
  if (known.signs("sign") && !isNamed && !sign.trim() && !byline.trim()) teller.tell("no-sign", null);
  const isDated = words.first("date", `${byline}\n${sign}`) || words.first("date-cell", cells.join("\n"));
  if (known.signs("date") && !date.trim() && !isDated) teller.tell("no-date", null);
}

/** @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
function prepared(view, known, words, teller) {
  if (!known.team || !known.prepares) return;
  const told = view.stretches.filter(({ section }) => !LATER.includes(section)).map(({ text }) => text).join("\n");
  if (!words.first("preparation", told)) teller.tell("no-preparation", null);
}

/**
 * @param {string} part @param {View} view @param {Words} words
 * @returns {boolean} whether it stands below a heading that names another as well, in a table's column, or is told in a sentence: last year's
 *   rectification in what goes before the problems, causes in any part but that. A topic below the heading of one part (落实措施不力) is no
 *   other part, and last year's causes and measures are not this year's
 */
function isJoined(part, view, words) {
  const heads = view.heads.map(({ stretch }) => stretch).filter(({ section }) => section === "");
  const now = view.stretches.filter(({ section }) => section !== "followups");
  const named = now.filter(({ part: kind, text }) => kind === "cell" && Array.from(text).length <= COLUMN);
  if ([...heads, ...named].some(({ text }) => words.first(`joined-${part}`, text))) return true;
  const told = part === "measures" ? [] : now.filter(({ section }) => part === "causes" || !LATER.includes(section));
  return told.some(({ text }) => words.first(`told-${part}`, text));
}

/** A paper without problems is not asked for the parts that only papers with problems have. @param {View} view @param {Known} known @param {Words} words @param {Teller} teller */
export function complete(view, known, words, teller) {
  for (const { below, stretch } of view.heads) {
    if (!below && stretch.text.trim()) teller.whole("empty-heading", stretch, stretch.text);
  }
  if (itemsIn(view, "problems").length === 0) return;
  const sections = new Set([...view.heads, ...view.items].map(({ section }) => section));
  for (const [section, rule] of PARTS) {
    if (!sections.has(section) && known.wants(section) && !isJoined(section, view, words)) teller.tell(rule, null);
  }
  headings(view, known, words, teller);
  if (itemsIn(view, "measures").length > 0) answers(view, words, teller);
  signed(view, known, words, teller);
  prepared(view, known, words, teller);
}
