/* The facets of the search page: checkboxes and lists with the counts of an answer. */

import { searchHelp } from "./search-help.js";

/** @import { Count, Facets } from "../search/matcher/facets.js" */

/** The facets, by their name in the address. */
const FACETS = /** @type {const} */ ([
  ["audience", "audiences", "适用对象"],
  ["dimension", "dimensions", "维度"],
  ["section", "sections", "板块"],
  ["tag", "tags", "标签"],
  ["kind", "kinds", "类别"],
]);

/**
 * Draw the facets anew; the focus stays where it was.
 * @param {HTMLElement} target hidden when nothing is left to choose from
 * @param {Facets} counts
 * @param {Record<string, string[]>} selection what is selected, by name in the address
 */
function draw(target, counts, selection) {
  const focused = document.activeElement instanceof HTMLElement && target.contains(document.activeElement) ? document.activeElement : null;
  const key = focused ? [focused.getAttribute("name"), focused.getAttribute("value")] : null;
  const made = FACETS.map(([name, facet, title]) => boxes(name, title, counts[facet], selection[name]));
  made.push(choices("campaign", "年度专题", counts.campaigns, selection.campaign));
  made.push(choices("heading", "对照方面", counts.headings, selection.heading));
  if (Object.values(selection).some((values) => values.length > 0)) made.push(clear());
  target.textContent = "";
  const parts = /** @type {HTMLElement[]} */ (made.filter((part) => part !== null));
  target.append(...parts);
  target.hidden = parts.length === 0;
  if (!key) return;
  const same = Array.from(target.querySelectorAll("[name]")).find((element) => element.getAttribute("name") === key[0] && element.getAttribute("value") === key[1]);
  if (same instanceof HTMLElement) same.focus();
}

/**
 * @param {HTMLElement} target
 * @returns {Record<string, string[]>} what is selected there
 */
function chosen(target) {
  /** @type {Record<string, string[]>} */
  const selection = {};
  for (const [name] of FACETS) {
    const checked = /** @type {NodeListOf<HTMLInputElement>} */ (target.querySelectorAll(`input[name=${name}]:checked`));
    selection[name] = Array.from(checked, (box) => box.value);
  }
  for (const name of ["campaign", "heading"]) {
    const list = /** @type {HTMLSelectElement | null} */ (target.querySelector(`select[name=${name}]`));
    selection[name] = list && list.value ? [list.value] : [];
  }
  if (!selection.campaign.length) selection.heading = [];
  return selection;
}

/** @returns {HTMLElement} */
function clear() {
  const button = searchHelp.offer("清除筛选", "", "");
  button.dataset.search = "clear";
  return button;
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Count[]} counts
 * @param {string[]} [values] the selected ones
 * @returns {HTMLElement | null}
 */
function boxes(name, title, counts, values = []) {
  const selected = new Set(values);
  const offered = counts.filter((one) => one.count > 0 || selected.has(one.id));
  if (offered.length === 0) return null;
  const group = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = title;
  group.append(legend);
  for (const one of offered) {
    const label = document.createElement("label");
    label.className = "pb-chip";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.name = name;
    box.value = one.id;
    box.checked = selected.has(one.id);
    const count = document.createElement("span"); // no <output>: each of them would be read out whenever it changes
    count.className = "pb-chip-count";
    count.textContent = String(one.count);
    label.append(box, ` ${one.title} `, count);
    group.append(label, " ");
  }
  return group;
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Count[]} counts
 * @param {string[]} [values] the selected ones
 * @returns {HTMLElement | null}
 */
function choices(name, title, counts, values = []) {
  const [selected] = values;
  if (!selected && !counts.some((one) => one.count > 0)) return null;
  const label = document.createElement("label");
  const list = document.createElement("select");
  list.name = name;
  list.append(new Option("不限", ""));
  for (const one of counts) {
    if (one.count > 0 || one.id === selected) list.append(new Option(`${one.title}（${one.count}）`, one.id));
  }
  list.value = selected || "";
  label.append(`${title} `, list);
  return label;
}

export const searchFacets = { draw, chosen };
