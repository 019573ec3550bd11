/* The list of findings beside a paper, or in a pane of the composer: what is wrong, why, what to write instead, and buttons for
   what can be done. Elements only. */

import { element, setText } from "../base/element.js";
import { onKeys } from "../base/keys.js";
import { tellWhose } from "../base/whose.js";
import { makeFindingChoice } from "./finding-choice.js";
import { namesOf, shortened } from "./listing.js";
import { tellingOf } from "./telling.js";

/** @import { Listed } from "./listing.js" */

/**
 * What the page does about a finding. `go`: to its passage.
 * @typedef {{go: (finding: Listed, at: number) => void, adopt: (finding: Listed) => void, setAside: (finding: Listed, isAside: boolean) => void}} Deeds
 */

/** @param {string} text @param {string} deed @returns {HTMLElement} */
const button = (text, deed) => element("button", { type: "button", class: "pb-button", "data-deed": deed }, text);

/** @param {Listed} finding @param {number} at @param {string} name what it is called @param {boolean} isAside @returns {HTMLElement} */
function item(finding, at, name, isAside) {
  const { replacement } = finding;
  const made = element("li", { class: "pb-finding", id: `__finding-${at}`, tabindex: "-1", "data-at": String(at) }, ...tellingOf(finding, name));
  const deeds = element("p", { class: "pb-finding-deeds" });
  if (finding.block !== null) deeds.append(button("看原文", "go"));
  if (replacement !== null && finding.start < finding.end && !isAside) deeds.append(button(replacement === "" ? "采用：删去" : `采用“${shortened(replacement)}”`, "adopt"));
  deeds.append(button(isAside ? "重新提示" : "这一处不用改", isAside ? "back" : "aside"));
  for (const one of deeds.children) tellWhose(one, name);
  made.append(deeds);
  return made;
}

/** @param {Deeds} deeds */
export function makeFindingList(deeds) {
  const choice = makeFindingChoice(() => draw());
  const status = element("p", { class: "pb-meta", role: "status" });
  const list = element("ol", { class: "pb-findings" });
  const box = element("section", { class: "pb-finding-list", "aria-label": "检查提示" }, choice.box, status, list);
  /** @type {Listed[]} */
  let all = [];
  /** What is set aside. @type {Set<string>} */
  let aside = new Set();
  let unseen = "";

  function draw() {
    const open = all.filter(({ id }) => !aside.has(id));
    choice.show(open, all.length - open.length);
    list.textContent = "";
    const names = namesOf(all);
    all.forEach((finding, at) => {
      if (choice.shows(finding, aside.has(finding.id))) list.append(item(finding, at, names[at], aside.has(finding.id)));
    });
    const none = `${unseen ? "其余" : ""}没有查出要改的地方。查不出的还要自己看：事是不是真的，话是不是自己的。`;
    setText(status, unseen + (list.children.length > 0 ? "" : all.length > 0 ? "这一种没有。" : none));
  }

  list.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-deed]") : null;
    const row = pressed && pressed.closest("[data-at]");
    if (!(pressed instanceof HTMLElement) || !(row instanceof HTMLElement)) return;
    const at = Number(row.dataset.at);
    const finding = all[at];
    const place = Array.from(list.children).indexOf(row);
    if (pressed.dataset.deed === "go") deeds.go(finding, at);
    else {
      if (pressed.dataset.deed === "adopt") deeds.adopt(finding);
      else deeds.setAside(finding, pressed.dataset.deed === "aside");
      const next = list.children[Math.min(place, list.children.length - 1)];
      if (next instanceof HTMLElement) next.focus();
      else box.querySelectorAll("button")[0].focus();
    }
  });
  onKeys(list, (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const row = event.target instanceof Element ? event.target.closest("[data-at]") : null;
    if (!row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = step > 0 ? row.nextElementSibling : step < 0 ? row.previousElementSibling : null;
    if (event.key === "Enter" && event.target === row) deeds.go(all[Number(row.getAttribute("data-at"))], Number(row.getAttribute("data-at")));
    if (!(to instanceof HTMLElement)) return;
    event.preventDefault();
    to.focus();
  });

  return {
    box,
    /** @param {Listed[]} findings @param {Set<string>} setAside ids @param {string} [notLookedAt] a sentence about what was not looked at, and why */
    show(findings, setAside, notLookedAt = "") {
      [all, aside, unseen] = [findings, setAside, notLookedAt];
      draw();
    },
    /** @param {number} at which finding; shown even where the choice left it out */
    focus(at) {
      if (!list.querySelector(`[data-at="${at}"]`)) {
        choice.choose(aside.has(all[at].id) ? "aside" : "");
        draw();
      }
      const row = list.querySelector(`[data-at="${at}"]`);
      if (row instanceof HTMLElement) row.focus();
    },
  };
}
