/* The points that the library offers beside a heading, with their phrases. The list can be searched, and each phrase has a
   button that inserts it. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { endSearch, liveQuery, searchLive } from "../search/live-query.js";
import { marked } from "../search/marked.js";
import { lookNear, offersFor, offersKey, sectionOf, tabsOf, usedLast } from "./answers.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { ShelfPhrase } from "../draft/shelf-points.js" */
/** @import { Offer, Tab } from "./answers.js" */
/** @import { Host } from "./host.js" */

const MOST = 10; // points shown at first, and again for each wish for more

/** @param {ShelfPhrase} phrase @param {string} name what it is called among the others of its point */
function wording(phrase, name) {
  const text = element("p", { class: "pb-text" });
  if (phrase.written.length === 0) text.append(marked(phrase.text, []));
  for (const { id, title, text: said } of phrase.written) {
    const move = element("span", { class: "pb-move", "data-move": id, "data-title": title });
    move.append(marked(said, []));
    text.append(move);
  }
  const add = element("button", { type: "button", class: "pb-button", "data-add": phrase.id, "data-name": name }, "加入");
  return element("div", { class: "pb-offer-phrase" }, text, add);
}

/**
 * What is found stands as it was found; else each browser begins with its own sentences, those first that none of its other drafts has,
 * and what is used in this one comes last.
 * @param {Host} host
 * @param {Offer} offer
 * @param {boolean} isFound
 * @param {Set<string>} used ids of phrases
 */
function row(host, { point, answers, near = [] }, isFound, used) {
  const suited = point.phrases.filter((phrase) => !host.draft.audience || phrase.audiences.includes(host.draft.audience));
  const offered = suited.map((phrase) => host.shelf.offered(phrase, host.uses));
  const phrases = isFound ? suited : [...offered.filter(({ id }) => !used.has(id)), ...offered.filter(({ id }) => used.has(id))];
  const [first, ...others] = phrases;
  const names = rowNames(phrases.map(() => point.title), "种");
  if (!first) return null;
  const made = element("li", { class: "pb-offer-point" }, element("h3", {}, point.title));
  if (answers.length) made.append(element("p", { class: "pb-meta pb-answers" }, `回应：${answers.join("；")}`));
  if (near.length) made.append(element("p", { class: "pb-meta pb-answers" }, `和你写的相近：${near.join("；")}`));
  const elsewhere = host.uses.drafts(point.id);
  if (elsewhere > 0) made.append(element("p", { class: "pb-meta pb-answers" }, `这台电脑上另有 ${elsewhere} 份草稿用过这一条`));
  made.append(wording(first, names[0]));
  if (others.length) {
    const summary = element("summary", {}, `另有 ${others.length} 种写法`);
    tellWhose(summary, point.title);
    made.append(element("details", { class: "pb-more" }, summary, ...others.map((phrase, at) => wording(phrase, names[at + 1]))));
  }
  return made;
}

