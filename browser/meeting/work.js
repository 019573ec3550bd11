/* The screen of an open meeting: the bar, the tabs, and the panel of the chosen tab. */

import { element, setText } from "../base/element.js";
import { hear } from "../base/hear.js";
import { onKeys } from "../base/keys.js";
import { partOf } from "../base/part-of.js";
import { attempt } from "../composer/attempt.js";
import { showIn } from "../composer/field.js";
import { undoKey } from "../composer/keys.js";
import { openVersions } from "../composer/versions.js";
import { rename } from "../draft/blocks.js";
import { charactersOf } from "../draft/listed.js";
import { makeFacts } from "./facts-panel.js";
import { NAMES } from "./grid-field.js";
import { makeIncoming } from "./incoming-panel.js";
import { makeLedger } from "./ledger-panel.js";
import { makeMembers } from "./members-panel.js";
import { drawOutline } from "./outline.js";
import { makePapers } from "./papers-panel.js";
import { makePlan } from "./plan-panel.js";

/** @import { App } from "./app.js" */
/** @import { Host } from "./host.js" */

/**
 * A panel: `show` brings it up to date, `focus` puts the keyboard on what somebody is led to.
 * @typedef {{box: HTMLElement, show: () => void, focus?: (what: string) => void}} Panel
 */

/** @type {[string, string, (host: Host) => Panel][]} */
const TABS = [
  ["facts", "会议情况", makeFacts],
  ["members", "党员名单", makeMembers],
  ["plan", "谈话和意见", makePlan],
  ["incoming", "收材料", makeIncoming],
  ["ledger", "整改台账", makeLedger],
  ["papers", "生成材料", makePapers],
];

/** @param {App} app @param {HTMLElement} root @param {Host} host */
export function makeWork(app, root, host) {
  const place = partOf(root, "panel", HTMLElement);
  const title = partOf(root, "title", HTMLInputElement);
  const tabs = partOf(root, "tabs", HTMLElement);
  const undo = /** @type {HTMLButtonElement} */ (root.querySelector("[data-act=undo]"));
  const redo = /** @type {HTMLButtonElement} */ (root.querySelector("[data-act=redo]"));
  const showTitle = showIn(title, (text) => text.trim());
  /** Made when they are first looked at. @type {Map<string, Panel>} */
  const panels = new Map();
  let current = TABS[0][0];
  const buttons = TABS.map(([id, name]) => {
    const button = element("button", { type: "button", class: "pb-meeting-tab", "data-tab": id }, name);
    button.addEventListener("click", () => open(id));
    return button;
  });
  tabs.append(...buttons);
  const names = element("datalist", { id: NAMES }); // beside the panel: fields of every tab offer them
  root.append(names);

  /** @param {string} id */
  function panel(id) {
    const known = panels.get(id);
    if (known) return known;
    const [, , make] = /** @type {TABS[number]} */ (TABS.find(([one]) => one === id));
    const made = make(host);
    panels.set(id, made);
    return made;
  }

  /** @param {string} id of a tab @param {string} [what] is to be focused in it */
  function open(id, what = "") {
    current = id;
    host.session.seal();
    const { box, focus } = panel(id);
    if (box.parentElement !== place) {
      place.textContent = "";
      place.append(box);
    }
    show();
    if (what) {
      if (focus) focus(what);
      // The button that led here is gone with its panel: the keyboard goes on in this one.
      if (!place.contains(document.activeElement)) place.focus();
    } else if (place.getBoundingClientRect().top < 0) place.scrollIntoView();
  }

  function show() {
    const { draft, session } = host;
    showTitle(draft.title);
    const pageTitle = `${draft.title} - ${app.pageTitle}`;
    if (document.title !== pageTitle) document.title = pageTitle;
    undo.setAttribute("aria-disabled", String(!session.canUndo));
    redo.setAttribute("aria-disabled", String(!session.canRedo));
    for (const button of buttons) {
      if (button.dataset.tab === current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    const called = draft.meeting.lists.members.map(({ name }) => name).filter(Boolean);
    setText(buttons[1], called.length > 0 ? `${TABS[1][1]} ${called.length}` : TABS[1][1]);
    if (called.join("\n") !== Array.from(names.children, (one) => one.getAttribute("value")).join("\n")) {
      names.textContent = "";
      names.append(...called.map((value) => element("option", { value })));
    }
    panel(current).show();
  }

  /** @type {Record<string, () => void>} */
  const acts = {
    drafts: () => attempt(app.leave(), "没有回到全部会议，请刷新这一页"),
    undo: () => host.undo(),
    redo: () => host.redo(),
    versions: () => attempt(openVersions(host, { characters: charactersOf, draw: drawOutline }), "历史版本没有读出来，请再试一次"),
    file: () => app.saveFile(),
  };
  root.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("[data-act]") : null;
    const run = pressed instanceof HTMLElement ? acts[pressed.dataset.act || ""] : undefined;
    if (run) run();
  });
  hear(title, (text) => host.apply(rename, text.trim() || "未命名会议"));
  onKeys(root, (event) => void (keepsOwnUndo(event.target) || undoKey(host, event)));
  root.addEventListener("focusout", () => host.session.seal());
  host.goTo = open;
  host.onChange(show);
  open(current);
}

/** What is typed there is no part of the meeting yet. @param {EventTarget | null} target */
const keepsOwnUndo = (target) => target instanceof HTMLElement && target.dataset.loose !== undefined;
