/* Brings a member's paper into a meeting. A later paper of the same member replaces the earlier one; what somebody edited by
   hand stays. Pure. */

import { addRows, removeRow, setLists } from "../draft/meeting-rows.js";
import { isMeeting } from "../draft/meeting.js";
import { DAMAGED } from "../reader/damage.js";
import { keptAs, keptPaper, wordsOf } from "./kept-paper.js";
import { isSameName, namesOn, plainName } from "./names.js";
import { saidOfOthers, sheetOf, sortOf } from "./sheets.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { MeetingDraft, Row } from "../draft/meeting.js" */
/** @import { Incoming, Point } from "./reading-in.js" */
/** @import { Sheet } from "./sheets.js" */

const ALIKE = 0.5; // share of neighbouring characters that two wordings of one problem have in common

/** @param {string} text @returns {Set<string>} */
const pairsIn = (text) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** @param {string} one @param {string} other @returns {number} 0 to 1 */
function likeness(one, other) {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  const shared = Array.from(a).filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size);
}

/**
 * The old points, each with the new one that it has become: the same words first, then alike ones, each once.
 * @param {Row[]} old
 * @param {Point[]} fresh
 * @returns {Map<Row, Point>}
 */
function becomes(old, fresh) {
  /** @type {Map<Row, Point>} */
  const found = new Map();
  const left = new Set(fresh);
  /** @param {(row: Row, point: Point) => boolean} suits */
  function match(suits) {
    for (const row of old) {
      const point = found.has(row) ? undefined : Array.from(left).find((one) => suits(row, one));
      if (!point) continue;
      found.set(row, point);
      left.delete(point);
    }
  }
  match((row, point) => row.problem === point.problem);
  match((row, point) => likeness(row.problem, point.problem) >= ALIKE);
  return found;
}

/** What a ledger's row has of a point. */
const SHARED = ["problem", "measure"];

/** @param {string} text @returns {string} called by its beginning */
const called = (text) => `“${text.length > 16 ? `${text.slice(0, 16)}……` : text}”`;

/** Whether nobody has worked on a row of the ledger since it was made. @param {Row} row @param {Row} point @param {string} begins the first state */
const isUntouched = (row, point, begins) => SHARED.every((name) => row[name] === point[name]) && row.due === "" && row.result === "" && (row.state === begins || row.state === "");

/** @param {{to: string, text: string}} criticism @returns {string} */
const keyOf = ({ to, text }) => `${plainName(to)}\n${text}`;

/** @param {Incoming} read @returns {Sheet} */
const incomingSheet = ({ title, file, paper }) => ({ title, file, blocks: paper.document.blocks });

/**
 * Whether a sheet says anew what an earlier one of its kind says. Criticisms may come on a sheet for each person, and one talk is not
 * another.
 * @param {Sheet} sheet
 * @param {Sheet} earlier
 * @param {string[]} names on the list
 */
function isAnew(sheet, earlier, names) {
  const sort = sortOf(sheet);
  if (sort !== sortOf(earlier)) return false;
  if (sort === "talk") return sheet.title === earlier.title && sheet.file === earlier.file;
  if (sort !== "criticism") return true;
  const now = new Set(saidOfOthers(sheet, names).addressees.map(plainName));
  const { addressees, criticisms } = saidOfOthers(earlier, names);
  if (now.size + addressees.length === 0) return sheet.file === earlier.file && sheet.title === earlier.title;
  return criticisms.length > 0 ? criticisms.every(({ to }) => now.has(plainName(to))) : addressees.some((to) => now.has(plainName(to)));
}

/** @param {MeetingDraft} draft @param {Incoming} read @returns {Row[]} what the member has handed in of this kind */
function othersOfSort({ meeting }, read) {
  const sort = sortOf(incomingSheet(read));
  return meeting.lists.papers.filter((paper) => read.member !== "" && isSameName(paper.member, read.member) && sortOf(sheetOf(paper)) === sort);
}

/** @param {MeetingDraft} draft @param {Incoming} read @returns {Row | undefined} the paper of the member whose place this one takes */
const earlierOf = (draft, read) => othersOfSort(draft, read).find((paper) => isAnew(incomingSheet(read), sheetOf(paper), namesOn(draft)));

/** @param {MeetingDraft} draft @param {Incoming} read @param {Row | undefined} earlier @returns {string[]} of other sheets on which the same member criticises the same people */
function alsoSaid(draft, read, earlier) {
  const now = new Set(read.criticisms.map(({ to }) => to));
  return othersOfSort(draft, read).filter((paper) => paper !== earlier && draft.meeting.lists.criticisms.some((row) => row.paper === paper.id && now.has(row.to)))
    .map(({ title }) => `${read.member}先交来的《${title}》里也有给同一位同志的批评，两份都留着，请核对。`);
}

