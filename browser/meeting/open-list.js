/* Shows what is still open in all papers, each thing with a link to where it is filled in. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { tellWhose } from "../base/whose.js";
import { markedSlot } from "../composer/gate-list.js";
import { GROUPS } from "./facts.js";
import { openIn } from "./open-things.js";

/** @import { Host } from "./host.js" */
/** @import { OpenThings, OwnThings, SharedThing } from "./open-things.js" */
/** @import { Paper } from "./papers.js" */

/** Where facts come from that are not typed: tabs by name. @type {Record<string, string>} */
const FROM_LISTS = {
  谈话人次: "plan", 意见件数: "plan", 批评件数: "plan", 谈话时间: "plan", 谈话地点: "plan", 谈话人: "plan", 谈话对象: "plan", 谈话记录人: "plan",
  党员件数: "incoming", 材料份数: "incoming", 台账件数: "ledger", 上年件数: "ledger", 改完件数: "ledger",
};
/** Those that are filled for each talk anew. */
const OF_TALKS = new Set(["谈话时间", "谈话地点", "谈话人", "谈话对象", "谈话记录人"]);
const MOST_PAPERS = 4; // named for one thing

/** @param {Host} host */
export function makeOpenList(host) {
  const title = element("h2", {}, "");
  const shared = element("ul", {});
  const own = element("div", {});
  const section = element("section", { class: "pb-meeting-open", "aria-label": "还没有填的" }, title, shared, own);

  /** @param {SharedThing} thing */
  function lead({ name }) {
    const isAsked = GROUPS.some(({ names }) => names.includes(name));
    const tab = FROM_LISTS[name] || (isAsked ? "facts" : "members");
    // A number that is counted from a list can be typed as well: it has a field as long as its list is empty.
    host.goTo(isAsked ? "facts" : tab, name);
  }

  /** @param {OwnThings} things @returns {HTMLElement} */
  function ownThings({ paper, slots, empty }) {
    const things = [
      ...slots.map(({ name, where }) => element("li", {}, markedSlot(name), " ", element("span", { class: "pb-quiet-text" }, where))),
      ...empty.map((where) => element("li", {}, `“${where}”还没有写`)),
    ];
    return element("div", {}, ...(paper.whose ? [element("h3", {}, paper.whose)] : []), ...(paper.goesOn ? [element("p", { class: "pb-meta" }, "在拟稿里改过：在那里填。")] : []), element("ul", {}, ...things));
  }

  /** @param {OpenThings} things */
  function draw({ shared: facts, own: others }) {
    shared.textContent = "";
    for (const thing of facts) {
      const button = makeButton("去填", () => lead(thing));
      tellWhose(button, thing.name);
      const named = thing.papers.slice(0, MOST_PAPERS).join("、") + (thing.papers.length > MOST_PAPERS ? `等 ${thing.papers.length} 种材料` : "");
      shared.append(element("li", {}, markedSlot(thing.name), " ", element("span", { class: "pb-quiet-text" }, `${named}，共 ${thing.places} 处，${OF_TALKS.has(thing.name) ? "一次谈话填一处" : "填一次就行"}`), " ", button));
    }
    own.textContent = "";
    for (const kind of Array.from(new Set(others.map(({ paper }) => paper.kind)))) {
      const some = others.filter(({ paper }) => paper.kind === kind);
      const count = some.reduce((sum, { slots, empty }) => sum + slots.length + empty.length, 0);
      const whose = some.length > 1 ? `（${some.length} 份，多半由本人写）` : "";
      own.append(element("details", { class: "pb-more", "data-open": kind.info.id }, element("summary", {}, `${kind.recipe.paper}${whose}：${count} 处`), ...some.map(ownThings)));
    }
  }

  /** @type {Paper[] | null} */
  let shown = null;
  return {
    box: section,
    /** @param {Paper[]} papers */
    show(papers) {
      if (papers === shown) return;
      shown = papers;
      const things = openIn(papers, host.shelf);
      setText(title, things.count > 0 ? `还没有填的 ${things.count} 处` : "各份材料都填齐了");
      draw(things);
    },
  };
}
