/* Shows the stored versions of a draft, and brings one back as a new state, which can be undone. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { moment } from "../base/moment.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { printedOf } from "../draft/printed.js";
import { tallyOf } from "../draft/tally.js";
import { drawSheet } from "../papers/document/draw-sheet.js";
import { openDialog } from "./dialog.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Host } from "./host.js" */

/**
 * How a version is looked at. @typedef {{characters: (draft: Draft) => number, draw: (place: HTMLElement, draft: Draft) => void}} Look
 */

/** @param {Shelf} shelf @returns {Look} the paper as it would print */
const asPaper = (shelf) => ({ characters: (draft) => tallyOf(draft, shelf).characters, draw: (place, draft) => drawSheet(place, printedOf(draft)) });

/**
 * @param {Pick<Host, "session" | "draft" | "shelf" | "restoreVersion">} host
 * @param {Look} [look]
 */
export async function openVersions(host, look = asPaper(host.shelf)) {
  const { store } = host.session;
  const [versions, lost] = await Promise.all([store.versions(host.draft.id), store.lostVersions(host.draft.id)]);
  const list = element("ul", { class: "pb-versions" });
  const sheet = element("div", { class: "pb-sheet" });
  const shown = element("div", { class: "pb-version-sheet", hidden: true, tabindex: "0", role: "group", "aria-label": "这一版的样子" }, sheet);
  const names = rowNames(versions.map(({ at, why }) => `${moment(at)} ${why}`), "版");
  for (const [at, version] of versions.entries()) {
    const characters = look.characters(version.draft);
    const show = makeButton("看看", () => {
      shown.hidden = false;
      look.draw(sheet, version.draft);
      shown.focus();
    });
    const back = makeButton("恢复成这一版", () => {
      dialog.close();
      host.restoreVersion(version.draft);
    });
    for (const button of [show, back]) tellWhose(button, names[at]);
    list.append(element("li", {}, element("strong", {}, moment(version.at)), ` ${version.why}， ${characters} 字 `, show, back));
  }
  const words = versions.length ? "恢复以后还可以撤销，现在写的不会丢。" : "还没有历史版本：打开、换年度或对象、大段删除以前，以及每写五分钟，都会留一份，最多二十份。";
  const missing = lost ? [element("p", {}, `另有 ${lost} 版浏览器没有读出来，没有列出。`)] : [];
  const dialog = openDialog("历史版本", element("p", {}, words), ...missing, list, shown);
}
