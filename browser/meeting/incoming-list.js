/* The papers that came in, each in its box: what did not change stands as it is, with what was unfolded in it and what has the focus. */

import { arrange } from "../base/arrange.js";
import { element } from "../base/element.js";
import { pause } from "../base/slices.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { attempt } from "../composer/attempt.js";
import { isMeeting } from "../draft/meeting.js";
import { makeFindings } from "./findings-fold.js";
import { paperBox } from "./incoming-box.js";
import { wordsOfRules } from "./rule-words.js";
import { makeWords } from "./words-fold.js";

/** @import { Row } from "../draft/meeting.js" */
/** @import { Host } from "./host.js" */

/** @param {Host} host @param {() => void} dropped called after a paper was taken away */
export function makeIncomingList(host, dropped) {
  const list = element("div", {});
  /** What was unfolded stays so, as long as the paper is the same. @type {WeakMap<Row, {words: HTMLElement, findings: ReturnType<typeof makeFindings>}>} */
  const unfolded = new WeakMap();

  /** @param {Row} paper */
  function foldsFor(paper) {
    const made = unfolded.get(paper) || { words: makeWords(paper), findings: makeFindings(host, paper, wordsOfRules) };
    unfolded.set(paper, made);
    return made;
  }

  /** @param {Row} paper @returns {HTMLElement} */
  function boxOf(paper) {
    const { words, findings } = foldsFor(paper);
    return paperBox(host, paper, [words, ...findings.parts], dropped);
  }

  /** Papers are looked at one after another, until there are others or the meeting is left. @param {Row[]} papers */
  async function lookAt(papers) {
    const words = papers.length > 0 ? await wordsOfRules() : null;
    if (!words) return;
    for (const paper of papers) {
      const { draft } = host.session;
      if (!draft || !isMeeting(draft) || draft.meeting.lists.papers !== papers) return;
      if (foldsFor(paper).findings.look(words)) await pause();
    }
  }

  /** Boxes that stand, by the paper's id, with what they were drawn of: rows never change. @type {Map<string, {box: HTMLElement, of: unknown[]}>} */
  let drawn = new Map();

  return {
    box: list,
    show() {
      const { papers, points, criticisms, members } = host.draft.meeting.lists;
      const names = members.map(({ name }) => name).join("\n");
      const again = focusIn(list);
      drawn = new Map(papers.map((paper) => {
        const of = [paper, names, ...[points, criticisms].flatMap((rows) => rows.filter((row) => row.paper === paper.id))];
        const before = drawn.get(paper.id);
        const isSame = before !== undefined && before.of.length === of.length && before.of.every((one, at) => one === of[at]);
        return [paper.id, isSame ? before : { box: boxOf(paper), of }];
      }));
      const boxes = Array.from(drawn.values(), ({ box }) => box);
      const called = rowNames(papers.map(({ title }) => title), "份", Infinity);
      boxes.forEach((box, at) => {
        box.setAttribute("aria-label", called[at]);
        for (const tool of box.querySelectorAll("button")) tellWhose(tool, called[at]);
      });
      arrange(list, boxes);
      again();
      attempt(lookAt(papers), "有的材料没有自查成，请点开那一份的“看全文”核对");
    },
  };
}

/** @param {HTMLElement} list that is drawn anew @returns {() => void} puts the focus back on what had it */
function focusIn(list) {
  const { activeElement } = document;
  const box = activeElement && list.contains(activeElement) ? activeElement.closest("[data-in]") : null;
  const { point = "", again = "" } = activeElement instanceof HTMLElement ? activeElement.dataset : {};
  const within = point ? `[data-point="${point}"]` : again ? `[data-again="${again}"]` : "";
  return () => {
    if (activeElement === document.activeElement) return;
    if (activeElement instanceof HTMLElement && list.contains(activeElement)) return activeElement.focus(); // it was put back itself
    const found = within && box instanceof HTMLElement ? /** @type {HTMLElement | null} */ (list.querySelector(`[data-in="${box.dataset.in}"] ${within}`)) : null;
    if (found) found.focus();
  };
}
