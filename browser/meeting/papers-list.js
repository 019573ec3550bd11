/* The papers of a meeting by kind: each kind can be switched off, and what it has several of can be unfolded. */

import { element } from "../base/element.js";
import { tellWhose } from "../base/whose.js";
import { switchPaper } from "../draft/meeting-rows.js";
import { standingOf } from "./going-on.js";
import { makePaperWays } from "./paper-ways.js";
import { kindsFor } from "./papers.js";

/** @import { Host } from "./host.js" */
/** @import { Kind } from "./papers.js" */

/** @param {Host} host */
export function makePapersList(host) {
  const list = element("ul", { class: "pb-meeting-papers" });
  const tools = makePaperWays(host);
  let drawn = "";
  /** Kinds of which every paper is shown. @type {Set<string>} */
  const unfolded = new Set();
  list.addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.dataset.copies) return;
    if (target.open) unfolded.add(target.dataset.copies);
    else unfolded.delete(target.dataset.copies);
  }, true);

  /** @param {Kind} kind @returns {HTMLElement} */
  function row(kind) {
    const { id } = kind.info;
    const isOn = !host.draft.meeting.off.includes(id);
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-paper": id, checked: isOn }));
    box.addEventListener("change", () => host.apply(switchPaper, id, box.checked));
    const line = element("li", {}, element("label", {}, box, " ", element("strong", {}, kind.recipe.paper)), " ", element("span", { class: "pb-meta" }, kind.recipe.summary));
    if (!isOn) return line;
    const papers = host.made().filter((paper) => paper.kind === kind);
    if (papers.length === 1 && papers[0].whose === "") {
      line.append(element("span", { class: "pb-meeting-ways" }, ...tools(papers[0])));
      return line;
    }
    const edited = host.papers().filter((paper) => paper.kind === kind && paper.goesOn).length;
    const one = element("ul", {}, ...papers.map((paper) => element("li", {}, element("span", {}, paper.whose), " ", ...tools(paper))));
    const summary = element("summary", {}, `共 ${papers.length} 份${edited > 0 ? `，${edited} 份用拟稿里改过的` : ""}，一份一份看`);
    tellWhose(summary, kind.recipe.paper);
    line.append(element("details", { class: "pb-more", "data-copies": id, open: unfolded.has(id) }, summary, one));
    return line;
  }

  return {
    box: list,
    show() {
      const papers = host.papers();
      const kinds = kindsFor(host.kinds, host.draft);
      const standing = host.draft.meeting.lists.drafts.length === 0 ? [] : host.made().map((paper) => ({ ...standingOf(host.draft, paper, host.kept), draft: null }));
      const now = JSON.stringify([kinds.map(({ info }) => info.id), host.draft.meeting.off, papers.map(({ key, whose }) => [key, whose]), standing]);
      if (now !== drawn) {
        const again = focusIn(list);
        list.textContent = "";
        list.append(...kinds.map(row));
        again();
        drawn = now;
      }
    },
  };
}

/** @param {HTMLElement} list that is drawn anew @returns {() => void} puts the focus back on the choice that had it */
function focusIn(list) {
  const { activeElement } = document;
  const { paper = "", use = "" } = activeElement instanceof HTMLElement && list.contains(activeElement) ? activeElement.dataset : {};
  const had = /** @type {[string, string]} */ (paper ? ["paper", paper] : ["use", use]);
  return () => {
    const again = had[1] && Array.from(list.querySelectorAll("input, select")).find((one) => one instanceof HTMLElement && one.dataset[had[0]] === had[1]);
    if (again instanceof HTMLElement) again.focus();
  };
}
