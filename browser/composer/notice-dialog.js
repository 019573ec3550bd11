/* 自定义对照方面: the line of the unit's own notice is split into headings, a dimension suggested for each; the writer corrects. */

import { copyOrOffer } from "../base/clipboard.js";
import { element } from "../base/element.js";
import { noticeCampaign } from "../draft/notice-campaign.js";
import { notice } from "../draft/notice.js";
import { makeButton, makeSelect, openDialog } from "./dialog.js";

/** @import { DraftHeading, Selector } from "../draft/create.js" */
/** @import { Host } from "./host.js" */

/** @param {Host} host @param {DraftHeading[]} headings @returns {{box: HTMLElement, read: () => DraftHeading[], fill: (headings: DraftHeading[]) => void}} */
function rows(host, headings) {
  const list = element("ol", { class: "pb-own-list" });
  const dimensions = host.shelf.dimensions.map(({ id, title }) => [id, title]);
  /** By row what was suggested for it. @type {WeakMap<Element, Selector[]>} */
  const suggestions = new WeakMap();

  /** @param {DraftHeading} heading */
  function row(heading) {
    const title = /** @type {HTMLInputElement} */ (element("input", { type: "text", value: heading.title, "aria-label": "对照方面", maxlength: "80", autocomplete: "off" }));
    const first = heading.from[0] ? heading.from[0].dimension : "";
    const choice = makeSelect([["", "不对应维度"], ...dimensions], first, "对应的维度");
    const second = makeSelect([["", "不加"], ...dimensions], heading.from[1] ? heading.from[1].dimension : "", "另加一个维度");
    const made = element("li", {}, title, choice, second);
    const move = (/** @type {number} */ by) => {
      const other = by < 0 ? made.previousElementSibling : made.nextElementSibling;
      if (other) list.insertBefore(by < 0 ? made : other, by < 0 ? other : made);
    };
    const up = makeButton("上移", () => (move(-1), up.focus()));
    const down = makeButton("下移", () => (move(1), down.focus()));
    const drop = makeButton("去掉", () => {
      const beside = made.nextElementSibling || made.previousElementSibling;
      made.remove();
      const field = beside ? beside.querySelector("input") : null;
      if (field) field.focus();
    });
    made.append(element("span", { class: "pb-own-tools" }, up, down, drop));
    made.dataset.heading = heading.id;
    // What was suggested beyond a dimension (tags) stays as long as the dimension does.
    suggestions.set(made, heading.from);
    return made;
  }

  /** @param {DraftHeading[]} wanted */
  function fill(wanted) {
    list.textContent = "";
    list.append(...wanted.map(row));
  }
  fill(headings);
  return {
    box: list,
    fill,
    read: () =>
      Array.from(list.children, (made, at) => {
        const [choice, second] = Array.from(made.querySelectorAll("select"), (one) => one.value);
        const title = /** @type {HTMLInputElement} */ (made.querySelector("input")).value.trim();
        const suggested = suggestions.get(made) || [];
        const from = [choice, second].filter(Boolean).map((dimension) => suggested.find((one) => one.dimension === dimension) || { dimension, tags: [] });
        return { id: /** @type {HTMLElement} */ (made).dataset.heading || `own-${at + 1}`, title, from };
      }).filter((heading) => heading.title !== ""),
  };
}

/** Headings that were added get ids that no other has. @param {DraftHeading[]} headings @returns {DraftHeading[]} */
function named(headings) {
  const taken = new Set(headings.map((heading) => heading.id));
  let number = 0;
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

/** @param {Host} host */
export function openNotice(host) {
  const line = /** @type {HTMLTextAreaElement} */ (element("textarea", { rows: "4", id: "__notice" }));
  const said = element("p", { class: "pb-meta", role: "status" });
  const found = rows(host, host.draft.headings);
  const split = makeButton("分出对照方面", () => {
    const titles = notice.split(line.value);
    if (titles.length) found.fill(notice.headings(titles, host.shelf));
    said.textContent = titles.length ? `分出 ${titles.length} 个方面，对应的维度是猜的，请核对。` : "没有分出来。可以在下面一个一个地加。";
  });
  const more = makeButton("加一个方面", () => {
    found.fill([...found.read(), { id: "", title: "　", from: [] }]);
    const last = found.box.lastElementChild;
    const field = last ? last.querySelector("input") : null;
    if (field) {
      field.value = "";
      field.focus();
    }
  });
  const apply = makeButton(
    "用在这份草稿上",
    () => {
      const headings = named(found.read());
      if (!headings.length) {
        said.textContent = "至少要有一个对照方面。";
        return;
      }
      dialog.close();
      host.retarget({ headings });
    },
    "pb-button--main",
  );
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
  );
}
