/* Draws a Document as it will be printed, and redraws it while it is written: the same as layouts/pages/_paper.html.j2, with
   signature and date where Word puts them. */

import { slots } from "../../slots/slots.js";
import { count } from "./numbers.js";
import { stripOf } from "./sheet.js";
import { signature } from "./signature.js";

/** @import { BlockJson, DocumentJson } from "../docx.js" */
/** @import { CountJson } from "./numbers.js" */
/** @import { InkJson, StripJson } from "./sheet.js" */
/** @import { Place } from "./signature.js" */

/** @type {Record<string, number>} characters on a line */
const LINES = { portrait: 28, landscape: 40 };

/** @typedef {{block: BlockJson, label: string, place: Place | undefined, nodes: HTMLElement[]}} Drawn a block as it stands in the sheet; place: of a signature or date */

/** @type {WeakMap<Element, Map<string, Drawn>>} by sheet, then by the block's key */
const sheets = new WeakMap();

/** @param {InkJson[]} inks @returns {Array<Node | string>} */
function run(inks) {
  return inks.map((ink) => {
    if (!ink.blank) return ink.text;
    const slot = document.createElement("span");
    slot.className = "pb-slot";
    slot.classList.toggle("pb-slot--filled", !slots.isOpen(ink.text));
    slot.dataset.blank = ink.blank;
    slot.textContent = ink.text;
    return slot;
  });
}

/** @param {string} tag @param {Array<Node | string>} content */
function made(tag, content) {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}


/** @param {InkJson[][]} row @param {StripJson} strip @returns {HTMLElement} labels and values in turn */
function recordRow(row, { widths }) {
  return made("tr", row.map((cell, at) => {
    if (at % 2 === 0) {
      const label = made("th", run(cell));
      label.setAttribute("scope", "row");
      return label;
    }
    const value = made("td", run(cell));
    if (at === row.length - 1 && widths.length > row.length) value.setAttribute("colspan", String(widths.length - at));
    return value;
  }));
}

/** @param {InkJson[][]} row @param {StripJson} strip @returns {HTMLElement} */
function gridRow(row, { centred }) {
  return made("tr", row.map((cell, at) => {
    const drawn = made("td", run(cell));
    if (centred.includes(at)) drawn.setAttribute("align", "center");
    return drawn;
  }));
}

/** @param {StripJson} strip */
function table(strip) {
  const columns = strip.widths.map((width) => {
    const column = document.createElement("col");
    column.setAttribute("width", `${width}%`);
    return column;
  });
  const head = strip.header ? [made("thead", strip.rows.slice(0, strip.header).map((row) => made("tr", row.map((cell) => made("th", run(cell))))))] : [];
  const drawRow = strip.record ? recordRow : gridRow;
  const body = strip.rows.slice(strip.header).map((row) => drawRow(row, strip));
  return made("table", [made("colgroup", columns), ...head, made("tbody", body)]);
}

/** @param {StripJson} strip @returns {Array<Node | string>} what stands in its paragraph */
function line(strip) {
  if (strip.kind === "point") return [made("b", [strip.label, ...run(strip.lead)]), ...run(strip.inks)];
  return [strip.label, ...run(strip.inks)];
}

/**
 * A paragraph stays the element it was, so that what is scrolled to and marked in the sheet stays while it is typed.
 * @param {HTMLElement | undefined} old
 * @param {string} kind the end of its class
 * @param {Array<Node | string>} content
 */
function paragraph(old, kind, content) {
  const name = `pb-sheet-${kind}`;
  const element = old && old.classList.contains(name) ? old : document.createElement("p");
  element.classList.add(name);
  element.textContent = "";
  element.append(...content);
  return element;
}

/**
 * @param {BlockJson} block
 * @param {string} label
 * @param {"portrait" | "landscape"} orientation
 * @param {HTMLElement[]} old what stood for it before
 * @returns {HTMLElement[]}
 */
function draw(block, label, orientation, old) {
  /** @type {StripJson} */
  const strip = stripOf(block, label, orientation);
  /** @type {HTMLElement[]} */
  let nodes;
  if (strip.kind === "table") nodes = [table(strip)];
  else if (strip.kind === "list") {
    nodes = strip.rows.map(([number, text], at) => paragraph(old[at], "list", [...run(number), ...run(text)]));
  } else {
    nodes = [paragraph(old[0], strip.level ? `${strip.kind}-${strip.level}` : strip.kind, line(strip))];
  }
  for (const node of nodes) node.dataset.block = block.key;
  return nodes;
}

/**
 * Where it begins is counted from the right edge too: on a screen a line may be longer or shorter than on paper.
 * @param {HTMLElement} node of a block
 * @param {Place | undefined} old @param {Place | undefined} place of a signature or date
 * @param {number} line length of a line on paper
 * @returns {Place | undefined} the place it has now
 */
function put(node, old, place, line) {
  const isSame = place && old ? place.gap === old.gap && place.begins === old.begins : place === old;
  if (isSame) return old;
  node.removeAttribute("style");
  if (place && place.begins) {
    node.style.textAlign = "left";
    node.style.paddingLeft = `calc(100% - ${(line - place.gap) / signature.CHARACTER}em)`;
    node.style.paddingRight = "0";
  } else if (place) node.style.paddingRight = `${place.gap / signature.CHARACTER}em`;
  return place;
}

/**
 * Draw a Document, or bring a sheet up to date. Only blocks that are not the same object as last time are drawn, and
 * those whose number changed; the nodes of all others stay. Every node of a block has its key in `data-block`. Texts
 * land as text.
 *
 * @param {HTMLElement} sheet an empty element, or one drawn before; nothing else may stand in it
 * @param {DocumentJson} paper keys of its blocks are unique
 */
export function drawSheet(sheet, paper) {
  /** @type {Map<string, Drawn>} */
  const before = sheets.get(sheet) || new Map();
  const wide = sheet.classList.contains("pb-sheet--wide") ? "landscape" : "portrait";
  /** @type {Map<string, Drawn>} */
  const now = new Map();
  /** @type {CountJson[]} */
  const counted = count(paper.blocks);
  const { orientation = "portrait" } = paper;
  const line = LINES[orientation] * signature.CHARACTER;
  const places = signature.places(paper.blocks, line);
  /** @type {Set<HTMLElement>} */
  const nodes = new Set();
  paper.blocks.forEach((block, index) => {
    const { label } = counted[index];
    const old = before.get(block.key);
    const isSame = old !== undefined && old.block === block && old.label === label && wide === orientation;
    const drawn = isSame ? old : { block, label, place: undefined, nodes: draw(block, label, orientation, old ? old.nodes : []) };
    drawn.place = put(drawn.nodes[0], drawn.place, places.get(index), line);
    now.set(block.key, drawn);
    for (const node of drawn.nodes) nodes.add(node);
  });
  for (const child of Array.from(sheet.children)) {
    if (!nodes.has(/** @type {HTMLElement} */ (child))) child.remove();
  }
  let at = sheet.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else sheet.insertBefore(node, at);
  }
  sheet.classList.add("pb-sheet");
  sheet.classList.toggle("pb-sheet--wide", paper.orientation === "landscape");
  sheets.set(sheet, now);
}
