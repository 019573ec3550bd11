/* Which region is on the desk, and the way to another place of the draft: its part of the page is shown, and has the focus. */

import { blocksOf } from "../draft/regions.js";
import { slots } from "../slots/slots.js";
import { sharedSlots } from "./fields.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Region } from "../draft/regions.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { OpenSlot, Tally } from "../draft/tally.js" */
/** @import { Reading } from "./read-draft.js" */

/**
 * The parts of the page, as far as the host asks anything of them. `show` brings them up to date; `step` shows a region of a narrow
 * window, `top` the beginning of it.
 * @typedef {object} Parts
 * @property {(draft: Draft, regions: Region[], region: Region, tally: Tally) => void} show
 * @property {(name: Step) => void} step
 * @property {() => void} top
 * @property {{focus: (preventScroll?: boolean) => void}} desk
 * @property {{focus: (name: string) => void}} fields
 * @property {(key: string, field: string, start: number, end: number) => void} focusBlock
 * @typedef {"outline" | "desk" | "paper"} Step
 */

/** Before there are any. @type {Parts} */
const NO_PARTS = { show() {}, step() {}, top() {}, desk: { focus() {} }, fields: { focus() {} }, focusBlock() {} };

/** @param {Reading} reading @param {Session} session */
export function navigation(reading, session) {
  let parts = NO_PARTS;
  let chosen = "";

  const here = {
    /** @returns {Region} the region on the desk */
    chosen: () => reading.regions().find((region) => region.key === chosen) || reading.regions()[1] || reading.regions()[0],
    /** Put a region on the desk. @param {string} key @param {boolean} [focus] */
    choose(key, focus = false) {
      chosen = key;
      session.seal();
      here.update();
      if (!focus) return;
      parts.step("desk");
      parts.top();
      parts.desk.focus();
    },
    /** @param {Region} region */
    isLast: (region) => reading.regions()[reading.regions().length - 1] === region,
    /** @param {number} by */
    step(by) {
      const all = reading.regions();
      const next = all[all.indexOf(here.chosen()) + by];
      if (next) here.choose(next.key, true);
    },
    /** @param {string} key of a block or a heading @param {string} [field] @param {number} [start] @param {number} [end] */
    goTo(key, field = "", start = -1, end = -1) {
      const region = reading.regions().find((one) => one.key === key || one.blocks.some((block) => block.key === key));
      if (!region) return;
      if (region !== here.chosen()) here.choose(region.key);
      parts.step("desk");
      if (region.key === key) parts.desk.focus();
      else parts.focusBlock(key, field, start, end);
    },
    /** @param {OpenSlot} slot */
    focusSlot(slot) {
      if (slots.about(slot.name).scope === "paper" && sharedSlots(reading.draft).includes(slot.name)) {
        parts.step("outline");
        parts.fields.focus(slot.name);
        return;
      }
      const field = slot.field === "cell" ? `cell.${slot.row}${slot.column === null ? "" : `.${slot.column}`}` : slot.field;
      here.goTo(slot.key, field, slot.start, slot.end);
    },
    /** To where a step of undo or redo changed something. @param {Draft} before @param {Draft} after */
    follow(before, after) {
      const known = new Set(blocksOf(before));
      const changed = blocksOf(after).find((block) => !known.has(block));
      const region = changed && reading.regions().find((one) => one.key === changed.key || one.blocks.includes(changed));
      if (region && region !== here.chosen()) here.choose(region.key);
      // The field in use may be gone: the focus goes to the desk.
      if (document.activeElement === document.body) parts.desk.focus(true);
    },
    /** The parts of the page are made after it. @param {Parts} made */
    attach(made) {
      parts = made;
    },
    /** Bring every part up to date. */
    update() {
      const region = here.chosen();
      chosen = region.key;
      parts.show(reading.draft, reading.regions(), region, reading.tally());
    },
  };
  return here;
}
