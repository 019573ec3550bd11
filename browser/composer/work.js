/* The screen on which a draft is written: its parts, the bar above them, and the choice of parts in a narrow window. */

import { hear } from "../base/hear.js";
import { partOf } from "../base/part-of.js";
import { rename } from "../draft/blocks.js";
import { slotSpans } from "../slots/pieces.js";
import { attempt } from "./attempt.js";
import { makeCheckPane } from "./check-pane.js";
import { makeDesk } from "./desk.js";
import { draggable } from "./drag.js";
import { openDrawer } from "./drawer.js";
import { offerPlaces } from "./editor.js";
import { lastYearInto } from "./elsewhere.js";
import { openExport } from "./export.js";
import { makeFields } from "./fields.js";
import { listenToKeys } from "./keys.js";
import { openNotice } from "./notice-dialog.js";
import { makeOutline } from "./outline.js";
import { makePaperPane } from "./paper-pane.js";
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
  const pane = partOf(root, "paper", HTMLElement);
  for (const button of pane.querySelectorAll("button[data-pane]")) {
    button.addEventListener("click", () => {
      const name = button.getAttribute("data-pane") || "";
      pane.dataset.pane = name;
      for (const one of pane.querySelectorAll("button[data-pane]")) one.setAttribute("aria-pressed", String(one === button));
      partOf(root, "check", HTMLElement).hidden = name !== "check";
      if (name === "check") check.open();
    });
  }
  /** @type {Record<string, (key: string) => void>} */
  const blockActs = {
    up: (key) => host.nudge(key, -1),
    down: (key) => host.nudge(key, 1),
    remove: (key) => host.remove(key),
    restore: (key) => host.restore(key),
  };

  root.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    if (!pressed) return;
    const { act, blockAct, region, jump } = pressed.dataset;
    const block = pressed.closest(".pb-desk [data-block]");
    if (act && acts[act]) acts[act]();
    if (blockAct && block instanceof HTMLElement) {
      blockActs[blockAct](block.dataset.block || "");
      if (pressed.isConnected && !pressed.hidden && (blockAct === "up" || blockAct === "down")) pressed.focus();
    }
    if (region) host.choose(region, true);
    if (jump) host.goTo(jump);
  });
  root.addEventListener("change", (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement) || !select.classList.contains("pb-place-select") || !select.value) return;
    const block = select.closest("[data-block]");
    if (block instanceof HTMLElement) host.moveTo(block.dataset.block || "", select.value);
  });
  for (const type of ["mousedown", "focusin"]) {
    root.addEventListener(type, (event) => {
      const select = event.target;
      if (select instanceof HTMLSelectElement && select.classList.contains("pb-place-select")) offerPlaces(host, select, host.chosen().key);
    });
  }
  root.addEventListener("focusin", (event) => {
    const block = event.target instanceof Element ? event.target.closest(".pb-desk [data-block]") : null;
    if (block instanceof HTMLElement) paper.mark(block.dataset.block || "");
  });
  root.addEventListener("focusout", () => host.session.seal());
  hear(title, (text) => host.apply(rename, text.trim() || "未命名草稿"));
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
    focusBlock(key, field, start, end) {
      const box = Array.from(place.querySelectorAll("[data-block]")).find((one) => one.getAttribute("data-block") === key);
      const areas = box ? Array.from(box.querySelectorAll("textarea")) : [];
      const area = areas.find((one) => one.dataset.field === field) || areas[0];
      if (!box || !area) return;
      area.focus();
      const spans = slotSpans(area.value);
      if (start >= 0) area.setSelectionRange(start, end);
      else if (!field && spans.length) area.setSelectionRange(spans[0].start, spans[0].end);
      else area.setSelectionRange(area.value.length, area.value.length);
      box.scrollIntoView({ block: "nearest" });
      area.scrollIntoView({ block: "nearest" }); // of a block that is higher than the window
    },
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
