/* Shows search results: points with the same cards as everywhere, and other pages. */

import { root } from "../base/data.js";
import { element } from "../base/element.js";
import { marked, markedMoves } from "../search/marked.js";
import { KINDS } from "../search/matcher/answer.js";
import { nameButton } from "./leads.js";
import { makeCard } from "./make-card.js";
import { learn } from "./wordings.js";

/** @import { Hit } from "../search/matcher/answer.js" */
/** @import { PageHit } from "../search/matcher/pages.js" */

const SHOWN = 2; // other names of a point

/** @param {Node} name @returns {HTMLElement} another name of a point, which may be its lead clause */
function nameOf(name) {
  return element("span", { class: "pb-also" }, "又称：", nameButton(name));
}

/** @param {Hit} hit @returns {HTMLElement} */
function point(hit) {
  const section = document.createElement("section");
  section.className = "pb-point";
  const lead = document.createElement("h2");
  lead.className = "pb-lead";
  const link = document.createElement("a");
  link.href = `${root}${hit.page.split("#")[0]}#${hit.point}`;
  link.append(marked(hit.title, hit.ranges.title));
  lead.append(link);
  const about = document.createElement("p");
  about.className = "pb-meta";
  // What was found in a label is marked; one that is not shown anyhow, another name of the dimension or a heading, is added.
  const labels = new Map(hit.labels.map((label) => [label.title, label.ranges]));
  const shown = new Set([hit.dimension.title, hit.section.title, ...(hit.aspect ? [hit.aspect] : []), ...hit.tags, ...labels.keys()]);
  for (const label of shown) about.append(about.childNodes.length ? " · " : "", marked(label, labels.get(label) || []));
  // A title that was not found does not say why the point stands here: another name does.
  if (hit.ranges.title.length === 0) {
    for (const { kind, title, ranges } of hit.names.slice(0, SHOWN)) {
      about.append(" · ", ...(kind === "also" ? [nameOf(marked(title, ranges))] : ["白话：", marked(title, ranges)]));
    }
  }
  section.append(lead, about);
  return section;
}

/** @param {Hit} hit @returns {HTMLElement} */
function card(hit) {
  const phrase = {
    id: hit.id,
    place: hit.place,
    page: root + hit.page.split("#")[0],
    reach: hit.audiences.map((audience) => audience.title).join("、"),
  };
  learn(hit.point, hit.wordings);
  return makeCard(phrase, markedMoves(hit.text, hit.ranges.text, hit.moves));
}

export const results = {
  /**
   * Append hits to a list; wordings of a point that is already last there join it.
   * @param {HTMLElement} list
   * @param {Hit[]} hits as `Phrasebank.search` returns them
   */
  append(list, hits) {
    for (const hit of hits) {
      const last = list.lastElementChild;
      let group = last instanceof HTMLElement && last.dataset.point === hit.point ? last : null;
      if (!group) {
        group = point(hit);
        group.dataset.point = hit.point;
        list.append(group);
      }
      group.append(card(hit));
    }
  },

  /**
   * @param {PageHit[]} pages as `Phrasebank.search` returns them
   * @returns {HTMLElement[]} list items, each saying what kind of page it leads to
   */
  pages(pages) {
    return pages.map((page) => {
      const item = document.createElement("li");
      const kind = document.createElement("span");
      kind.className = "pb-label";
      kind.textContent = KINDS[/** @type {keyof typeof KINDS} */ (page.kind)];
      const link = document.createElement("a");
      link.href = root + page.page;
      link.append(marked(page.title, page.ranges.title));
      const text = document.createElement("span");
      text.className = "pb-quiet-text";
      text.append(marked(page.text, page.ranges.text));
      item.append(kind, link, " ", text);
      return item;
    });
  },
};