/** @param {Incoming} read @param {string} findings @returns {Record<string, string>} */
const paperCells = (read, findings) => ({ member: read.member, title: read.title, file: read.file, findings, loose: read.loose.join("；"), document: keptAs(read.paper) });

/**
 * @param {Draft} draft
 * @param {Incoming} read
 * @param {string} findings how many, empty where nobody looked
 * @param {string} begins state of a ledger's row in which nothing is done yet
 * @returns {{draft: Draft, told: string[]}} `told`: in words, what became of the earlier paper; empty for a first one
 */
export function bringIn(draft, read, findings, begins) {
  if (!isMeeting(draft)) return { draft, told: [] };
  const earlier = earlierOf(draft, read);
  const also = alsoSaid(draft, read, earlier);
  const isDamaged = read.notes.includes(DAMAGED);
  const done = earlier && !isDamaged ? replaced(draft, earlier, read, findings, begins) : { draft: added(draft, read, findings), told: /** @type {string[]} */ ([]) };
  // What was lost of a damaged file may be what the earlier one has: somebody looks at the two.
  if (earlier && isDamaged) done.told.push(`${read.member}交来的这一份文件有损坏，没有换下原来的《${earlier.title}》：两份都留着，请核对以后拿掉一份。`);
  return { draft: done.draft, told: [...done.told, ...also] };
}

/** @param {Draft} draft @param {Incoming} read @param {string} findings @returns {Draft} */
function added(draft, read, findings) {
  const withPaper = addRows(draft, "papers", [paperCells(read, findings)]);
  if (!isMeeting(withPaper)) return draft;
  const { papers } = withPaper.meeting.lists;
  const { id } = papers[papers.length - 1];
  const withPoints = addRows(withPaper, "points", read.points.map((point) => ({ ...point, paper: id })));
  return addRows(withPoints, "criticisms", read.criticisms.map((one) => ({ ...one, from: read.member, paper: id })));
}

/** @param {MeetingDraft} draft @param {Row} earlier @param {Incoming} read @param {string} findings @param {string} begins @returns {{draft: Draft, told: string[]}} */
function replaced(draft, earlier, read, findings, begins) {
  const { lists } = draft.meeting;
  const old = lists.points.filter(({ paper }) => paper === earlier.id);
  const now = becomes(old, read.points);
  const isOther = read.file !== "" && earlier.file !== "" && read.file !== earlier.file;
  const file = (/** @type {string} */ name) => (isOther ? `（${name}）` : "");
  const told = [`${read.member}交来新的一份${file(read.file)}，换下了原来的《${earlier.title}》${file(earlier.file)}。`];
  /** @type {Row[]} */
  const ledger = [];
  for (const row of lists.ledger) {
    const point = old.find(({ id }) => id === row.from);
    const next = point && now.get(point);
    if (!point) ledger.push(row);
    else if (next) {
      const kept = SHARED.filter((name) => row[name] !== point[name] && point[name] !== next[/** @type {"problem" | "measure"} */ (name)]);
      if (kept.length > 0) told.push(`台账里${called(row.problem)}手工改过，照原样留着；新的一份写的是${called(next.problem)}。`);
      const taken = SHARED.filter((name) => row[name] === point[name]).map((name) => [name, next[/** @type {"problem" | "measure"} */ (name)]]);
      ledger.push({ ...row, ...Object.fromEntries(taken) });
    } else if (isUntouched(row, point, begins)) told.push(`新的一份里没有${called(point.problem)}，台账里的这一行去掉了。`);
    else {
      ledger.push({ ...row, from: "" });
      told.push(`新的一份里没有${called(point.problem)}，台账里的这一行改过，留着，请核对。`);
    }
  }
  const points = lists.points.filter((row) => row.paper !== earlier.id || now.has(row)).map((row) => {
    const next = now.get(row);
    return next ? { ...row, ...next } : row;
  });
  const changed = old.filter((row) => now.has(row) && /** @type {Point} */ (now.get(row)).problem !== row.problem).length;
  const known = new Set(now.values());
  const fresh = read.points.filter((point) => !known.has(point));
  const said = wordsOf(keptPaper(earlier));
  const criticisms = lists.criticisms.filter((row) => row.paper !== earlier.id || !said.includes(row.text) || read.criticisms.some(({ to, text }) => to === row.to && text === row.text));
  // What stood on the earlier sheet already is in the list, or was edited there by hand; unless nothing is there of whom it is, who may not
  // have been on the list of members when it was read.
  const before = new Set(saidOfOthers(sheetOf(earlier), namesOn(draft)).criticisms.map(keyOf));
  const there = new Set(lists.criticisms.filter(({ paper }) => paper === earlier.id).map(({ to }) => plainName(to)));
  const newer = read.criticisms.filter((one) => !before.has(keyOf(one)) || !there.has(plainName(one.to)));
  const dropped = lists.criticisms.length - criticisms.length;
  const papers = lists.papers.map((row) => (row === earlier ? { ...row, ...paperCells(read, findings) } : row));
  if (changed > 0) told.push(`改了说法的问题 ${changed} 个，台账和记录跟着改。`);
  if (dropped > 0) told.push(`新的一份里没有了的批评 ${dropped} 条，去掉了。`);
  if (fresh.length > 0) told.push(`多出的问题 ${fresh.length} 个，还没有收进。`);
  const put = setLists(draft, { papers, points, ledger, criticisms });
  const withPoints = addRows(put, "points", fresh.map((point) => ({ ...point, paper: earlier.id })));
  return { draft: addRows(withPoints, "criticisms", newer.map((one) => ({ ...one, from: read.member, paper: earlier.id }))), told };
}