/** @param {Host} host */
export function makeShelfList(host) {
  const tabs = element("div", { class: "pb-tabs-row", role: "group", "aria-label": "能用的表述" });
  const query = /** @type {HTMLInputElement} */ (
    element("input", { type: "search", "aria-label": "在能用的表述里查找", placeholder: "查找：几个字，或者拼音", autocomplete: "off", spellcheck: "false" })
  );
  const status = element("p", { class: "pb-meta", role: "status" });
  const list = element("ul", { class: "pb-offers" });
  const more = makeButton("再显示一些", () => {
    limit += MOST;
    draw();
  });
  const box = element("section", { class: "pb-shelf-list", "aria-label": "素材库" }, tabs, element("div", { class: "pb-shelf-query" }, query), status, list, more);

  /** What is written when the list is first shown. @type {Region} */
  let region = host.chosen();
  let isShown = false;
  /** @type {Tab} */
  let tab = "here";
  let limit = MOST;
  /** @type {Offer[]} */
  let entries = [];
  let drawn = "";
  /** The phrases that the draft had when the list was opened here: nothing moves away while one is taken in. @type {Set<string>} */
  let used = new Set();

  /** @returns {string} the phrase whose button has the focus */
  function focused() {
    const active = document.activeElement;
    return (active && list.contains(active) && active.getAttribute("data-add")) || "";
  }

  function draw() {
    const pressed = focused();
    list.textContent = "";
    let count = 0;
    for (const entry of entries) {
      if (count === limit) break;
      const made = row(host, entry, query.value.trim() !== "", used);
      if (!made) continue;
      list.append(made);
      count++;
    }
    more.hidden = entries.length <= limit;
    mark();
    const again = pressed && Array.from(list.querySelectorAll("[data-add]")).find((button) => button.getAttribute("data-add") === pressed);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  }

  /** Say which of them the draft has. */
  function mark() {
    const used = host.usedPhrases();
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("[data-add]"))) {
      const isUsed = used.has(button.getAttribute("data-add") || "");
      button.textContent = isUsed ? "再加一次" : "加入";
      tellWhose(button, button.dataset.name || "");
      button.classList.toggle("pb-button--used", isUsed);
    }
  }

  /** @param {Offer[]} found @param {string} words */
  function fill(found, words) {
    entries = found;
    limit = MOST;
    if (query.value.trim()) status.textContent = words;
    else setText(status, words); // it is drawn anew after every step, which is no news
    draw();
  }

  /** Look for what is typed, in the section of the heading; else offer what fits. */
  function look() {
    const words = query.value.trim();
    if (!words) {
      endSearch("composer");
      const found = usedLast(offersFor(host, region, tab), used);
      const none = region.section ? "素材库里没有适合这里的表述，可以自己写。" : "这一部分没有对应的素材，请自己写，或者查找。";
      fill(found, found.length ? `${found.length} 个要点` : none);
      return;
    }
    const sections = sectionOf(region, tab);
    const wanted = { kinds: ["phrase"], sections: sections ? [sections] : [], audiences: host.audienceIds(), limit: 200, caller: "composer" };
    searchLive(
      words,
      wanted,
      (result) => {
        const ids = new Set(result.hits.map((hit) => hit.point));
        const points = Array.from(ids).flatMap((id) => host.shelf.point(id) || []);
        fill(points.map((point) => ({ point, answers: [] })), points.length ? `找到 ${points.length} 个要点` : "没有找到，换几个字试试");
      },
      () => (status.textContent = "素材没有取到，请再试一次。"),
    );
  }
  liveQuery(query, look);

  list.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-add]") : null;
    if (pressed) host.take(pressed.getAttribute("data-add") || "", tab === "here" ? region.key : "");
  });

  /** @param {Region} now the heading that is being written @param {boolean} [anew] */
  function show(now, anew = false) {
    const isOther = !isShown || region.key !== now.key;
    [region, isShown] = [now, true];
    if (isOther) {
      tab = "here";
      query.value = "";
    }
    if (isOther || anew) {
      used = host.usedPhrases();
      lookNear(host, region);
    }
    const choices = tabsOf(host, region);
    if (!choices.some(([id]) => id === tab)) {
      tab = "here"; // what is opened so is opened anew
      used = host.usedPhrases();
    }
    const key = JSON.stringify([region.key, tab, region.section, offersKey(host, region, tab)]);
    if (anew || key !== drawn) {
      tabs.textContent = "";
      for (const [id, title] of choices) {
        const choice = element("button", { type: "button", class: "pb-button", "data-tab": id, "aria-pressed": String(id === tab) }, title);
        choice.addEventListener("click", () => {
          tab = id;
          show(region, true);
        });
        tabs.append(choice);
      }
      const pressed = tabs.querySelector(`[data-tab=${tab}]`);
      if (anew && pressed instanceof HTMLElement) pressed.focus();
      drawn = key;
      if (anew || isOther || !query.value) look();
    }
    mark();
  }

  return { box, show };
}
