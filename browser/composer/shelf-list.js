/* The points that the library offers beside a heading, with their phrases. The list can be searched, and each phrase has a
   button that inserts it. */

import { element, setText } from "../base/element.js";
import { endSearch, liveQuery, searchLive } from "../search/live-query.js";
import { lookNear, offersFor, offersKey, sectionOf, tabsOf, usedLast } from "./answers.js";
import { makeOfferList } from "./offer-list.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { Offer, Tab } from "./answers.js" */
/** @import { Host } from "./host.js" */

/** @param {(tab: Tab) => void} choose */
function makeTabs(choose) {
  const box = element("div", { class: "pb-tabs-row", role: "group", "aria-label": "能用的表述" });
  return {
    box,
    /** @param {[Tab, string][]} choices @param {Tab} tab the one that is chosen @param {boolean} focus whether it has the focus */
    show(choices, tab, focus) {
      box.textContent = "";
      for (const [id, title] of choices) {
        const choice = element("button", { type: "button", class: "pb-button", "data-tab": id, "aria-pressed": String(id === tab) }, title);
        choice.addEventListener("click", () => choose(id));
        box.append(choice);
      }
      const pressed = box.querySelector(`[data-tab=${tab}]`);
      if (focus && pressed instanceof HTMLElement) pressed.focus();
    },
  };
}

/** @param {Host} host */
export function makeShelfList(host) {
  const tabs = makeTabs((chosen) => {
    tab = chosen;
    show(region, true);
  });
  const query = /** @type {HTMLInputElement} */ (
    element("input", { type: "search", "aria-label": "在能用的表述里查找", placeholder: "查找：几个字，或者拼音", autocomplete: "off", spellcheck: "false" })
  );
  const status = element("p", { class: "pb-meta", role: "status" });
  const offers = makeOfferList(host, () => (tab === "here" ? region.key : ""));
  const box = element("section", { class: "pb-shelf-list", "aria-label": "素材库" }, tabs.box, element("div", { class: "pb-shelf-query" }, query), status, offers.list, offers.more);

  /** What is written when the list is first shown. @type {Region} */
  let region = host.chosen();
  let isShown = false;
  /** @type {Tab} */
  let tab = "here";
  let drawn = "";
  /** The phrases that the draft had when the list was opened here: nothing moves away while one is taken in. @type {Set<string>} */
  let used = new Set();

  /** @param {Offer[]} found @param {string} words */
  function fill(found, words) {
    if (query.value.trim()) status.textContent = words;
    else setText(status, words); // it is drawn anew after every step, which is no news
    offers.show({ offers: found, isFound: query.value.trim() !== "", used });
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
      tabs.show(choices, tab, anew);
      drawn = key;
      if (anew || isOther || !query.value) look();
    }
    offers.mark();
  }

  return { box, show };
}
