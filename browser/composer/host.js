/* What the parts of the page ask of the composer: the draft and what it comes to, and every change to it. The one place
   that talks to the session; it brings all parts up to date after each change. */

import { say } from "../base/message.js";
import { regionsOf } from "../draft/regions.js";
import { tallyOf } from "../draft/tally.js";
import { slots } from "../slots/slots.js";
import { actionsOf } from "./actions.js";
import { sharedSlots } from "./fields.js";

/** @import { OperationName, Values } from "../draft/operations.js" */
/** @import { Region } from "../draft/regions.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Draft, DraftBlock } from "../draft/text.js" */

const FRAME = ["title", "byline", "sign", "date"];

/**
 * What is asked and done besides the actions that writers press buttons for.
 * @param {Session} session
 * @param {Shelf} shelf
 */
function coreOf(session, shelf) {
  /** @type {any} the parts of the page */
  let parts = null;
  let chosen = "";
  /** @type {any} the draft that `counted` belongs to */
  let of = null;
  /** @type {any} */
  let counted = null;
  /** @type {any[]} */
  let regions = [];

  /** @param {Draft} draft */
  function read(draft) {
    if (draft === of) return;
    const all = regionsOf(draft, shelf);
    const unfiled = /** @type {Region} */ (all.pop());
    const blocks = draft.document.blocks.filter((/** @type {DraftBlock} */ block) => FRAME.includes(block.kind));
    const frame = { key: "frame", level: 1, title: "标题和落款", section: "", heading: "", aspect: "", form: "paragraphs", prints: false, blocks };
    regions = [frame, ...all, ...(unfiled.blocks.length ? [unfiled] : [])];
    counted = tallyOf(draft, shelf);
    of = draft;
  }

  const host = {
    shelf,
    session,
    get draft() {
      return session.draft;
    },
    regions() {
      read(session.draft);
      return regions;
    },
    tally() {
      read(session.draft);
      return counted;
    },
    /** @returns {any} the region on the desk */
    chosen: () => host.regions().find((/** @type {Region} */ region) => region.key === chosen) || host.regions()[1] || host.regions()[0],
    /** @param {Region} region @returns {any[]} the headings right below it */
    children(region) {
      const all = host.regions();
      const made = [];
      for (let at = all.indexOf(region) + 1; at < all.length && all[at].key !== "unfiled" && all[at].level > region.level; at++) made.push(all[at]);
      return region.key === "frame" || region.key === "unfiled" ? [] : made;
    },
    /** @param {Region} region @returns {boolean} whether blocks may be put there */
    takes: (region) => region.key !== "frame" && (region.blocks.length > 0 || host.children(region).length === 0),
    /** @param {Region} region @param {boolean} [short] without the heading above it @returns {string} */
    name(region, short = false) {
      const title = region.title || sectionTitle(shelf, region) || "正文";
      if (short || region.level < 2) return title;
      const all = host.regions();
      const above = all.slice(0, all.indexOf(region)).reverse().find((/** @type {any} */ one) => one.level < region.level && one.key !== "frame");
      return above ? `${host.name(above, true)} · ${title}` : title;
    },
    /** @param {Region} region @returns {string} what to write there */
    prompt(region) {
      if (region.key === "frame") return "大标题、署名和日期。单位、姓名等填在“单位、姓名等”里，全文只填一次。";
      if (region.key === "unfiled") return "这里的内容没有放进文稿，也不会打印。用每条上的“移到……”放到合适的方面。";
      const part = shelf.part(region, session.draft);
      const section = shelf.sections.find((/** @type {any} */ one) => one.id === region.section);
      const words = (part && part.prompt) || (section ? section.summary : "");
      return words ? `${words}。` : "";
    },
    /** @param {string} key @returns {string} where a block stands, in words */
    nameOfBlock(key) {
      const region = host.regions().find((/** @type {any} */ one) => one.blocks.some((/** @type {DraftBlock} */ block) => block.key === key) || one.key === key);
      return region ? host.name(region) : "";
    },
    usedPhrases() {
      const { document, unfiled } = session.draft;
      return new Set([...document.blocks, ...unfiled].map((block) => block.source && block.source.phrase).filter(Boolean));
    },
    /** @returns {string[]} ids of the draft's audience, as the search knows them */
    audienceIds() {
      const found = shelf.audiences.find((/** @type {any} */ one) => one.name === session.draft.audience);
      return found && found.id ? [found.id] : [];
    },

    /**
     * Carry out an operation.
     * @template {OperationName} Name
     * @param {Name} name
     * @param {Values<Name>} values
     * @returns {boolean} whether anything changed
     */
    apply(name, ...values) {
      const before = session.draft;
      session.apply(name, ...values);
      return session.draft !== before;
    },
    /** Say what was done, with a way back as long as nothing else was. @param {string} text @param {boolean} [undoable] */
    say(text, undoable = false) {
      const after = session.draft;
      const run = () => {
        if (session.draft === after) host.undo();
        else say("之后又有改动：请用上面的“撤销”一步一步退回。");
      };
      say(text, undoable ? { label: "撤销", run } : undefined);
    },
    undo() {
      travel("undo", "没有可以撤销的了");
    },
    redo() {
      travel("redo", "没有可以重做的了");
    },

    /** Put a region on the desk. @param {string} key @param {boolean} [focus] */
    choose(key, focus = false) {
      chosen = key;
      session.seal();
      host.update();
      if (!focus) return;
      parts.step("desk");
      parts.top();
      parts.desk.focus();
    },
    /** @param {Region} region */
    isLast: (region) => host.regions()[host.regions().length - 1] === region,
    /** @param {number} by */
    step(by) {
      const all = host.regions();
      const next = all[all.indexOf(host.chosen()) + by];
      if (next) host.choose(next.key, true);
    },
    /** @param {string} key of a block or a heading @param {string} [field] @param {number} [start] @param {number} [end] */
    goTo(key, field = "", start = -1, end = -1) {
      const region = host.regions().find((/** @type {any} */ one) => one.key === key || one.blocks.some((/** @type {DraftBlock} */ block) => block.key === key));
      if (!region) return;
      if (region !== host.chosen()) host.choose(region.key);
      parts.step("desk");
      if (region.key === key) parts.desk.focus();
      else parts.focusBlock(key, field, start, end);
    },
    /** @param {any} slot as `openSlots` gives it */
    focusSlot(slot) {
      if (slots.about(slot.name).scope === "paper" && sharedSlots(session.draft).includes(slot.name)) {
        parts.step("outline");
        parts.fields.focus(slot.name);
        return;
      }
      const field = slot.field === "cell" ? `cell.${slot.row}${slot.column === null ? "" : `.${slot.column}`}` : slot.field;
      host.goTo(slot.key, field, slot.start, slot.end);
    },
    /** @type {((after: any) => void) | null} called with the draft after an undo or a redo */
    travelled: null,
    /** @param {any} made the parts of the page, which are made after it */
    attach(made) {
      parts = made;
    },
    /** Bring every part up to date. */
    update() {
      const { draft } = session;
      read(draft);
      const region = host.chosen();
      chosen = region.key;
      parts.show(draft, regions, region, counted);
    },
  };

  /** Undo or redo, and show where it happened. @param {"undo" | "redo"} way @param {string} none what is said when there is nothing */
  function travel(way, none) {
    const before = session.draft;
    session[way]();
    const after = session.draft;
    if (after === before) {
      say(none);
      return;
    }
    if (host.travelled) host.travelled(after);
    const known = new Set([...before.document.blocks, ...before.unfiled]);
    const changed = [...after.document.blocks, ...after.unfiled].find((block) => !known.has(block));
    const region = changed && host.regions().find((/** @type {any} */ one) => one.key === changed.key || one.blocks.includes(changed));
    if (region && region !== host.chosen()) host.choose(region.key);
    // What was in use may be gone: the keyboard goes on from the desk.
    if (document.activeElement === document.body) parts.desk.focus(true);
  }

  return host;
}

/** @typedef {ReturnType<typeof coreOf>} Core */

/**
 * @param {Session} session the draft, its history and its place in the store
 * @param {Shelf} shelf the library
 * @param {(host: Core & ReturnType<typeof actionsOf>) => any} makeParts the parts of the page
 */
export function makeHost(session, shelf, makeParts) {
  const core = coreOf(session, shelf);
  const host = Object.assign(core, actionsOf(core));
  host.attach(makeParts(host));
  session.onChange(() => host.update());
  return host;
}

/** @param {Shelf} shelf @param {Region} region @returns {string} the title of the section that a heading without words stands for */
export function sectionTitle(shelf, region) {
  const section = shelf.sections.find((/** @type {any} */ one) => one.id === region.section);
  return section ? section.title : "";
}

/** @typedef {ReturnType<typeof makeHost>} Host */
