/* 检查: shows the findings of a reviewer beside the draft that is being written. The draft is checked while the pane is open,
   after a pause in typing. */

import { load } from "../base/data.js";
import { element } from "../base/element.js";
import { setAside } from "../draft/aside.js";
import { edit } from "../draft/blocks.js";
import { paperOf } from "../draft/paper.js";
import { findBlock } from "../draft/regions.js";
import { textOf, textsOf } from "../draft/text.js";
import { makeFindingList } from "../review/finding-list.js";
import { listed } from "../review/listing.js";
import { partsOf } from "../rules/block-text.js";
import { reviewOf } from "../rules/index.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { Draft } from "../draft/create.js" */
/** @import { DraftBlock, TextField } from "../draft/text.js" */
/** @import { Listed } from "../review/listing.js" */
/** @import { Host } from "./host.js" */

const WAIT = 500; // milliseconds without a change
const NOT_LOADED = "检查要用的词表没有取到，请再点一次“检查”。";

/** @param {TextField} field @returns {string} as editors name it */
const nameOf = ({ field, row, column }) => (field === "cell" ? `cell.${row}${column === null ? "" : `.${column}`}` : field);

/**
 * Where a finding's words stand in the draft: what is said once for the whole paper is filled in where it was looked at, so that the places
 * may differ.
 * @param {DraftBlock} block of the draft
 * @param {Listed} finding
 * @returns {{field: string, text: string, start: number, end: number} | null}
 */
function placeOf(block, { start, quote }) {
  const parts = partsOf(block);
  const nth = parts.reduce((last, { offset }, at) => (offset <= start ? at : last), 0);
  const fields = textsOf(block).map((one) => ({ field: nameOf(one), text: textOf(one.runs) }));
  for (const { field, text } of [...fields.slice(nth, nth + 1), ...fields]) {
    const from = text.indexOf(quote, Math.max(0, start - parts[nth].offset));
    const at = from >= 0 ? from : text.indexOf(quote);
    if (quote !== "" && at >= 0) return { field, text, start: at, end: at + quote.length };
  }
  return null;
}

/** @param {Host} host @param {HTMLElement} root */
export function makeCheckPane(host, root) {
  const said = element("p", { class: "pb-meta", role: "status" });
  const list = makeFindingList({ go, adopt, setAside: (finding, isAside) => void host.apply(setAside, finding.id, isAside) });
  root.append(said, list.box);
  /** @type {ReviewWords | null} */
  let words = null;
  /** What was looked at last. @type {Draft | null} */
  let looked = null;
  /** @type {number | undefined} */
  let waiting;

  /** @param {Listed} finding */
  function go(finding) {
    const block = finding.block === null ? null : findBlock(host.draft, finding.block);
    if (!block) return;
    const place = placeOf(block, finding);
    if (place) host.goTo(block.key, place.field, place.start, place.end);
    else host.goTo(block.key);
  }

  /** @param {Listed} finding */
  function adopt(finding) {
    const block = finding.block === null ? null : findBlock(host.draft, finding.block);
    const place = block && placeOf(block, finding);
    if (!block || !place) return;
    host.session.seal();
    const text = place.text.slice(0, place.start) + finding.replacement + place.text.slice(place.end);
    if (host.apply(edit, block.key, { [place.field]: text })) host.say(finding.replacement ? `已换成“${finding.replacement}”` : "已删去", finding.replacement ? true : `删去“${finding.quote}”`);
    host.session.seal();
    look();
  }

  function look() {
    window.clearTimeout(waiting);
    const { draft, shelf } = host;
    if (!words || root.hidden || looked === draft) return;
    looked = draft;
    const paper = paperOf(draft);
    const { audience, headings } = draft;
    const context = { campaign: shelf.campaign(draft.campaign), audience: audience || null, template: shelf.template(draft.template), headings, words };
    const blocks = /** @type {DraftBlock[]} */ (paper.blocks);
    list.show(listed({ blocks }, reviewOf(paper, context)), new Set(draft.aside || []));
  }

  return {
    /** The draft is another. */
    show() {
      window.clearTimeout(waiting);
      if (root.hidden) return;
      if (looked && looked.aside !== host.draft.aside) look();
      else waiting = window.setTimeout(look, WAIT);
    },

    /** The pane is opened. */
    async open() {
      said.textContent = "";
      try {
        words = words || (await load("review"));
      } catch {
        said.textContent = NOT_LOADED;
        return;
      }
      look();
    },
  };
}
