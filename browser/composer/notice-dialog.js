/* 自定义对照方面: splits the line of a unit's notice into headings and suggests dimensions for each, which the writer corrects.
   Where no word suggests a dimension, the writer is asked. */

import { makeButton } from "../base/button.js";
import { copyOrOffer } from "../base/clipboard.js";
import { element } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { noticeCampaign } from "../draft/notice-campaign.js";
import { notice } from "../draft/notice.js";
import { makeSelect, openDialog } from "./dialog.js";

/** @import { DraftHeading, Selector } from "../draft/create.js" */
/** @import { Host } from "./host.js" */

/** What stands for a dimension that has not been chosen, and for none. */
const OPEN = "";
const NONE = "-";

/**
 * @param {Pick<Host, "shelf">} host
 * @param {DraftHeading[]} headings
 * @returns {{box: HTMLElement, read: () => DraftHeading[], fill: (headings: DraftHeading[]) => void, add: () => void, open: () => HTMLSelectElement[]}}
 *   open: where a dimension is still to be chosen
 */
function rows(host, headings) {
  const list = element("ol", { class: "pb-own-list" });
  const dimensions = host.shelf.dimensions.map(({ id, title }) => [id, title]);
  /** By row what was suggested for it. @type {WeakMap<Element, Selector[]>} */
  const suggestions = new WeakMap();

  /** Call the buttons of each row by its heading: rows come, go and move, and their headings are typed. */
  function tell() {
    const lines = Array.from(list.children);
    const names = rowNames(lines.map((line) => /** @type {HTMLInputElement} */ (line.querySelector("input")).value), "个");
    lines.forEach((line, at) => {
      for (const button of line.querySelectorAll("button")) tellWhose(button, names[at]);
    });
  }

  /** @param {DraftHeading} heading @param {boolean} isAsked whether a heading without a dimension wants one */
  function row(heading, isAsked) {
    const title = /** @type {HTMLInputElement} */ (element("input", { type: "text", value: heading.title, "aria-label": "对照方面", maxlength: "80", autocomplete: "off" }));
    const first = heading.from[0] ? heading.from[0].dimension : isAsked ? OPEN : NONE;
    const choice = makeSelect([...(first === OPEN ? [[OPEN, "请选择维度"]] : []), [NONE, "不对应维度"], ...dimensions], first, "对应的维度");
    const second = makeSelect([["", "不加"], ...dimensions], heading.from[1] ? heading.from[1].dimension : "", "另加一个维度");
    const made = element("li", {}, title, choice, second);
    const move = (/** @type {number} */ by) => {
      const other = by < 0 ? made.previousElementSibling : made.nextElementSibling;
      if (other) list.insertBefore(by < 0 ? made : other, by < 0 ? other : made);
      tell();
    };
    const up = makeButton("上移", () => (move(-1), up.focus()));
    const down = makeButton("下移", () => (move(1), down.focus()));
    const drop = makeButton("去掉", () => {
      const beside = made.nextElementSibling || made.previousElementSibling;
      made.remove();
      tell();
      const field = beside ? beside.querySelector("input") : null;
      if (field) field.focus();
    });
    made.append(element("span", { class: "pb-own-tools" }, up, down, drop));
    made.dataset.heading = heading.id;
    // What was suggested beyond two dimensions (tags, more of them) stays as long as they do.
    suggestions.set(made, heading.from);
    // A heading that is typed is understood as one that is pasted.
    title.addEventListener("change", () => {
      tell();
      const suggested = choice.value === OPEN ? host.shelf.suggest(title.value) : [];
      if (suggested.length === 0) return;
      choice.value = suggested[0].dimension;
      second.value = suggested[1] ? suggested[1].dimension : "";
      suggestions.set(made, suggested);
    });
    return made;
  }

  /** @param {DraftHeading[]} wanted @param {boolean} [isAsked] */
  function fill(wanted, isAsked = true) {
    list.textContent = "";
    list.append(...wanted.map((one) => row(one, isAsked)));
    tell();
  }
  fill(headings, false);
  return {
    box: list,
    fill,
    add() {
      const made = row({ id: "", title: "", from: [] }, true);
      list.append(made);
      tell();
      /** @type {HTMLInputElement} */ (made.querySelector("input")).focus();
    },
    open: () =>
      Array.from(list.children)
        .filter((made) => /** @type {HTMLInputElement} */ (made.querySelector("input")).value.trim() !== "")
        .map((made) => /** @type {HTMLSelectElement} */ (made.querySelector("select")))
        .filter(({ value }) => value === OPEN),
    read: () =>
      Array.from(list.children, (made, at) => {
        const [choice, second] = Array.from(made.querySelectorAll("select"), (one) => one.value);
        const title = /** @type {HTMLInputElement} */ (made.querySelector("input")).value.trim();
        const suggested = suggestions.get(made) || [];
        const chosen = [choice, second].filter((one) => one !== OPEN && one !== NONE);
        const isKept = chosen.length === 2 && chosen.every((dimension, nth) => suggested[nth] && suggested[nth].dimension === dimension);
        const from = isKept ? suggested : chosen.map((dimension) => suggested.find((one) => one.dimension === dimension) || { dimension, tags: [] });
        return { id: /** @type {HTMLElement} */ (made).dataset.heading || `own-${at + 1}`, title, from };
      }).filter((heading) => heading.title !== ""),
  };
}

