/* <phrase-search>: the box in the header of every page, with its list of first hits. */

import { copyOrOffer } from "../base/clipboard.js";
import { copied } from "../slots/copied.js";
import { root } from "../base/data.js";
import { onKeys } from "../base/keys.js";
import { recent } from "../base/recent.js";
import { slots } from "../slots/slots.js";
import { liveQuery, searchLive } from "./live-query.js";
import { marked } from "./marked.js";
import { KINDS } from "./matcher/answer.js";
import { readLine, showRead } from "./read-line.js";

/** @import { Hit } from "./matcher/answer.js" */
/** @import { PageHit } from "./matcher/pages.js" */
/** @import { SearchResult } from "./search.js" */

const MOST = 6;
const MOST_PAPERS = 2; // among phrases that were found

/**
 * The places that the list has room for. What is merely near stands behind pages that have the very words; among phrases that were found,
 * papers whose names have them are the last.
 * @param {SearchResult} result
 * @returns {(Hit | PageHit)[]}
 */
function placesOf({ hits, pages, near }) {
  if (near || hits.length === 0) return [...pages, ...hits].slice(0, MOST);
  const papers = pages.filter(({ kind, ranges }) => kind === "template" && ranges.title.length > 0).slice(0, MOST_PAPERS);
  return [...hits.slice(0, MOST - papers.length), ...papers];
}

export class SearchBox {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    this.field = /** @type {HTMLInputElement} */ (this.root.querySelector("input"));
    this.popup = document.createElement("div");
    this.popup.className = "pb-find-popup";
    this.popup.hidden = true;
    this.status = document.createElement("p");
    this.status.className = "pb-find-status";
    this.status.setAttribute("role", "status");
    this.list = document.createElement("ul");
    this.list.id = "__find-list";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "找到的表述");
    const keys = document.createElement("p");
    keys.className = "pb-find-keys";
    keys.textContent = "↑↓ 挑选　回车打开　Ctrl+C 复制　Esc 关闭";
    this.popup.append(this.status, this.list, keys);
    this.read = readLine(this.status);
    this.root.append(this.popup);
    /** What the options stand for. @type {(Hit | PageHit)[]} */
    this.hits = [];
    this.active = -1;
    /** Whether the list is wanted: an answer may come after the reader has closed it. */
    this.wanted = false;
    liveQuery(this.field, () => {
      this.choose(-1); // what was picked answered other words: the enter key must not lead there
      this.search();
    });
    onKeys(this.field, (event) => this.key(event));
    this.field.addEventListener("focus", () => this.field.value.trim() && this.search());
    this.root.addEventListener("focusout", (event) => {
      if (!this.root.contains(/** @type {Node | null} */ (event.relatedTarget))) this.close();
    });
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option) this.open(Array.from(this.list.children).indexOf(option));
    });
  }

  search() {
    const query = this.field.value;
    if (!query.trim()) {
      this.close();
      return;
    }
    this.wanted = true;
    searchLive(query, { limit: MOST, caller: "header" }, (result) => this.show(result), () => this.failed());
  }

  /** @param {SearchResult} result */
  show(result) {
    if (!this.wanted) return;
    const picked = this.hits[this.active];
    const places = placesOf(result);
    this.hits = places;
    this.say(this.found(result));
    showRead(this.read, result);
    const list = this.list;
    list.textContent = "";
    list.append(...places.map((place, index) => this.option(place, index)));
    list.hidden = places.length === 0;
    // The list may be drawn anew because more data has come: the option that was picked stays picked.
    this.choose(picked ? places.findIndex((place) => place.page === picked.page) : -1);
    this.popup.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
  }

  /** @param {SearchResult} result */
  found(result) {
    if (result.near && result.total) return `没有这个说法${result.pages.length ? "的表述，先列页面" : ""}，相近的有 ${result.total} 种，回车看全部`;
    if (result.total) return `找到 ${result.total} 种表述${result.complete ? "" : "，还在读其余的素材"}，回车看全部`;
    if (result.pages.length) return "没有找到表述，这些页面里有";
    if (!result.complete) return "还没有找到，正在读其余的素材";
    return result.missing.length ? `全库没有“${result.missing.join("”“")}”，回车看看别的办法` : "没有同时含有这几个词的表述，回车看看别的办法";
  }

  /** @param {Hit | PageHit} place @param {number} index */
  option(place, index) {
    const option = document.createElement("li");
    option.id = `__find-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const title = document.createElement("strong");
    title.append(marked(place.title, place.ranges.title));
    // Where nothing was found in the title, the other name in which it was found is shown behind it.
    if ("names" in place && place.ranges.title.length === 0 && place.names.length > 0) title.append("（", marked(place.names[0].title, place.names[0].ranges), "）");
    const text = document.createElement("span");
    text.append(marked(place.text, place.ranges.text));
    // Where nothing was found in title, names and text, the label in which it was found is shown.
    const isSaid = place.ranges.title.length > 0 || place.ranges.text.length > 0 || ("names" in place && place.names.length > 0);
    if ("kind" in place) title.append(`（${KINDS[/** @type {keyof typeof KINDS} */ (place.kind)]}）`);
    if ("labels" in place && !isSaid && place.labels.length > 0) title.append("（", marked(place.labels[0].title, place.labels[0].ranges), "）");
    option.append(title, " ", text);
    return option;
  }

  /** @param {string} text */
  say(text) {
    const status = this.status;
    if (status.textContent !== text) status.textContent = text;
  }

  failed() {
    this.choose(-1);
    this.hits = [];
    this.list.hidden = true;
    showRead(this.read, null);
    this.say("素材没有读出来，再按一次回车重试。");
    this.popup.hidden = false;
  }

  close() {
    this.wanted = false;
    this.popup.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }

  /** @param {number} index -1 for none */
  choose(index) {
    this.active = index;
    const options = Array.from(this.list.children);
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", options[index].id);
    if (index >= 0) options[index].scrollIntoView({ block: "nearest" });
  }

  /** @param {number} index */
  open(index) {
    const place = this.hits[index];
    if (place) location.assign(root + place.page);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const count = this.hits.length;
    const active = this.active;
    if (event.key === "Escape") {
      event.preventDefault(); // the browser would empty a search field
      if (this.popup.hidden) this.field.blur();
      this.close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && this.popup.hidden) {
      event.preventDefault();
      this.search(); // the list is shown first: nobody picks from what is not there to be seen
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      // Beyond the last option the arrow keys lead back to the field, where no option is picked.
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      this.open(active);
    } else if (event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey) && active >= 0 && this.field.selectionStart === this.field.selectionEnd) {
      this.copy(event, active);
    }
  }

  /** @param {KeyboardEvent} event @param {number} index */
  copy(event, index) {
    const hit = this.hits[index];
    if (!("id" in hit)) return;
    event.preventDefault();
    const text = slots.fill(hit.text);
    if (copyOrOffer({ text }, /** @type {Element} */ (this.popup), copied(text))) {
      recent.add({ id: hit.id, lead: hit.title, href: hit.page });
    }
  }
}
