/* The findings about a member's paper, as 自查 has them, each with its place. They are folded until somebody opens them. */

import { element, setText } from "../base/element.js";
import { attempt } from "../composer/attempt.js";
import { GRADES, counted, namesOf } from "../review/listing.js";
import { tellingOf } from "../review/telling.js";
import { findingsOf, keptPaper } from "./kept-paper.js";
import { memberNamed } from "./people.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { Row } from "../draft/meeting.js" */
/** @import { Grade } from "../review/listing.js" */
/** @import { Host } from "./host.js" */

const NO_RULES = "自查的规则没有取到，请合上再打开一次。";

/** @param {Host} host @param {Row} paper @param {() => Promise<ReviewWords | null>} load the words of the rules @returns {HTMLElement} */
export function makeFindings(host, paper, load) {
  const summary = element("summary", {}, `自查提示 ${paper.findings} 处`);
  const details = /** @type {HTMLDetailsElement} */ (element("details", { class: "pb-more", "data-findings": paper.id }, summary));

  /** As the meeting is now: another year or another notice asks for something else. */
  async function draw() {
    const words = await load();
    if (!words) throw new Error(NO_RULES);
    const found = findingsOf(keptPaper(paper), memberNamed(host.draft, paper.member), { shelf: host.shelf, draft: host.draft, words });
    const counts = counted(found);
    const grades = /** @type {Grade[]} */ (Object.keys(GRADES)).filter((grade) => counts[grade] > 0).map((grade) => `${GRADES[grade]} ${counts[grade]}`);
    setText(summary, `自查提示 ${found.length} 处${grades.length > 0 ? `：${grades.join("，")}` : ""}`);
    const names = namesOf(found);
    const items = found.map((one, at) => element("li", { class: "pb-finding" }, ...tellingOf(one, names[at], one.block === null ? "整篇" : one.place && `“${one.place}”下面`)));
    details.append(element("ol", { class: "pb-findings" }, ...items));
  }

  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) attempt(draw(), NO_RULES);
  });
  return details;
}
