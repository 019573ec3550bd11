/* The link between the parts of the page and the session: parts ask it for the draft and make every change through it. It
   brings all parts up to date after each change. */

import { blocksOf, regionsOf } from "../draft/regions.js";
import { tallyOf } from "../draft/tally.js";
import { isEdge, originOf } from "../draft/text.js";
import { slots } from "../slots/slots.js";
import { actionsOf } from "./actions.js";
import { sharedSlots } from "./fields.js";
import { sayDone, travel } from "./way-back.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Region } from "../draft/regions.js" */
/** @import { Session } from "../draft/session.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { OpenSlot, Tally } from "../draft/tally.js" */
/** @import { Uses } from "../draft/uses.js" */

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

/**
 * What is asked and done besides the actions that writers press buttons for.
 * @param {Session} session
 * @param {Shelf} shelf
 * @param {Uses} uses
 */
function coreOf(session, shelf, uses) {
  let parts = NO_PARTS;
  let chosen = "";
  let known = read(session.draft);

  /** What the draft comes to, read anew when it is another. */
  function now() {
    if (known.draft !== session.draft) known = read(session.draft);
    return known;
  }

  /** @param {Draft} draft */
  function read(draft) {
    const all = regionsOf(draft, shelf);
    const unfiled = all[all.length - 1];
    const blocks = draft.document.blocks.filter(isEdge);
    /** @type {Region} */
    const frame = { key: "frame", level: 1, title: "标题和落款", section: "", heading: "", aspect: "", form: "paragraphs", prints: false, blocks };
    return { draft, regions: [frame, ...all.slice(0, -1), ...(unfiled.blocks.length ? [unfiled] : [])], tally: tallyOf(draft, shelf) };
  }

  const host = {
    shelf,
    uses,
    session,
    get draft() {
      return session.draft;
    },
    regions: () => now().regions,
    tally: () => now().tally,
    /** @returns {Region} the region on the desk */
    chosen: () => host.regions().find((region) => region.key === chosen) || host.regions()[1] || host.regions()[0],
    /** @param {Region} region @returns {Region[]} the headings right below it */
    children(region) {
      const all = host.regions();
      const made = [];
      for (let at = all.indexOf(region) + 1; at < all.length && all[at].key !== "unfiled" && all[at].level > region.level; at++) made.push(all[at]);
      return region.key === "frame" || region.key === "unfiled" ? [] : made;
    },
    /** @param {Region} region @returns {boolean} whether blocks may be put there */
    takes: (region) => region.key !== "frame" && (region.blocks.length > 0 || host.children(region).length === 0),
    /** @param {Region} region @returns {string} the heading above it, empty where there is none */
    above(region) {
      const all = host.regions();
      const found = region.level < 2 ? undefined : all.slice(0, all.indexOf(region)).reverse().find((one) => one.level < region.level && one.key !== "frame");
      return found ? host.name(found, true) : "";
    },
    /** @param {Region} region @param {boolean} [short] without the heading above it @returns {string} */
    name(region, short = false) {
      const title = region.title || sectionTitle(shelf, region) || "正文";
      const above = short ? "" : host.above(region);
      return above ? `${above} · ${title}` : title;
    },
    /** @param {Region} region @returns {boolean} whether it has no title and is to have none: an opening or a closing of the recipe, the beginning of a paper without one */
    isNameless(region) {
      if (region.title !== "" || region.level > 1 || region.heading !== "") return false;
      const part = shelf.part(region, session.draft);
      return part ? part.title === "" : host.regions()[1] === region;
    },
    /** @param {Region} region @returns {string} what to write there */
    prompt(region) {
      if (region.key === "frame") return "大标题、署名和日期。单位、姓名等填在“单位、姓名等”里，全文只填一次。";
      if (region.key === "unfiled") return "这里的内容没有放进文稿，也不会打印。用每条上的“移到……”放到合适的方面。";
      const part = shelf.part(region, session.draft);
      const section = shelf.sections.find((one) => one.id === region.section);
      const words = (part && part.prompt) || (section ? section.summary : "");
      return words ? `${words}。` : "";
    },
    /** @param {string} key @returns {string} where a block stands, in words */
    nameOfBlock(key) {
      const region = host.regions().find((one) => one.blocks.some((block) => block.key === key) || one.key === key);
      return region ? host.name(region) : "";
    },
    usedPhrases() {
      return new Set(blocksOf(session.draft).flatMap((block) => (originOf(block) || { phrase: [] }).phrase));
    },
    /** @returns {string[]} ids of the draft's audience, as the search knows them */
    audienceIds: () => shelf.audienceIds(session.draft.audience),

    /**
     * Carry out an operation.
     * @template {unknown[]} Rest
     * @param {(draft: Draft, ...rest: Rest) => Draft} operation
     * @param {Rest} rest its arguments after the draft
     * @returns {boolean} whether anything changed
     */
    apply: (operation, ...rest) => session.apply(operation, ...rest),
    /** Say what was done, with a way back as long as nothing else was. @param {string} text @param {boolean | string} [undoable] what it is called when it is undone, where the text does not tell */
    say: (text, undoable = false) => sayDone(session, () => host.undo(), text, undoable),
    undo: () => go("undo"),
    redo: () => go("redo"),

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
      const region = host.regions().find((one) => one.key === key || one.blocks.some((block) => block.key === key));
      if (!region) return;
      if (region !== host.chosen()) host.choose(region.key);
      parts.step("desk");
      if (region.key === key) parts.desk.focus();
      else parts.focusBlock(key, field, start, end);
    },
    /** @param {OpenSlot} slot */
    focusSlot(slot) {
      if (slots.about(slot.name).scope === "paper" && sharedSlots(session.draft).includes(slot.name)) {
        parts.step("outline");
        parts.fields.focus(slot.name);
        return;
      }
      const field = slot.field === "cell" ? `cell.${slot.row}${slot.column === null ? "" : `.${slot.column}`}` : slot.field;
      host.goTo(slot.key, field, slot.start, slot.end);
    },
    /** Called with the draft after an undo or a redo. @type {((after: Draft) => void) | null} */
    travelled: null,
    /** The parts of the page are made after it. @param {Parts} made */
    attach(made) {
      parts = made;
    },
    /** Bring every part up to date. */
    update() {
      const { draft, regions, tally } = now();
      const region = host.chosen();
      chosen = region.key;
      parts.show(draft, regions, region, tally);
    },
  };

  /** Undo or redo, and show where it happened. @param {"undo" | "redo"} way */
  function go(way) {
    const before = session.draft;
    if (!travel(session, way)) return;
    const after = session.draft;
    if (host.travelled) host.travelled(after);
    const known = new Set(blocksOf(before));
    const changed = blocksOf(after).find((block) => !known.has(block));
    const region = changed && host.regions().find((one) => one.key === changed.key || one.blocks.includes(changed));
    if (region && region !== host.chosen()) host.choose(region.key);
    // The field in use may be gone: the focus goes to the desk.
    if (document.activeElement === document.body) parts.desk.focus(true);
  }

  return host;
}

/**
 * @typedef {ReturnType<typeof coreOf>} Core
 * @typedef {Core & ReturnType<typeof actionsOf>} Host
 */

/**
 * @param {Session} session the draft, its history and its place in the store
 * @param {Shelf} shelf the library
 * @param {Uses} uses of it in the other drafts of this machine, as they were when this one was opened: what is offered stays
 * @param {(host: Host) => Parts} makeParts the parts of the page
 * @returns {Host}
 */
export function makeHost(session, shelf, uses, makeParts) {
  const core = coreOf(session, shelf, uses);
  const host = Object.assign(core, actionsOf(core));
  host.attach(makeParts(host));
  session.onChange(() => host.update());
  return host;
}

/** @param {Shelf} shelf @param {Region} region @returns {string} the title of the section that a heading without words stands for */
function sectionTitle(shelf, region) {
  const section = shelf.sections.find((one) => one.id === region.section);
  return section ? section.title : "";
}
