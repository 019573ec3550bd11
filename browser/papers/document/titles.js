/* Breaks a title into lines: words stay whole, and lines are about equally long (GB/T 9704-2012, 7.3.1). Pure; the twin of
   documents/titles.py, which gives the reasons. Widths are counted in half characters. */

import print from "../../../hooks/phrasebank/words/print.json";
import { plain } from "./plain.js";

/** @import { RunJson } from "./plain.js" */

/** @typedef {{text: string, width: number, firm: boolean}} Atom what no line parts; firm: whether a word ends with it */

const KNOWN = [...new Set([...print.words, ...print.joins, ...print.leads])].sort((a, b) => b.length - a.length).join("|");
const ATOM = new RegExp(
  `(第[零一二三四五六七八九十百0-9]+(?:${KNOWN})?|[0-9]+(?:年度|年|月|日)?|[A-Za-z]+|${KNOWN})|[^]`,
  "gu",
);
const SOFT = 100;
const MOST = 6; // lines
/** @type {Record<string, number>} */
const ROOMS = print.rooms;

/** @param {string} text */
const widthOf = (text) => Array.from(text).reduce((sum, character) => sum + (character >= " " && character <= "~" ? 1 : 2), 0);

/** @param {string} text @param {boolean} firm @returns {Atom} */
const atom = (text, firm) => ({ text, width: widthOf(text), firm });

/** @param {string} text without slots and line breaks @returns {Atom[]} */
function known(text) {
  /** @type {Atom[]} */
  const found = [];
  let unknown = "";
  for (const match of text.match(ATOM) || []) {
    const isKnown = isTerm(match);
    if (!isKnown) {
      unknown += match;
      if (!print.ends.includes(match)) continue;
      found.push(atom(unknown, true));
      unknown = "";
      continue;
    }
    if (unknown) found.push(atom(unknown, false));
    unknown = "";
    found.push(atom(match, true));
  }
  if (unknown) found.push(atom(unknown, true));
  return found;
}

const TERM = new RegExp(`^(?:[0-9]|[A-Za-z]|第[零一二三四五六七八九十百0-9]|(?:${KNOWN})$)`, "u");

/** @param {string} piece @returns {boolean} whether a match is more than any character */
const isTerm = (piece) => TERM.test(piece);

/** @param {string} text @returns {Atom[]} */
const lines = (text) => text.split("\n").flatMap((line, at) => [...(at > 0 ? [{ text: "\n", width: 0, firm: true }] : []), ...known(line)]);

/** @param {RunJson[]} runs @returns {Atom[]} */
function cut(runs) {
  /** @type {Atom[]} */
  const found = [];
  let text = "";
  for (const run of runs) {
    const said = plain.said(run);
    const whole = !("text" in run) && (plain.isOpen(run) || print.whole.includes(run.name));
    if (!whole && /[0-9]$/.test(text) && said.startsWith("年")) {
      text += said;
      continue;
    }
    found.push(...lines(text));
    text = whole ? "" : said;
    if (whole) {
      const room = plain.isOpen(run) ? 2 * (ROOMS[run.name] || 0) : 0;
      found.push({ text: said, width: Math.max(widthOf(said), room), firm: true });
    }
  }
  return [...found, ...lines(text)];
}

/** @param {Atom[]} atoms @returns {Atom[]} with those that may not begin or end a line at the side of their neighbours */
function joined(atoms) {
  /** @type {Atom[]} */
  const found = [];
  let leading = false;
  for (const next of atoms) {
    const last = found[found.length - 1];
    if (next.text === "\n") {
      found.push(next);
      leading = false;
      continue;
    }
    if (last && last.text !== "\n" && (leading || print.joins.includes(next.text))) {
      found[found.length - 1] = { text: last.text + next.text, width: last.width + next.width, firm: next.firm };
    } else found.push(next);
    leading = print.leads.includes(next.text);
  }
  return found;
}

/** @param {Atom[]} atoms @param {number} limit @returns {Atom[]} none longer than a line: one that is breaks anywhere */
function fitting(atoms, limit) {
  return atoms.flatMap((one) => {
    if (one.width <= limit) return [one];
    const characters = Array.from(one.text);
    return characters.map((character, at) => atom(character, one.firm && at === characters.length - 1));
  });
}

/** @param {Atom[]} atoms @param {number} limit @returns {number[]} before which atoms a line ends */
function even(atoms, limit) {
  const edges = [0];
  for (const { width } of atoms) edges.push(edges[edges.length - 1] + width);
  const total = edges[atoms.length];
  if (total > MOST * limit) return [];
  for (let count = Math.max(1, Math.ceil(total / limit)); count <= atoms.length; count++) {
    /** @type {Map<number, {cost: number, ends: number[]}>} */
    let best = new Map([[0, { cost: 0, ends: [] }]]);
    for (let line = 1; line <= count; line++) {
      /** @type {Map<number, {cost: number, ends: number[]}>} */
      const reached = new Map();
      for (const [start, { cost, ends }] of best) {
        for (let end = start + 1; end <= atoms.length && edges[end] - edges[start] <= limit; end++) {
          if ((end === atoms.length) !== (line === count)) continue;
          const soft = atoms[end - 1].firm || end === atoms.length ? 0 : SOFT * count * count;
          const costs = cost + ((edges[end] - edges[start]) * count - total) ** 2 + soft;
          const known = reached.get(end);
          if (!known || costs < known.cost) reached.set(end, { cost: costs, ends: [...ends, end] });
        }
      }
      best = reached;
    }
    const last = best.get(atoms.length);
    if (last) return last.ends.slice(0, -1);
  }
  return [];
}

/** @param {RunJson[]} runs @param {number} limit @returns {number[]} before which code units a line ends that the writer did not end */
function endsOf(runs, limit) {
  /** @type {number[]} */
  const found = [];
  /** @type {Atom[]} */
  let line = [];
  let place = 0;
  let start = 0;
  function close() {
    const starts = [start];
    for (const { text } of line) starts.push(starts[starts.length - 1] + text.length);
    for (const at of even(line, limit)) found.push(starts[at]);
  }
  for (const one of fitting(joined(cut(runs)), limit)) {
    place += one.text.length;
    if (one.text !== "\n") {
      line.push(one);
      continue;
    }
    close();
    line = [];
    start = place;
  }
  close();
  return found;
}

/**
 * @param {RunJson[]} runs of a title
 * @param {"portrait" | "landscape"} orientation of its sheet
 * @returns {RunJson[]} with a line break wherever a line ends
 */
export function withLineBreaks(runs, orientation) {
  const ends = endsOf(runs, print.title[orientation]);
  /** @type {RunJson[]} */
  const found = [];
  let start = 0;
  for (const run of runs) {
    const said = plain.said(run);
    const inside = ends.filter((end) => start < end && end < start + said.length).map((end) => end - start);
    if (start > 0 && ends.includes(start)) found.push({ text: "\n" });
    if (inside.length > 0 && !plain.isOpen(run)) {
      const cuts = [0, ...inside, said.length];
      const text = inside.concat(said.length).map((right, at) => said.slice(cuts[at], right)).join("\n");
      found.push("text" in run ? { text } : { ...run, value: text });
    } else found.push(run);
    start += said.length;
  }
  return found;
}
