// @ts-check
/* What the parts of the page ask of the composer: the draft and what it comes to, and every change to it. The one place
   that talks to the session; it brings all parts up to date after each change. */
(function () {
"use strict";
const Phrasebank = /** @type {any} */ (window).Phrasebank;
const { composer } = Phrasebank;
const FRAME = ["title", "byline", "sign", "date"];

/**
 * @param {any} session the draft, its history and its place in the store
 * @param {any} shelf the library
 * @param {(host: any) => any} makeParts the parts of the page
 */
composer.host = function (session, shelf, makeParts) {
  let chosen = "";
  /** @type {any} the draft that `counted` belongs to */
  let of = null;
  /** @type {any} */
  let counted = null;
  /** @type {any[]} */
  let regions = [];

  /** @param {any} draft */
  function read(draft) {
    if (draft === of) return;
    const all = Phrasebank.draft.regions(draft, shelf);
    const unfiled = all.pop();
    const blocks = draft.document.blocks.filter((/** @type {any} */ block) => FRAME.includes(block.kind));
    const frame = { key: "frame", level: 1, title: "标题和落款", section: "", heading: "", aspect: "", form: "paragraphs", prints: false, blocks };
    regions = [frame, ...all, ...(unfiled.blocks.length ? [unfiled] : [])];
    counted = Phrasebank.draft.tally(draft, shelf);
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
    chosen: () => host.regions().find((/** @type {any} */ region) => region.key === chosen) || host.regions()[1] || host.regions()[0],
    /** @param {any} region @returns {any[]} the headings right below it */
    children(region) {
      const all = host.regions();
      const made = [];
      for (let at = all.indexOf(region) + 1; at < all.length && all[at].key !== "unfiled" && all[at].level > region.level; at++) made.push(all[at]);
      return region.key === "frame" || region.key === "unfiled" ? [] : made;
    },
    /** @param {any} region @returns {boolean} whether blocks may be put there */
    takes: (region) => region.key !== "frame" && (region.blocks.length > 0 || host.children(region).length === 0),
    /** @param {any} region @param {boolean} [short] without the heading above it @returns {string} */
    name(region, short = false) {
      const title = region.title || composer.sectionTitle(shelf, region) || "正文";
      if (short || region.level < 2) return title;
      const all = host.regions();
      const above = all.slice(0, all.indexOf(region)).reverse().find((/** @type {any} */ one) => one.level < region.level && one.key !== "frame");
      return above ? `${host.name(above, true)} · ${title}` : title;
    },
    /** @param {any} region @returns {string} what to write there */
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
      const region = host.regions().find((/** @type {any} */ one) => one.blocks.some((/** @type {any} */ block) => block.key === key) || one.key === key);
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

    /** Carry out an operation. @param {string} name @param {...any} values @returns {boolean} whether anything changed */
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
        else Phrasebank.say("之后又有改动：请用上面的“撤销”一步一步退回。");
      };
      Phrasebank.say(text, undoable ? { label: "撤销", run } : undefined);
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
    /** @param {any} region */
    isLast: (region) => host.regions()[host.regions().length - 1] === region,
    /** @param {number} by */
    step(by) {
      const all = host.regions();
      const next = all[all.indexOf(host.chosen()) + by];
      if (next) host.choose(next.key, true);
    },
    /** @param {string} key of a block or a heading @param {string} [field] @param {number} [start] @param {number} [end] */
    goTo(key, field = "", start = -1, end = -1) {
      const region = host.regions().find((/** @type {any} */ one) => one.key === key || one.blocks.some((/** @type {any} */ block) => block.key === key));
      if (!region) return;
      if (region !== host.chosen()) host.choose(region.key);
      parts.step("desk");
      if (region.key === key) parts.desk.focus();
      else parts.focusBlock(key, field, start, end);
    },
    /** @param {any} slot as `openSlots` gives it */
    focusSlot(slot) {
      if (Phrasebank.slots.about(slot.name).scope === "paper" && composer.shared(session.draft).includes(slot.name)) {
        parts.step("outline");
        parts.fields.focus(slot.name);
        return;
      }
      const field = slot.field === "cell" ? `cell.${slot.row}${slot.column === null ? "" : `.${slot.column}`}` : slot.field;
      host.goTo(slot.key, field, slot.start, slot.end);
    },
    /** @type {((after: any) => void) | null} called with the draft after an undo or a redo */
    travelled: null,
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
      Phrasebank.say(none);
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

  Object.assign(host, composer.actions(host));
  const parts = makeParts(host);
  session.onChange(() => host.update());
  return host;
};

/** @param {any} shelf @param {any} region @returns {string} the title of the section that a heading without words stands for */
composer.sectionTitle = function (shelf, region) {
  const section = shelf.sections.find((/** @type {any} */ one) => one.id === region.section);
  return section ? section.title : "";
};
})();
