/* A paper as a Word file with what is found as comments, each at its place. Pure.

   A comment is three things in the document (a range's beginning, its end, and a reference) and an entry in a part of its own, which the
   package has to name: an orphan of any of them makes Word refuse the file. */

import { plain } from "../papers/document/plain.js";
import { Filler } from "../papers/docx.js";
import { zip } from "../papers/zip.js";
import { blockText, partsOf, saidBy } from "../rules/block-text.js";

/** @import { SkeletonJson } from "../base/data-types.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { RunJson } from "../papers/document/plain.js" */
/** @import { Around, BlockJson } from "../papers/docx.js" */

/**
 * `block`: null for what is about the whole paper; `start` and `end` in its text, below 0 in its number; `lines`: a paragraph each.
 * @typedef {{block: string | null, start: number, end: number, lines: string[]}} Comment
 * `mark`: the number as it was written; left out where numbers are counted anew.
 * @typedef {DraftBlock & {mark?: string}} Marked
 * A place where a comment begins or ends, among the runs. @typedef {{text: "", anchor: string}} Anchor
 * @typedef {{id: number, start: number, end: number}} Range
 */

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const AUTHOR = "自查";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';


/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** @param {string} text @returns {string} for an element */
const escaped = (text) => plain.clean(text).replace(/\n/g, " ").replace(/[&<>]/g, (/** @type {string} */ one) => ENTITIES[one]);

/** @param {number} id @returns {Anchor} */
const beginning = (id) => ({ text: "", anchor: `<w:commentRangeStart w:id="${id}"/>` });

/** @param {number} id @returns {Anchor} with the reference, by which the comment is shown */
const ending = (id) => ({ text: "", anchor: `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>` });

/** Anchors are passed on as they are. */
class CommentedFiller extends Filler {
  /** @param {RunJson[]} runs @param {boolean} [bold] @returns {string} */
  runs(runs, bold = false) {
    return runs.map((run) => ("anchor" in run ? /** @type {Anchor} */ (/** @type {unknown} */ (run)).anchor : super.runs([run], bold))).join("");
  }

  /** @param {BlockJson & {mark?: string}} block @param {Around} around @returns {string} */
  block(block, around) {
    if (block.kind === "title") return this.fill(this.skeleton.blocks.title, { keep: around.keep, content: this.runs(block.runs) }); // its lines are the writer's
    const count = block.mark === undefined ? around.count : { ...around.count, series: 0 }; // its number is part of its words
    return super.block(block, { ...around, count });
  }
}

/** @param {RunJson[]} runs @param {number} offset where they begin in the block's text @param {Map<number, Anchor[]>} anchors by place; those put in are taken out @returns {RunJson[]} */
function withAnchors(runs, offset, anchors) {
  /** @type {RunJson[]} */
  const made = [];
  const put = (/** @type {number} */ at) => {
    made.push(...(anchors.get(at) || []));
    anchors.delete(at);
  };
  let at = offset;
  for (const run of runs) {
    const said = saidBy(run);
    if (!("text" in run)) {
      put(at);
      made.push(run);
    } else {
      let from = 0;
      for (let place = 0; place < said.length; place++) {
        const here = anchors.get(at + place);
        if (!here) continue;
        if (place > 0 && /[\udc00-\udfff]/.test(said[place])) {
          // Nothing may stand between the two halves of a surrogate pair: the anchors move behind it.
          anchors.delete(at + place);
          anchors.set(at + place + 1, [...here, ...(anchors.get(at + place + 1) || [])]);
          continue;
        }
        if (place > from) made.push({ text: said.slice(from, place) });
        put(at + place);
        from = place;
      }
      if (from < said.length) made.push({ text: said.slice(from) });
    }
    at += said.length;
  }
  return made;
}

/** @param {{part: string, text: string, offset: number}[]} parts @param {boolean} isGrid whether each part is a paragraph of its own @param {Range} range @returns {{start: number, end: number}} within one paragraph */
function placed(parts, isGrid, { start, end }) {
  const home = isGrid ? parts.find(({ offset, text }) => start < offset + text.length || start <= offset) || parts[parts.length - 1] : undefined;
  if (!home) return { start, end };
  const [first, last] = [home.offset, home.offset + home.text.length]; // what begins between two cells begins with the next
  return { start: Math.max(first, Math.min(start, last)), end: Math.max(first, Math.min(end, last)) };
}

