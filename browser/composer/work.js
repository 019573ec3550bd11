/* The screen on which a draft is written: its parts, the bar above them, and the choice of parts in a narrow window. */

import { hear } from "../base/hear.js";
import { partOf } from "../base/part-of.js";
import { rename } from "../draft/blocks.js";
import { attempt } from "./attempt.js";
import { hearBlockTools } from "./block-tools.js";
import { makeCheckPane } from "./check-pane.js";
import { makeDesk } from "./desk.js";
import { draggable } from "./drag.js";
import { openDrawer } from "./drawer.js";
import { lastYearInto } from "./elsewhere.js";
import { openExport } from "./export.js";
import { makeFields } from "./fields.js";
import { focusBlock } from "./focus-block.js";
import { listenToKeys } from "./keys.js";
import { openNotice } from "./notice-dialog.js";
import { makeOutline } from "./outline.js";
import { makePaperPane } from "./paper-pane.js";
import { offerPanes } from "./panes.js";
import { openRetarget } from "./retarget-dialog.js";
import { selectSlotsByClick } from "./slot-click.js";
import { makeStatus } from "./status.js";
import { openVersions } from "./versions.js";

/** @import { App } from "./app.js" */
/** @import { Host } from "./host.js" */
/** @import { Parts, Step } from "./navigation.js" */

/** @type {Step[]} */
const STEPS = ["outline", "desk", "paper"];

/**
 * @param {App} app
 * @param {HTMLElement} root
 * @param {Host} host
 */
export function makeWork(app, root, host) {
  const regions = partOf(root, "regions", HTMLElement);
  const title = partOf(root, "title", HTMLInputElement);
  const place = partOf(root, "desk", HTMLElement);
  const outline = makeOutline(host, partOf(root, "outline", HTMLElement));
  const fields = makeFields(host, partOf(root, "fields", HTMLDetailsElement));
  const desk = makeDesk(host, place);
  const status = makeStatus(host, partOf(root, "status", HTMLElement));
  const paper = makePaperPane(host, partOf(root, "paper", HTMLElement));
  const check = makeCheckPane(host, partOf(root, "check", HTMLElement));
  const undo = /** @type {HTMLButtonElement} */ (root.querySelector("[data-act=undo]"));
  const redo = /** @type {HTMLButtonElement} */ (root.querySelector("[data-act=redo]"));

  /** @type {Record<string, () => void>} */
  const acts = {
    drafts: () => attempt(app.leave(), "没有回到全部草稿，请刷新这一页"),
    undo: () => host.undo(),
    redo: () => host.redo(),
    retarget: () => openRetarget(host),
    headings: () => openNotice(host),
    versions: () => attempt(openVersions(host), "历史版本没有读出来，请再试一次"),
    export: () => openExport(host),
    drawer: () => openDrawer(root),
    "last-year": () => attempt(lastYearInto(app, host), "上年度的材料没有打开，请再试一次"),
  };
  /** The buttons of a narrow window, by what each shows. @type {[Step, HTMLButtonElement][]} */
  const steps = [];
  for (const name of STEPS) {
    const button = /** @type {HTMLButtonElement} */ (root.querySelector(`.pb-steps [data-step=${name}]`));
    button.addEventListener("click", () => parts.step(name));
    steps.push([name, button]);
  }
  root.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    if (!pressed) return;
    const { act, region, jump } = pressed.dataset;
    if (act && acts[act]) acts[act]();
    if (region) host.choose(region, true);
    if (jump) host.goTo(jump);
  });
  root.addEventListener("focusin", (event) => {
    const block = event.target instanceof Element ? event.target.closest(".pb-desk [data-block]") : null;
    if (block instanceof HTMLElement) paper.mark(block.dataset.block || "");
  });
  root.addEventListener("focusout", () => host.session.seal());
  hear(title, (text) => host.apply(rename, text.trim() || "未命名草稿"));
  offerPanes(partOf(root, "paper", HTMLElement), check);
  hearBlockTools(host, root);
  draggable(host, root);
  listenToKeys(host, root);
  selectSlotsByClick(root);

  /** @type {Parts & {step: (name: Step) => void}} */
  const parts = {
    fields,
    desk,
    step(name) {
      regions.dataset.step = name;
      for (const [step, button] of steps) button.setAttribute("aria-pressed", String(step === name));
    },
    top() {
      const { top } = regions.getBoundingClientRect();
      if (top < 0 || top > window.innerHeight / 2) regions.scrollIntoView();
    },
    focusBlock: (key, field, start, end) => focusBlock(place, key, { field, start, end }),
    show(draft, all, region, tally) {
      if (title.value.trim() !== draft.title && (title !== document.activeElement || title.value.trim())) title.value = draft.title;
      const pageTitle = `${draft.title} - ${app.pageTitle}`;
      if (document.title !== pageTitle) document.title = pageTitle;
      // Not `disabled`: the button would lose the focus.
      undo.setAttribute("aria-disabled", String(!host.session.canUndo));
      redo.setAttribute("aria-disabled", String(!host.session.canRedo));
      outline.show(all, tally, region.key);
      fields.show(draft);
      desk.show(region, tally);
      status.show(tally);
      paper.show(draft);
      check.show();
    },
  };
  return parts;
}
