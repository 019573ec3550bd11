// @ts-check
/* A draft as a file, and back. Pure. A file comes from anywhere: whatever its shape, reading it never throws and never
   loses words; what has no place is put into 待归类. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;
  const { draft: operations, salvage } = Phrasebank;

  const FORMAT = 1;
  const LIMITS = { file: 8_000_000, blocks: 3000, name: 200, fields: 200, headings: 40 };
  const LINES = ["title", "byline", "paragraph", "sign", "date"];

  /** @param {any} value @returns {boolean} */
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  /** @param {any} value @returns {any[]} */
  const list = (value) => (Array.isArray(value) ? value : []);
  /** @param {any} value @returns {string} a short text; empty when it is none */
  const name = (value) => (typeof value === "string" && value.length <= LIMITS.name ? value : "");

  /** Reads one file: what it found strange, and words without a place. */
  class Reader {
    constructor() {
      /** @type {Set<string>} */
      this.notes = new Set();
      /** @type {string[]} */
      this.loose = [];
      /** @type {Set<string>} */
      this.keys = new Set();
      this.count = 0;
    }

    /** @param {any} value @returns {string} a title; what is too long for one is kept aside */
    title(value) {
      if (typeof value !== "string") return "";
      if (value.length <= LIMITS.name) return value;
      this.loose.push(value);
      this.notes.add("有的标题太长，全文放进了待归类。");
      return value.slice(0, LIMITS.name);
    }

    /** @param {any} key @returns {string} the same one, unless it is none or taken; then "" */
    key(key) {
      if (typeof key !== "string" || !/^b\d{1,9}$/.test(key) || this.keys.has(key)) return "";
      this.keys.add(key);
      return key;
    }

    /** @param {any} value @returns {Record<string, string>} */
    fields(value) {
      if (!isObject(value)) return {};
      const entries = Object.entries(value).filter(([key, one]) => key !== "" && typeof one === "string" && one !== "");
      for (const [, one] of entries.slice(LIMITS.fields)) this.loose.push(/** @type {string} */ (one));
      return Object.fromEntries(entries.slice(0, LIMITS.fields));
    }

    /** @param {any} value @returns {DraftHeading[]} */
    headings(value) {
      const ids = new Set();
      /** @type {DraftHeading[]} */
      const made = [];
      for (const one of list(value).filter(isObject)) {
        const id = name(one.id);
        if (id === "" || ids.has(id) || made.length === LIMITS.headings) {
          this.loose.push(...salvage.texts(one));
          continue;
        }
        ids.add(id);
        const from = list(one.from).filter((selector) => isObject(selector) && name(selector.dimension) !== "");
        const selectors = from.map((selector) => ({ dimension: name(selector.dimension), tags: list(selector.tags).map(name).filter(Boolean) }));
        made.push({ id, title: this.title(one.title), from: selectors });
      }
      return made;
    }

    /** @param {any} value @returns {DraftBlock | null} a block that is sound; null when it is of no kind we know: its words are kept aside */
    block(value) {
      if (!isObject(value) || this.count >= LIMITS.blocks) {
        this.loose.push(...salvage.texts(value));
        if (this.count >= LIMITS.blocks) this.notes.add("内容段数太多，后面的放进了待归类。");
        return null;
      }
      this.count++;
      const key = this.key(value.key);
      const source = isObject(value.source) && name(value.source.point) && name(value.source.phrase) ? { source: { point: value.source.point, phrase: value.source.phrase } } : {};
      if (LINES.includes(value.kind)) return { key, kind: value.kind, runs: value.runs, ...(value.kind === "paragraph" ? source : {}) };
      if (value.kind === "point") return { key, kind: "point", lead: value.lead, body: value.body, ...source };
      if (value.kind === "list") return { key, kind: "list", rows: list(value.rows) };
      if (value.kind === "heading") {
        const level = [1, 2, 3].includes(value.level) ? value.level : 1;
        return { key, kind: "heading", level, runs: value.runs, section: name(value.section), heading: name(value.heading), leads: [] };
      }
      const widths = list(value.widths);
      const rows = list(value.rows);
      const isWide = widths.length > 0 && widths.every((width) => Number.isInteger(width) && width >= 1 && width <= 100);
      if (value.kind === "table" && isWide && rows.every((row) => Array.isArray(row) && row.length === widths.length)) {
        const columns = list(value.columns).filter(isObject).map((one) => ({ kind: ["date", "number", "choice"].includes(one.kind) ? one.kind : "text", options: list(one.options).map(name).filter(Boolean) }));
        const header = Number.isInteger(value.header) && value.header >= 0 && value.header <= rows.length ? value.header : 0;
        return { key, kind: "table", widths, header, rows, columns: columns.length === widths.length ? columns : [] };
      }
      this.notes.add("有的内容这个版本认不出来，文字放进了待归类。");
      this.loose.push(...salvage.texts(value));
      return null;
    }
  }

  /** Runs made anew from what they say. @param {DraftBlock} block @param {string} key @returns {DraftBlock} */
  function settled(block, key) {
    const runs = (/** @type {any} */ value, /** @type {string} */ stem) => operations.runs(salvage.runs(value), stem);
    if (block.kind === "point") return { ...block, key, lead: runs(block.lead, `${key}.lead`), body: runs(block.body, `${key}.body`) };
    if (block.kind === "list") return { ...block, key, rows: list(block.rows).map((row, at) => runs(row, `${key}.${at}.0`)) };
    if (block.kind !== "table") return { ...block, key, runs: runs(block.runs, key) };
    const line = (/** @type {any[]} */ row, /** @type {number} */ at) => row.map((cell, column) => runs(cell, `${key}.${at}.${column}`));
    return { ...block, key, rows: list(block.rows).map(line) };
  }

  /** In the order of a paper, and with a heading before all content. @param {DraftBlock[]} blocks @returns {DraftBlock[]} */
  function ordered(blocks) {
    const at = (/** @type {string[]} */ kinds) => blocks.filter((block) => kinds.includes(block.kind));
    const middle = blocks.filter((block) => !["title", "byline", "sign", "date"].includes(block.kind));
    if (middle.length === 0 || middle[0].kind !== "heading") {
      middle.unshift({ key: "", kind: "heading", level: 1, runs: [], section: "", heading: "", leads: [] });
    }
    return [...at(["title", "byline"]), ...middle, ...at(["sign", "date"])];
  }

  /** @param {Reader} reader @param {any} value @param {{site: string, id: string}} options @returns {Draft} */
  function readValue(reader, value, { site, id }) {
    const isOurs = value.site === site;
    if (!isOurs) reader.notes.add("这份草稿来自另一个素材库：文字都在，不再对应这里的年度专题、模板和表述。");
    if (typeof value.format !== "number" || value.format > FORMAT) reader.notes.add("这份草稿由较新的版本存出，只读进了这个版本认得的内容。");
    const paper = isObject(value.document) ? value.document : {};
    const title = reader.title(value.title) || "未命名草稿";
    const read = (/** @type {any} */ blocks) => /** @type {DraftBlock[]} */ (list(blocks).map((one) => reader.block(one)).filter(Boolean));
    const filed = read(paper.blocks);
    const content = read(value.unfiled);
    if (!Array.isArray(paper.blocks)) {
      reader.notes.add("文件里没有完整的文稿，找到的文字放进了待归类。");
      reader.loose.push(...salvage.texts(value.document));
    }
    const headings = reader.headings(value.headings);
    const fields = reader.fields(value.fields);
    if (!content.every((block) => ["point", "paragraph", "list", "table"].includes(block.kind))) reader.notes.add("待归类里的标题改成了自然段。");
    const loose = reader.loose.map((text) => ({ key: "", kind: "paragraph", runs: [{ text }] }));
    const unfiled = [...content.map((block) => (block.runs ? { ...block, kind: "paragraph" } : block)).map(plainParagraph), ...loose];
    let next = Math.max(0, ...Array.from(reader.keys, (key) => Number(key.slice(1)))) + 1;
    const finish = (/** @type {DraftBlock} */ block) => {
      const { source, ...rest } = settled(block, block.key || `b${next++}`);
      return isOurs && source ? { ...rest, source } : rest;
    };
    return {
      format: 1,
      site,
      id,
      title,
      campaign: isOurs ? name(value.campaign) : "",
      variant: isOurs ? name(value.variant) : "",
      audience: name(value.audience),
      template: isOurs ? name(value.template) : "",
      headings,
      fields,
      document: {
        format: 1,
        title,
        author: name(paper.author),
        orientation: paper.orientation === "landscape" ? "landscape" : "portrait",
        slots: {},
        blocks: ordered(filed).map(finish),
      },
      unfiled: unfiled.map(finish),
    };
  }

  /** @param {DraftBlock} block @returns {DraftBlock} without what only a heading has */
  function plainParagraph(block) {
    return block.kind === "paragraph" ? { key: block.key, kind: "paragraph", runs: block.runs, ...(block.source ? { source: block.source } : {}) } : block;
  }

  /** @param {string} text @param {Reader} reader @returns {any} an object to read as a draft */
  function parsed(text, reader) {
    const words = (/** @type {string[]} */ found) => ({ site: null, format: FORMAT, unfiled: found.map((one) => ({ kind: "paragraph", runs: [{ text: one }] })), document: { blocks: [] } });
    if (text.length > LIMITS.file) {
      reader.notes.add("这个文件太大，不像是草稿，没有读入。");
      return words([]);
    }
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      reader.notes.add("文件已经损坏或者不是草稿，找到的文字放进了待归类。");
      return words(salvage.broken(text));
    }
    if (isObject(value) && ("document" in value || "unfiled" in value)) return value;
    reader.notes.add("这个文件不是草稿，找到的文字放进了待归类。");
    return words(salvage.texts(value));
  }

  Phrasebank.draftFile = {
    /** @param {Draft} draft @returns {string} */
    write: (draft) => `${JSON.stringify(draft, null, 1)}\n`,

    /**
     * @param {string} text of a file, whatever it is
     * @param {{site: string, id: string}} options this site, and the id that the draft gets here
     * @returns {{draft: Draft, notes: string[]}} what was strange, a Chinese sentence each
     */
    read(text, options) {
      const reader = new Reader();
      const value = parsed(text.replace(/^\ufeff/, ""), reader);
      if (value.site === null) value.site = options.site;
      const draft = readValue(reader, value, options);
      return { draft, notes: Array.from(reader.notes) };
    },
  };
})();
