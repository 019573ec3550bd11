/* The field of a cell in a list of a meeting. */

import { element, setText } from "../base/element.js";
import { hear } from "../base/hear.js";
import { makeSelect } from "../composer/dialog.js";
import { showIn } from "../composer/field.js";

/**
 * `kind`: a line, several lines, one of `options`, 是 or nothing, or a text that is shown only. `none`: what no option is called. `names`: whether members' names
 * are offered.
 * @typedef {{name: string, title: string, kind: "line" | "lines" | "choice" | "check" | "shown", options?: string[], none?: string, names?: boolean}} Column
 */

export const NAMES = "__meeting-names"; // id of the list of members' names

/**
 * @param {Column} column
 * @param {(text: string) => void} put called with what was written
 * @returns {[HTMLElement, (value: string) => void]} the field, and what shows a value in it
 */
export function makeGridField(column, put) {
  const { name, title, kind, options = [] } = column;
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
