/* <search-page>: a large box with its results in place; with `data-brief` only the first, and no facets. On the search page
   the address carries the query and all that narrows it. */

import { root } from "../base/data.js";
import { setText } from "../base/element.js";
import { endSearch, liveQuery, searchLive } from "../search/live-query.js";
import { readLine, showRead } from "../search/read-line.js";
import { search } from "../search/search.js";
import { relay } from "./held.js";
import { place } from "./place.js";
import { results } from "./results.js";
import { searchFacets } from "./search-facets.js";
import { searchHelp } from "./search-help.js";

/** @import { SearchResult } from "../search/search.js" */

const PAGE = 20;
const BRIEF = 6;
const EXACT = "0"; // in the address

export class SearchDesk {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    const find = (/** @type {string} */ part) => /** @type {HTMLElement} */ (this.root.querySelector(`[data-search=${part}]`));
    this.field = /** @type {HTMLInputElement} */ (this.root.querySelector("input[name=q]"));
    this.status = find("status");
    this.read = readLine(this.status);
    this.fuzzy = /** @type {HTMLInputElement | null} */ (this.root.querySelector("input[name=fuzzy]"));
    this.list = find("hits");
    this.pages = find("pages");
    this.more = find("more");
    this.facets = find("facets");
    this.help = find("help");
    this.brief = this.root.hasAttribute("data-brief");
    /** @type {Record<string, string[]>} what is selected, by name in the address */
    this.selection = {};
    /** How many hits stand there. */
    this.shown = 0;
    /** Whether what is asked has been answered before: what comes then is fuller. */
    this.isAnswered = false;
    /** Where the reader was, until it is shown again or something else is wanted. */
    this.place = place.kept();
    liveQuery(this.field, () => this.search());
    this.help.addEventListener("click", (event) => this.tryOther(event));
    const form = /** @type {HTMLFormElement} */ (this.root.querySelector("form"));
    if (!this.brief) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.search();
      });
      this.more.addEventListener("click", () => this.showMore());
      this.facets.addEventListener("change", () => this.select());
      if (this.fuzzy) this.fuzzy.addEventListener("change", () => this.search());
      this.facets.addEventListener("click", (event) => {
        if (event.target instanceof Element && event.target.closest("[data-search=clear]")) this.clear();
      });
      const fold = /** @type {HTMLElement} */ (find("fold").firstElementChild);
      fold.addEventListener("click", () => fold.setAttribute("aria-expanded", String(this.root.classList.toggle("pb-unfolded"))));
      // A reader who moves the pointer is likely to search soon: the data is loaded from then on.
      document.addEventListener("pointermove", () => void search.prepare().catch(() => {}), { once: true });
      this.fromAddress();
      this.search();
    } else if (this.place && this.place.query) {
      this.field.value = this.place.query;
      this.search();
    }
    for (const sign of ["input", "pointerdown", "wheel"]) document.addEventListener(sign, () => (this.place = null), { once: true, passive: true });
    window.addEventListener("pagehide", () => place.keep(this.field.value, this.list));
  }

  /** Take everything from the address. */
  fromAddress() {
    const asked = new URLSearchParams(location.search);
    this.field.value = asked.get("q") || this.field.value; // the field has the focus from the start: somebody may have typed already
    if (this.fuzzy) this.fuzzy.checked = asked.get("fuzzy") !== EXACT;
    for (const name of ["audience", "dimension", "section", "tag", "campaign", "heading", "kind"]) this.selection[name] = asked.getAll(name);
  }

  /** What the search is asked, as `Phrasebank.search` wants it. */
  get options() {
    const { audience, dimension, section, tag, campaign, heading, kind } = this.selection;
    const one = (/** @type {string[] | undefined} */ values) => (values && values[0]) || undefined;
    return {
      kinds: kind,
      audiences: audience,
      dimensions: dimension,
      sections: section,
      tags: tag,
      campaign: one(campaign),
      heading: one(heading),
      fuzzy: !this.isExact,
      limit: this.brief ? BRIEF : Math.max(PAGE, this.place ? this.place.shown : 0),
      caller: "page",
    };
  }

  /** Whether pinyin stands for nothing but what is typed. */
  get isExact() {
    return this.fuzzy !== null && !this.fuzzy.checked;
  }

  get isNarrowed() {
    return Object.values(this.selection).some((values) => values.length > 0);
  }

  search() {
    const query = this.field.value;
    if (!this.brief) this.keep(query);
    if (!query.trim() && !this.isNarrowed) {
      this.empty("");
      if (!this.brief) this.help.append(searchHelp.overview());
      return;
    }
    this.isAnswered = false;
    searchLive(query, this.options, (result) => this.show(query, result), () => this.failed());
  }

  /** @param {string} query */
  keep(query) {
    const asked = new URLSearchParams();
    if (query.trim()) asked.set("q", query.slice(0, 500));
    for (const [name, values] of Object.entries(this.selection)) values.forEach((value) => asked.append(name, value));
    if (this.isExact) asked.set("fuzzy", EXACT);
    const text = asked.toString();
    try {
      history.replaceState(history.state, "", `${location.pathname}${text ? `?${text}` : ""}`);
    } catch {
      // Some browsers keep a local file's address as it is; the search works all the same.
    }
  }

  /** @param {string} said */
  empty(said) {
    endSearch("page"); // else its results would still be shown
    this.say(said);
    showRead(this.read, null);
    this.shown = 0;
    for (const part of [this.list, this.pages, this.help]) part.textContent = "";
    for (const part of [this.more, this.facets, this.root.querySelector("[data-search=fold]")]) if (part instanceof HTMLElement) part.hidden = true;
  }

  /** @param {string} text */
  say(text) {
    setText(this.status, text);
  }

  failed() {
    this.empty("素材没有读出来。");
    const retry = searchHelp.offer("重试", "retry", "");
    this.help.append(retry);
    retry.addEventListener("click", () => this.search());
  }

  /** @param {string} query @param {SearchResult} result */
  show(query, result) {
    const made = document.createElement("div");
    results.append(made, result.hits);
    relay(this.list, made, this.isAnswered);
    this.isAnswered = true;
    this.shown = result.hits.length;
    const pages = this.pages;
    pages.textContent = "";
    pages.append(...results.pages(result.pages.slice(0, this.brief ? 3 : this.asksPhrases ? 5 : PAGE)));
    this.help.textContent = "";
    this.say(this.found(query, result));
    showRead(this.read, result);
    if (this.brief) this.leadOn(query, result);
    else {
      this.draw(result);
      this.more.hidden = this.shown >= result.total;
    }
    if (this.isLost(result)) this.explain(query, result);
    if (this.place && result.complete) {
      place.returnTo(this.place, this.list);
      this.place = null;
    }
  }

  /** Whether phrases are asked for, and not only pages. */
  get asksPhrases() {
    const { kind } = this.selection;
    return !kind || kind.length === 0 || kind.includes("phrase");
  }

  /** Whether the reader needs another way. @param {SearchResult} result */
  isLost(result) {
    return result.complete && this.asksPhrases && (!result.total || result.near);
  }

  /** @param {string} query @param {SearchResult} result @returns {string} */
  found(query, result) {
    const waiting = result.complete ? "" : "，还在读其余的素材";
    if (!this.asksPhrases) return result.pages.length ? `找到 ${result.pages.length} 项${waiting}` : `没有找到${waiting}`;
    const pages = result.pages.length ? "，页面里有" : "";
    if (!result.total) return `没有找到表述${pages}${waiting}`;
    if (result.near) return `没有“${query.trim()}”这个说法${pages && `的表述${pages}`}，相近的要点有 ${result.points} 个`;
    return `找到 ${result.total} 种表述，分在 ${result.points} 个要点里${waiting}`;
  }

  /** The rest of a brief list is on the search page. @param {string} query @param {SearchResult} result */
  leadOn(query, result) {
    const more = /** @type {HTMLAnchorElement} */ (this.more);
    more.hidden = this.shown >= result.total;
    more.href = `${root}search.html?q=${encodeURIComponent(query.slice(0, 500))}`;
    more.textContent = `看全部 ${result.total} 种`;
  }

  async showMore() {
    const result = await search(this.field.value, { ...this.options, offset: this.shown });
    if (!result) return;
    const list = this.list;
    const before = list.lastElementChild;
    results.append(list, result.hits);
    this.shown = this.shown + result.hits.length;
    this.more.hidden = this.shown >= result.total;
    const next = (before && before.nextElementSibling) || before;
    const link = next && next.querySelector("a");
    if (link) link.focus();
  }

  /** Nothing was found: why, and what would. @param {string} query @param {SearchResult} result */
  async explain(query, result) {
    const rescue = await search.rescue(query, this.options);
    if (rescue && this.field.value === query) searchHelp.explain(this.help, query, result, rescue);
  }

  /** @param {Event} event */
  tryOther(event) {
    const offer = event.target instanceof Element ? event.target.closest("button[data-offer]") : null;
    if (!(offer instanceof HTMLElement)) return;
    if (offer.dataset.offer === "query") this.field.value = offer.dataset.value || "";
    if (offer.dataset.offer === "unfilter") this.selection = {};
    if (offer.dataset.offer === "examples") this.selection = { kind: ["example"] };
    this.field.focus();
    this.search();
  }

  clear() {
    this.selection = {};
    this.field.focus();
    this.search();
  }

  /** The reader has changed a facet. */
  select() {
    Object.assign(this.selection, searchFacets.chosen(this.facets));
    this.search();
  }

  /** @param {SearchResult} result */
  draw(result) {
    const facets = this.facets;
    searchFacets.draw(facets, result.facets, this.selection);
    /** @type {HTMLElement} */ (this.root.querySelector("[data-search=fold]")).hidden = facets.hidden;
  }
}
