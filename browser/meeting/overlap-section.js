/* Compares members' papers with each other: shows the pairs that have most in common, and what that is. The work is done in
   slices, and only when somebody asks for it. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { inSlices } from "../base/slices.js";
import { comparer } from "../review/overlap/compare.js";
import { ALIKE, alikeAmong, pairItems, percent } from "../review/pairs.js";
import { everybodys } from "./compared.js";
import { keptPaper } from "./kept-paper.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { Matrix } from "../review/overlap/compare.js" */
/** @import { Row } from "../draft/meeting.js" */
/** @import { Host } from "./host.js" */

const SLICE = 20; // milliseconds after which the page has its turn

/** @param {Row[]} papers @param {Row} paper @returns {string} whose it is, and which one where a member has handed in several */
const nameOf = (papers, { member, title }) => (member === "" ? title : papers.filter((one) => one.member === member).length > 1 ? `${member}《${title}》` : member);

/** @param {Host} host @param {() => Promise<ReviewWords | null>} load the words of the rules, set expressions among them */
export function makeOverlap(host, load) {
  const said = element("p", { class: "pb-meta", role: "status" });
  const list = element("ul", { class: "pb-alike" });
  let current = {};
  const start = makeButton("比一比", () => run());
  const stop = makeButton("停下", () => {
    current = {};
    stop.hidden = true;
    setText(said, "已停下。");
  });
  stop.hidden = true;

  async function run() {
    const mine = {};
    current = mine;
    const { papers } = host.draft.meeting.lists;
    list.textContent = "";
    stop.hidden = false;
    const { among } = comparer(everybodys(host.draft, host.shelf, await load()));
    const made = await inSlices(among(papers.map(keptPaper)), () => current !== mine, SLICE, (done) => setText(said, `正在比：${percent(done)}`));
    if (current !== mine) return;
    stop.hidden = true;
    if (made) draw(papers, made);
  }

  /** @param {Row[]} papers @param {Matrix} matrix */
  function draw(papers, { pairs, passages }) {
    const alike = alikeAmong(pairs);
    setText(said, alike.length > 0 ? `${papers.length} 份里有 ${alike.length} 对相同的超过 ${percent(ALIKE)}，最像的在前面。规范表述、标题和大家都有的话没有算。` : `${papers.length} 份互相没有相同超过 ${percent(ALIKE)} 的。`);
    const named = (/** @type {number} */ at) => nameOf(papers, papers[at]);
    list.append(...pairItems(alike, passages, { name: named, document: (at) => keptPaper(papers[at]) }));
  }

  const box = element("section", {}, element("h2", {}, "互相像不像"), element("p", {}, start, stop), said, list);
  return {
    box,
    /** Papers were added or removed: the results on the page no longer hold. */
    clear() {
      current = {};
      stop.hidden = true;
      list.textContent = "";
      setText(said, "");
      box.hidden = host.draft.meeting.lists.papers.length < 2;
    },
  };
}
