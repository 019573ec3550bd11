/* A member's paper that came in: whose it is, what was found in it, and which of its problems are taken over. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { makeSelect } from "../composer/dialog.js";
import { assignPaper, removePaper, takePoints, twinOf } from "./bring-in.js";
import { begins } from "./ledger-columns.js";
import { nameOnList } from "./names.js";

/** @import { Row } from "../draft/meeting.js" */
/** @import { Host } from "./host.js" */

/** @param {Host} host @param {Row} point @returns {HTMLElement} */
function pointRow(host, point) {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-point": point.id, checked: point.taken === "是" }));
  box.addEventListener("change", () => host.apply(takePoints, [point.id], box.checked, begins(host.kinds)));
  return element("li", {}, element("label", {}, box, " ", point.problem), point.heading ? "" : " ",
    element("span", { class: "pb-quiet-text" }, [point.heading && `（${point.heading}）`, point.measure && `措施：${point.measure}`].filter(Boolean).join(" ")));
}

/**
 * @param {Host} host
 * @param {Row} paper
 * @param {HTMLElement[]} folds what is below it, folded
 * @param {() => void} dropped called after it was taken away
 * @returns {HTMLElement}
 */
export function paperBox(host, paper, folds, dropped) {
  const { members, points, criticisms } = host.draft.meeting.lists;
  const own = points.filter((point) => point.paper === paper.id);
  const said = criticisms.filter((one) => one.paper === paper.id);
  const names = Array.from(new Set(members.map(({ name }) => name).filter(Boolean)));
  const member = nameOnList(host.draft, paper.member);
  const gone = member === "" || names.includes(member) ? [] : [[member, `${member}（不在名单上）`]];
  const whose = makeSelect([["", "请选是谁的"], ...gone, ...names.map((name) => [name, name])], member, `《${paper.title}》是谁的`);
  whose.dataset.again = "whose";
  whose.addEventListener("change", () => {
    host.apply(assignPaper, paper.id, whose.value);
    const twin = twinOf(host.draft, paper.id);
    if (twin) host.say(`${whose.value}已经有一份《${twin.title}》，两份都留着：多的一份请拿掉`);
  });
  const all = makeButton("全部收进", () => host.apply(takePoints, own.map(({ id }) => id), true, begins(host.kinds)));
  const drop = makeButton("拿掉这一份", () => {
    host.session.keep("拿掉材料以前");
    host.apply(removePaper, paper.id, begins(host.kinds));
    host.say("已拿掉，台账里改过的行留着", `拿掉《${paper.title}》`);
    dropped();
  });
  all.dataset.again = "all";
  const about = [paper.file, own.length > 0 ? `问题 ${own.length} 个` : "", said.length > 0 ? `批评意见 ${said.length} 条` : ""];
  return element("section", { class: "pb-box pb-meeting-in", "data-in": paper.id },
    element("h2", {}, paper.title), element("p", { class: "pb-meta" }, about.filter(Boolean).join("，")),
    element("p", {}, whose, " ", ...(own.length > 0 ? [all] : []), drop),
    ...(own.length > 0 ? [element("ul", {}, ...own.map((point) => pointRow(host, point)))] : []),
    ...folds,
    ...(paper.loose ? [element("p", { class: "pb-meta" }, `看不出对着哪个问题的措施，请自己写进台账：${paper.loose}。`)] : []));
}