/** Headings that were added get ids that no other has. @param {DraftHeading[]} headings @returns {DraftHeading[]} */
function named(headings) {
  const taken = new Set(headings.map((heading) => heading.id));
  let number = 0;
  /** @type {Set<string>} */
  const seen = new Set();
  return headings.map((heading) => {
    if (heading.id && !seen.has(heading.id)) {
      seen.add(heading.id);
      return heading;
    }
    do number++;
    while (taken.has(`own-${number}`));
    taken.add(`own-${number}`);
    seen.add(`own-${number}`);
    return { ...heading, id: `own-${number}` };
  });
}

/** @param {Pick<Host, "draft" | "shelf"> & {retarget: (target: {headings: DraftHeading[]}) => void}} host the draft that takes the headings */
export function openNotice(host) {
  const line = /** @type {HTMLTextAreaElement} */ (element("textarea", { rows: "4", id: "__notice" }));
  const said = element("p", { class: "pb-meta", role: "status" });
  const found = rows(host, host.draft.headings);
  let parted = ""; // what the list was made of
  const split = makeButton("分出对照方面", () => {
    parted = line.value;
    const { titles, count } = notice.read(line.value);
    const headings = notice.headings(titles, host.shelf);
    if (titles.length) found.fill(headings);
    const open = headings.filter(({ from }) => from.length === 0).length;
    const differs = count > 0 && count !== titles.length ? `通知里说的是 ${count} 个，分出来 ${titles.length} 个，对不上，请照通知改。` : "";
    const asked = open ? `有 ${open} 个看不出对应哪个维度，请选。` : "";
    said.textContent = titles.length ? `分出 ${titles.length} 个方面，对应的维度是猜的，请核对。${differs}${asked}` : "没有分出来。可以在下面一个一个地加。";
  });
  const more = makeButton("加一个方面", () => found.add());
  const apply = makeButton(
    "用这些对照方面",
    () => {
      if (line.value.trim() !== "" && line.value !== parted) {
        split.click();
        stop.textContent = "贴进来的通知刚刚分出来，请核对上面的方面，再按一次。";
        return;
      }
      const headings = named(found.read());
      if (!headings.length) {
        stop.textContent = "至少要有一个对照方面。";
        return;
      }
      const [open] = found.open();
      if (open) {
        stop.textContent = `还有 ${found.open().length} 个方面没有选维度。选一个，素材才找得到；都不合适就选“不对应维度”。`;
        open.focus();
        return;
      }
      dialog.close();
      host.retarget({ headings });
    },
    "pb-button--main",
  );
  const stop = element("p", { class: "pb-meta", role: "alert" });
  const share = makeButton("复制给维护人（YAML）", () => {
    const headings = named(found.read());
    const today = new Date();
    const text = noticeCampaign({ ...host.draft, headings }, { year: today.getFullYear(), month: today.getMonth() + 1 });
    copyOrOffer({ text }, dialog.box, "已复制，可以交给维护人收进素材库");
  });
  const dialog = openDialog(
    "自定义对照方面",
    element(
      "div",
      { class: "pb-form" },
      element("label", { for: "__notice" }, "把本单位通知里的那句话贴在这里 ", element("small", {}, "如：重点围绕……、……、……五个方面")),
      line,
      element("p", {}, split),
      said,
    ),
    found.box,
    element("p", {}, more),
    element("p", { class: "pb-dialog-foot" }, apply, share),
    stop,
  );
}
