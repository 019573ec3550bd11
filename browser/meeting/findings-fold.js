/* The findings about a member's paper, as 自查 has them, each with its place. They are folded until somebody opens them. */

import { element, setText } from "../base/element.js";
import { attempt } from "../composer/attempt.js";
import { GRADES, counted, namesOf } from "../review/listing.js";
import { tellingOf } from "../review/telling.js";
import { findingsOf, keptPaper } from "./kept-paper.js";
import { audienceOf, memberNamed } from "./people.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { Row } from "../draft/meeting.js" */
/** @import { Grade, Listed } from "../review/listing.js" */
/** @import { Host } from "./host.js" */

const NO_RULES = "自查的规则没有取到，请合上再打开一次。";

/** @param {Listed[]} found @returns {string} */
function summaryOf(found) {
  const counts = counted(found);
  const grades = /** @type {Grade[]} */ (Object.keys(GRADES)).filter((grade) => counts[grade] > 0).map((grade) => `${GRADES[grade]} ${counts[grade]}`);
  return `自查提示 ${found.length} 处${grades.length > 0 ? `：${grades.join("，")}` : ""}`;
}

/** @param {Listed[]} found @returns {HTMLElement} */
function listOf(found) {
  const names = namesOf(found);
  const items = found.map((one, at) => element("li", { class: "pb-finding" }, ...tellingOf(one, names[at], one.block === null ? "整篇" : one.place && `“${one.place}”下面`)));
  return element("ol", { class: "pb-findings" }, ...items);
}

/**
 * @param {Host} host
 * @param {Row} paper
 * @param {() => Promise<ReviewWords | null>} load the words of the rules
 * @returns {{parts: HTMLElement[], look: (words: ReviewWords) => boolean}} `look`: as the meeting is now; whether there was anything to look at anew
 */
export function makeFindings(host, paper, load) {
  const summary = element("summary", {}, `自查提示 ${paper.findings} 处`);
  const details = /** @type {HTMLDetailsElement} */ (element("details", { class: "pb-more", "data-findings": paper.id }, summary));
  details.hidden = paper.findings === "" || paper.findings === "0";
  const note = element("p", { class: "pb-meta", hidden: true });
  /** @type {Listed[]} */
  let found = [];
  /** What it was looked at by: another year, another notice or another writer asks for something else. @type {unknown[]} */
  let by = [];

  function draw() {
    for (const old of Array.from(details.children).slice(1)) old.remove();
    if (details.open) details.append(listOf(found));
  }

  /** @param {ReviewWords} words @returns {boolean} */
  function look(words) {
    const { draft, shelf } = host;
    const member = memberNamed(draft, paper.member);
    const now = [member && audienceOf(member), draft.campaign, draft.headings];
    if (by.length > 0 && now.every((one, at) => one === by[at])) return false;
    found = findingsOf(keptPaper(paper), member, { shelf, draft, words });
    by = now;
    setText(summary, summaryOf(found));
    details.hidden = found.length === 0;
    const isKnown = member !== null || keptPaper(paper).audience !== "";
    setText(note, isKnown ? "自查没有提示。" : "还没有选是谁的，自查只查了不看身份的几项。");
    note.hidden = isKnown && found.length > 0;
    draw();
    return true;
  }

  /** Somebody opens it before it was looked at, or where the rules could not be had then. */
  async function lookAgain() {
    const words = await load();
    if (!words) throw new Error(NO_RULES);
    look(words);
  }

  details.addEventListener("toggle", () => {
    if (details.open && by.length === 0) attempt(lookAgain(), NO_RULES);
    else draw();
  });
  return { parts: [details, note], look };
}