/**
 * Points are taken, and stand in the ledger; or they are not any more, and their rows go that nobody has worked on.
 * @param {Draft} draft
 * @param {string[]} ids
 * @param {boolean} isTaken
 * @param {string} begins
 * @returns {Draft}
 */
export function takePoints(draft, ids, isTaken, begins) {
  if (!isMeeting(draft)) return draft;
  const wanted = new Set(ids);
  const { lists } = draft.meeting;
  const touched = lists.points.filter(({ id, taken }) => wanted.has(id) && (taken === "是") !== isTaken);
  if (touched.length === 0) return draft;
  const points = lists.points.map((row) => (touched.includes(row) ? { ...row, taken: isTaken ? "是" : "" } : row));
  if (!isTaken) {
    const ledger = lists.ledger.filter((row) => !touched.some((point) => point.id === row.from && isUntouched(row, point, begins)));
    return setLists(draft, { points, ledger });
  }
  const members = new Map(lists.papers.map(({ id, member }) => [id, member]));
  const there = new Set(lists.ledger.map(({ from }) => from));
  const rows = touched.filter(({ id }) => !there.has(id)).map(({ id, paper, problem, measure }) => ({ problem, measure, person: members.get(paper) || "", state: begins, from: id }));
  return addRows(setLists(draft, { points }), "ledger", rows);
}

/**
 * Somebody says whose a paper is: what it says of others, and its rows of the ledger, follow, unless somebody wrote another name there.
 * @param {Draft} draft
 * @param {string} id of the paper
 * @param {string} member
 * @returns {Draft}
 */
export function assignPaper(draft, id, member) {
  if (!isMeeting(draft)) return draft;
  const { lists } = draft.meeting;
  const paper = lists.papers.find((row) => row.id === id);
  if (!paper || paper.member === member) return draft;
  const points = new Set(lists.points.filter((point) => point.paper === id).map((point) => point.id));
  return setLists(draft, {
    papers: lists.papers.map((row) => (row === paper ? { ...row, member } : row)),
    criticisms: lists.criticisms.map((row) => (row.paper === id && row.from === paper.member ? { ...row, from: member } : row)),
    ledger: lists.ledger.map((row) => (points.has(row.from) && row.person === paper.member ? { ...row, person: member } : row)),
  });
}

/** @param {MeetingDraft} draft @param {string} id of a paper @returns {Row | undefined} another of the same kind by the same member, on which the same is said anew */
export function twinOf(draft, id) {
  const { meeting } = draft;
  const own = meeting.lists.papers.find((row) => row.id === id);
  return own && own.member !== "" ? meeting.lists.papers.find((row) => row !== own && isSameName(row.member, own.member) && isAnew(sheetOf(own), sheetOf(row), namesOn(draft))) : undefined;
}

/** A paper goes, with its points and what it said of others; rows of the ledger that somebody worked on stay. @param {Draft} draft @param {string} id @param {string} begins @returns {Draft} */
export function removePaper(draft, id, begins) {
  if (!isMeeting(draft)) return draft;
  const own = draft.meeting.lists.points.filter(({ paper }) => paper === id);
  const without = takePoints(draft, own.map((point) => point.id), false, begins);
  if (!isMeeting(without)) return draft;
  const { points, criticisms } = without.meeting.lists;
  return removeRow(setLists(without, { points: points.filter(({ paper }) => paper !== id), criticisms: criticisms.filter(({ paper }) => paper !== id) }), "papers", id);
}
