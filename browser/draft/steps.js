/* Decides how much of the typing one undo takes back. Pure. Typing on in one field is one step. Deleting begins another step,
   and so do words that replace others, so that undo can always return to a state with the words that were deleted or replaced. */

import { edit, rename, setField } from "./blocks.js";
import { renameHeading } from "./headings.js";
import { setCell } from "./meeting-rows.js";
import { LISTS } from "./meeting.js";
import { blocksOf } from "./regions.js";
import { textOf, textsOf } from "./text.js";

/** @import { Draft } from "./create.js" */
/** @import { DraftBlock } from "./text.js" */

/**
 * A step: `tag` is empty for one of its own; `begins`: even after one of the same tag; `name`: what is said to be undone, empty where nobody has named it.
 * @typedef {{tag: string, begins: boolean, name: string}} Step
 * A text that an operation changed, and where it stands.
 * @typedef {{place: string, before: string, after: string}} Change
 */

/** The operations by which text is typed, and what they do; each other one is a step of its own. @type {Map<unknown, string>} */
const TYPING = new Map(/** @type {[unknown, string][]} */ ([
  [edit, "改文字"],
  [rename, "改名"],
  [renameHeading, "改标题"],
  [setCell, "改一格"],
  [setField, "改填写的内容"],
]));

/**
 * @param {string} done what the writer was told: 已移到“调研，走访”，……
 * @returns {string} the same as the name of a step: 移到“调研，走访”
 */
export function stepName(done) {
  const [first] = /** @type {RegExpExecArray} */ (/^(?:“[^”]*”|[^，。：“])*/.exec(done));
  return first.replace(/^(“[^”]*”)?已/, "$1");
}

/** @param {string} before @param {string} after @returns {{isKept: boolean, isShorter: boolean}} whether all of the old, or nothing but the old, is in the new */
function compared(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { isKept: start + end === before.length, isShorter: start + end === after.length };
}

/** @param {DraftBlock} old @param {DraftBlock} now the same block, typed in @returns {Change[]} */
function changesIn(old, now) {
  const before = textsOf(old);
  return textsOf(now).flatMap(({ field, row, column, runs }, at) =>
    runs === before[at].runs ? [] : [{ place: `${now.key} ${field} ${row} ${column}`, before: textOf(before[at].runs), after: textOf(runs) }],
  );
}

/** @param {Draft} before @param {Draft} after typed in: the same rows in the same order @returns {Change[]} of its meeting */
function changesOfMeeting(before, after) {
  const { meeting: old } = before;
  const { meeting: now } = after;
  if (!old || !now || old === now) return [];
  const rows = LISTS.flatMap((which) => now.lists[which].map((row, at) => ({ which, row, was: old.lists[which][at] })));
  return rows.filter(({ row, was }) => was !== undefined && row !== was).flatMap(({ which, row, was }) =>
    Object.keys(row).map((column) => ({ place: `${which} ${row.id} ${column}`, before: was[column], after: row[column] })),
  );
}

/** @param {Draft} before @param {Draft} after typed in: the same blocks in the same order @returns {Change[]} */
function changes(before, after) {
  const names = Array.from(new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]));
  const others = blocksOf(after);
  return [
    { place: "title", before: before.title, after: after.title },
    ...names.map((name) => ({ place: `field ${name}`, before: before.fields[name] || "", after: after.fields[name] || "" })),
    ...blocksOf(before).flatMap((block, at) => (block === others[at] ? [] : changesIn(block, others[at]))),
    ...changesOfMeeting(before, after),
  ].filter((change) => change.before !== change.after);
}

/**
 * @param {unknown} operation
 * @param {Draft} before
 * @param {Draft} after
 * @returns {Step}
 */
export function stepOf(operation, before, after) {
  const name = TYPING.get(operation) || "";
  const found = name === "" ? [] : changes(before, after);
  if (found.length !== 1) return { tag: "", begins: true, name };
  const [change] = found;
  const { isKept, isShorter } = compared(change.before, change.after);
  return { tag: `${change.place} ${isShorter && !isKept ? "-" : "+"}`, begins: !isKept && !isShorter, name };
}