/** @param {Marked} block @param {Range[]} ranges @returns {Marked} with anchors among its runs */
function anchored(block, ranges) {
  const parts = partsOf(block);
  const isGrid = block.kind === "table" || block.kind === "list";
  const length = parts.reduce((sum, { offset, text }) => Math.max(sum, offset + text.length), 0);
  /** @type {Map<number, Anchor[]>} */
  const anchors = new Map();
  const add = (/** @type {number} */ at, /** @type {Anchor} */ anchor) => anchors.set(at, [...(anchors.get(at) || []), anchor]);
  /** What nothing stands behind. @type {Anchor[]} */
  const last = [];
  for (const range of ranges.slice().sort((one, other) => one.start - other.start)) {
    const { start, end } = placed(parts, isGrid, range.end > range.start ? range : { ...range, start: 0, end: length });
    add(start, beginning(range.id));
    if (isGrid || end < length) add(end, ending(range.id));
    else last.push(ending(range.id));
  }
  let number = 0;
  const next = (/** @type {RunJson[]} */ runs) => {
    const { offset, text } = parts[number++];
    const made = withAnchors(runs, offset, anchors);
    const here = isGrid ? anchors.get(offset + text.length) || [] : [];
    if (isGrid) anchors.delete(offset + text.length);
    return [...made, ...here];
  };
  const rest = () => [...Array.from(anchors.values()).flat(), ...last];
  switch (block.kind) {
    case "point": {
      const lead = next(block.lead);
      return { ...block, lead, body: [...next(block.body), ...rest()] };
    }
    case "list":
      return { ...block, rows: block.rows.map(next) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(next)) };
    default:
      return { ...block, runs: [...next(block.runs), ...rest()] };
  }
}

/** @param {Marked} block @returns {Marked} with its number before its words; the stop that exports put behind a lead clause is not put where the paper has none */
function numbered(block) {
  const { mark } = block;
  if (mark === undefined || block.kind === "table" || block.kind === "list") return block;
  const number = mark === "" ? [] : [{ text: mark }];
  if (block.kind !== "point") return { ...block, runs: [...number, ...block.runs] };
  const isStopped = plain.trimmed(plain.text(block.lead)) !== "" && plain.finalStop(block.lead) === "";
  return isStopped ? { ...block, lead: [...number, ...block.lead] } : { ...block, lead: [], body: [...number, ...block.lead, ...block.body] };
}

/** @param {Comment[]} comments @returns {string} the part that holds them */
function partOf(comments) {
  const paragraphs = (/** @type {string[]} */ lines) => lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`).join("");
  const all = comments.map(({ lines }, id) => `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}">${paragraphs(lines)}</w:comment>`);
  return `${HEAD}<w:comments xmlns:w="${W}">${all.join("")}</w:comments>`;
}

/** @param {string} name @param {string} xml of a part @returns {string} with the comments named where a package names its parts */
function naming(name, xml) {
  if (name === "[Content_Types].xml") return xml.replace("</Types>", `<Override PartName="/word/comments.xml" ContentType="${TYPE}"/>\n</Types>`);
  if (name === "word/_rels/document.xml.rels") return xml.replace("</Relationships>", `<Relationship Id="rIdComments" Type="${RELATION}" Target="comments.xml"/>\n</Relationships>`);
  return xml;
}

/**
 * @param {{title: string, blocks: Marked[]}} document
 * @param {Comment[]} comments those about the whole paper stand at its first block
 * @param {SkeletonJson} skeleton
 * @returns {Uint8Array} the same bytes for the same paper and comments
 */
export function commented(document, comments, skeleton) {
  const [first] = document.blocks;
  const known = new Set(document.blocks.map(({ key }) => key));
  const blocks = document.blocks.map((block) => {
    const ranges = comments.map((one, id) => ({ ...one, id })).filter((one) => (one.block !== null && known.has(one.block) ? one.block === block.key : block === first));
    const whole = numbered(block);
    const ahead = blockText(whole).length - blockText(block).length; // of its number, which is part of its words now
    const placed = ranges.map((one) => (one.block === block.key && one.end > one.start ? { ...one, start: one.start + ahead, end: one.end + ahead } : { ...one, start: 0, end: 0 }));
    return ranges.length > 0 ? anchored(whole, placed) : whole;
  });
  const filler = new CommentedFiller(skeleton, "text");
  const parts = filler.parts({ title: document.title, blocks: /** @type {BlockJson[]} */ (blocks) });
  const all = [...parts.map(([name, xml]) => /** @type {[string, string]} */ ([name, naming(name, xml)])), /** @type {[string, string]} */ (["word/comments.xml", partOf(comments)])];
  const encoder = new TextEncoder();
  return zip(all.map(([name, xml]) => [name, encoder.encode(xml)]));
}
