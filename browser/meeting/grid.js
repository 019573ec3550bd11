/* Shows a list of a meeting as a table of fields, whose rows can be added, moved and removed. In a narrow window each row is a
   card. */

import { arrange } from "../base/arrange.js";
import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { addRows, moveRow, removeRow, setCell } from "../draft/meeting-rows.js";
import { makeGridField } from "./grid-field.js";

/** @import { ListName, Row } from "../draft/meeting.js" */
/** @import { Column } from "./grid-field.js" */
/** @import { Host } from "./host.js" */

/**
 * @typedef {{list: ListName, label: string, what: string, columns: Column[], fresh?: Record<string, string>, after?: (row: Row) => HTMLElement[]}} GridOptions
 *   what: what a row is called; fresh: cells of a new one
 */

/** @typedef {{line: HTMLElement, number: HTMLElement, tools: HTMLElement[], shows: Map<string, (value: string) => void>}} Drawn */

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

  /** @param {Row} row @returns {Drawn} */
  function make(row) {
    /** @type {Map<string, (value: string) => void>} */
    const shows = new Map();
    const number = element("span", {});
    const cells = columns.map((column) => {
      const [made, show] = makeGridField(column, (text) => void host.apply(setCell, list, row.id, column.name, text));
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
      for (const id of drawn.keys()) if (!kept.has(id)) drawn.delete(id);
      const names = rowNames(rows.map(saidIn), "行");
      const lines = rows.map((row, at) => {
        const one = drawn.get(row.id) || make(row);
        drawn.set(row.id, one);
        setText(one.number, String(at + 1));
        for (const tool of one.tools) tellWhose(tool, names[at]);
        for (const [name, show] of one.shows) show(row[name] || "");
        return one.line;
      });
      arrange(body, lines);
      none.hidden = rows.length > 0;
      table.hidden = rows.length === 0;
    },
  };
}
