/* Shows a list of a meeting as a table of fields, whose rows can be added, moved and removed. In a narrow window each row is a
   card. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { hear } from "../base/hear.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { makeSelect } from "../composer/dialog.js";
import { showIn } from "../composer/field.js";
import { addRows, moveRow, removeRow, setCell } from "../draft/meeting-rows.js";

/** @import { ListName, Row } from "../draft/meeting.js" */
/** @import { Host } from "./host.js" */

/**
 * `kind`: a line, several lines, one of `options`, 是 or nothing, or a text that is shown only. `none`: what no option is called. `names`: whether members' names
 * are offered.
 * @typedef {{name: string, title: string, kind: "line" | "lines" | "choice" | "check" | "shown", options?: string[], none?: string, names?: boolean}} Column
 * @typedef {{list: ListName, label: string, what: string, columns: Column[], fresh?: Record<string, string>, after?: (row: Row) => HTMLElement[]}} GridOptions
 *   what: what a row is called; fresh: cells of a new one
 */

/** @typedef {{line: HTMLElement, number: HTMLElement, tools: HTMLElement[], shows: Map<string, (value: string) => void>}} Drawn */

export const NAMES = "__meeting-names"; // id of the list of members' names

/** @param {Host} host @param {GridOptions} options */
export function makeGrid(host, { list, label, what, columns, fresh = {} }) {
  /** @type {Map<string, Drawn>} */
  const drawn = new Map();
  const written = columns.filter(({ kind }) => kind !== "choice" && kind !== "check");
  /** @param {Row} row @returns {string} what it says first */
  const saidIn = (row) => written.map(({ name }) => row[name] || "").find(Boolean) || "";
  const body = element("tbody", {});
  const head = element("tr", {}, element("th", { scope: "col" }, "序号"), ...columns.map(({ title }) => element("th", { scope: "col" }, title)), element("th", { scope: "col" }, "操作"));
  const table = element("table", { class: "pb-meeting-grid", "aria-label": label }, element("thead", {}, head), body);
  const none = element("p", { class: "pb-meta" }, `还没有${what}。`);
  const unit = what === "党员" ? "名" : "条";
  const add = makeButton(`加一${unit}${what}`, () => {
    if (host.apply(addRows, list, [fresh])) host.session.call(`加一${unit}${what}`);
    const rows = host.draft.meeting.lists[list];
    focus(rows[rows.length - 1].id);
  });

  /** @param {string} id of a row @param {string} [column] */
  function focus(id, column = "") {
    const one = drawn.get(id);
    const found = one && /** @type {HTMLElement | null} */ (one.line.querySelector(column ? `[data-cell="${column}"]` : "input, textarea, select"));
    if (found) found.focus();
  }

  /** @param {string} id @param {Column} column @returns {[HTMLElement, (value: string) => void]} */
  function field(id, column) {
    const { name, title, kind, options = [] } = column;
    const put = (/** @type {string} */ text) => void host.apply(setCell, list, id, name, text);
    if (kind === "shown") {
      const made = element("span", { "data-cell": name });
      return [made, (value) => setText(made, value)];
    }
    if (kind === "check") {
      const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-cell": name, "aria-label": title }));
      box.addEventListener("change", () => put(box.checked ? "是" : ""));
      return [box, (value) => void (box.checked = value === "是")];
    }
    if (kind === "choice") {
      const select = makeSelect([["", column.none || "—"], ...options.map((one) => [one, one])], "", title);
      select.dataset.cell = name;
      select.addEventListener("change", () => put(select.value));
      return [select, (value) => {
        if (value && !Array.from(select.options).some((one) => one.value === value)) select.append(element("option", { value }, value));
        select.value = value;
      }];
    }
    const attributes = { "data-cell": name, "aria-label": title, autocomplete: "off", ...(column.names ? { list: NAMES } : {}) };
    if (kind === "lines") {
      const area = /** @type {HTMLTextAreaElement} */ (element("textarea", { ...attributes, rows: "2", spellcheck: "false" }));
      hear(area, put);
      let shown = "";
      return [area, (value) => {
        if (area.value !== value && (area !== document.activeElement || value !== shown)) area.value = value;
        shown = value;
      }];
    }
    const input = /** @type {HTMLInputElement} */ (element("input", { ...attributes, type: "text", maxlength: "500" }));
    hear(input, (text) => put(text.trim()));
    return [input, showIn(input, (text) => text.trim())];
  }

  /** @param {Row} row @returns {Drawn} */
  function make(row) {
    /** @type {Map<string, (value: string) => void>} */
    const shows = new Map();
    const number = element("span", {});
    const cells = columns.map((column) => {
      const [made, show] = field(row.id, column);
      shows.set(column.name, show);
      return element("td", { "data-title": column.title }, made);
    });
    const tools = [
      ["上移", () => move(row.id, -1)],
      ["下移", () => move(row.id, 1)],
      ["删去", () => drop(row.id)],
    ].map(([text, run]) => makeButton(/** @type {string} */ (text), /** @type {() => void} */ (run), "pb-quiet"));
    const line = element("tr", { "data-row": row.id }, element("td", { class: "pb-grid-number" }, number), ...cells, element("td", { class: "pb-grid-tools" }, ...tools));
    return { line, number, tools, shows };
  }

  /** @param {string} id @param {number} by */
  function move(id, by) {
    const before = document.activeElement;
    const isMoved = host.apply(moveRow, list, id, by);
    if (isMoved) host.session.call(by < 0 ? "上移一行" : "下移一行");
    const at = host.draft.meeting.lists[list].findIndex((row) => row.id === id);
    host.say(isMoved ? `移到第 ${at + 1} 行` : by < 0 ? "已经是第一行" : "已经是最后一行");
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }

  /** @param {string} id */
  function drop(id) {
    const rows = host.draft.meeting.lists[list];
    const at = rows.findIndex((row) => row.id === id);
    host.apply(removeRow, list, id);
    const next = host.draft.meeting.lists[list][at] || host.draft.meeting.lists[list][at - 1];
    if (next) focus(next.id);
    else add.focus();
    host.say("已删去一行", saidIn(rows[at]) === "" ? true : `删去“${rowNames([saidIn(rows[at])], "行")[0]}”`);
  }

  return {
    box: element("div", { class: "pb-meeting-list" }, none, table, element("p", {}, add)),
    focus,
    show() {
      const rows = host.draft.meeting.lists[list];
      const kept = new Set(rows.map(({ id }) => id));
      for (const [id, { line }] of drawn) {
        if (kept.has(id)) continue;
        line.remove();
        drawn.delete(id);
      }
      const names = rowNames(rows.map(saidIn), "行");
      rows.forEach((row, at) => {
        const one = drawn.get(row.id) || make(row);
        drawn.set(row.id, one);
        if (body.children[at] !== one.line) body.insertBefore(one.line, body.children[at] || null);
        setText(one.number, String(at + 1));
        for (const tool of one.tools) tellWhose(tool, names[at]);
        for (const [name, show] of one.shows) show(row[name] || "");
      });
      none.hidden = rows.length > 0;
      table.hidden = rows.length === 0;
    },
  };
}
