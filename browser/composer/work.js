/* The screen on which a draft is written: its parts, the bar above them, and which of them a narrow window shows. */

import { makeDesk } from "./desk.js";
import { draggable } from "./drag.js";
import { offerPlaces } from "./editor.js";
import { lastYearInto } from "./elsewhere.js";
import { openExport } from "./export.js";
import { makeFields } from "./fields.js";
import { listenToKeys } from "./keys.js";
import { openNotice } from "./notice-dialog.js";
import { makeOutline } from "./outline.js";
import { makePaperPane } from "./paper-pane.js";
import { openRetarget } from "./retarget-dialog.js";
import { slotSpans } from "./slot-spans.js";
import { makeStatus } from "./status.js";
import { openVersions } from "./versions.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { Draft } from "../draft/text.js" */
/** @import { DraftComposer } from "./app.js" */
/** @import { Host } from "./host.js" */

/**
 * @param {DraftComposer} app the element
 * @param {HTMLElement} root
 * @param {Host} host
 */
export function makeWork(app, root, host) {
  const find = (/** @type {string} */ name) => /** @type {any} */ (root.querySelector(`[data-compose=${name}]`));
  const regions = find("regions");
  const title = /** @type {HTMLInputElement} */ (find("title"));
  const outline = makeOutline(host, find("outline"));
  const fields = makeFields(host, find("fields"));
  const desk = makeDesk(host, find("desk"));
  const status = makeStatus(host, find("status"));
  const paper = makePaperPane(host, find("paper"));
  const undo = /** @type {HTMLButtonElement} */ (root.querySelector("[data-act=undo]"));
  const redo = /** @type {HTMLButtonElement} */ (root.querySelector("[data-act=redo]"));

  const rename = () => host.apply("rename", title.value.trim() || "未命名草稿");
  /** @type {Record<string, () => void>} */
  const acts = {
    drafts: () => app.leave(),
    undo: () => host.undo(),
    redo: () => host.redo(),
    retarget: () => openRetarget(host),
    headings: () => openNotice(host),
    versions: () => openVersions(host),
    export: () => openExport(host),
    "last-year": () => lastYearInto(app, host),
  };
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
    const { act, blockAct, region, jump, step } = pressed.dataset;
    const block = pressed.closest(".pb-desk [data-block]");
    if (act && acts[act]) acts[act]();
    if (blockAct && block instanceof HTMLElement) {
      blockActs[blockAct](block.dataset.block || "");
      if (pressed.isConnected && !pressed.hidden && (blockAct === "up" || blockAct === "down")) pressed.focus();
    }
    if (region) host.choose(region, true);
    if (jump) host.goTo(jump);
    if (step) parts.step(step);
  });
  root.addEventListener("change", (event) => {
    const place = event.target;
    if (!(place instanceof HTMLSelectElement) || !place.classList.contains("pb-place-select") || !place.value) return;
    const block = place.closest("[data-block]");
    if (block instanceof HTMLElement) host.moveTo(block.dataset.block || "", place.value);
  });
  for (const type of ["mousedown", "focusin"]) {
    root.addEventListener(type, (event) => {
      const place = event.target;
      if (place instanceof HTMLSelectElement && place.classList.contains("pb-place-select")) offerPlaces(host, place, host.chosen().key);
    });
  }
  root.addEventListener("focusin", (event) => {
    const block = event.target instanceof Element ? event.target.closest(".pb-desk [data-block]") : null;
    if (block instanceof HTMLElement) paper.mark(block.dataset.block || "");
  });
  root.addEventListener("focusout", () => host.session.seal());
  title.addEventListener("input", rename);
  draggable(host, root);
  listenToKeys(host, root);

  const parts = {
    fields,
    desk,
    /** @param {string} name of the region that a narrow window shows */
    step(name) {
      regions.dataset.step = name;
      for (const button of root.querySelectorAll(".pb-steps [data-step]")) {
        button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.step === name));
      }
    },
    /** Another region is read from its beginning. */
    top() {
      const { top } = regions.getBoundingClientRect();
      if (top < 0 || top > window.innerHeight / 2) regions.scrollIntoView();
    },
    /** @param {string} key @param {string} field @param {number} start @param {number} end */
    focusBlock(key, field, start, end) {
      const box = Array.from(find("desk").querySelectorAll("[data-block]")).find((one) => one.dataset.block === key);
      const areas = box ? Array.from(box.querySelectorAll("textarea")) : [];
      const area = areas.find((one) => one.dataset.field === field) || areas[0];
      if (!area) return;
      area.focus();
      const spans = slotSpans(area.value);
      if (start >= 0) area.setSelectionRange(start, end);
      else if (!field && spans.length) area.setSelectionRange(spans[0].start, spans[0].end);
      else area.setSelectionRange(area.value.length, area.value.length);
      box.scrollIntoView({ block: "nearest" });
    },
    /** @param {Draft} draft @param {any[]} all @param {Region} region @param {any} tally */
    show(draft, all, region, tally) {
      if (title.value.trim() !== draft.title && (title !== document.activeElement || title.value.trim())) title.value = draft.title;
      const pageTitle = `${draft.title} - ${app.pageTitle}`;
      if (document.title !== pageTitle) document.title = pageTitle;
      // Not `disabled`: the focus would fall from under the finger.
      undo.setAttribute("aria-disabled", String(!host.session.canUndo));
      redo.setAttribute("aria-disabled", String(!host.session.canRedo));
      outline.show(all, tally, region.key);
      fields.show(draft);
      desk.show(region, tally);
      status.show(tally);
      paper.show(draft);
    },
  };
  return parts;
}
