/* Shows what to do when a search has found nothing or has failed. The `data-offer` of a button says what it does: `query` asks
   for its `data-value` instead, `unfilter` removes all filters, `examples` searches the examples, `retry` searches again. */

import { root } from "../base/data.js";

/** @import { Rescue } from "../search/matcher/rescue.js" */
/** @import { SearchResult } from "../search/search.js" */

/**
 * Nothing was found: say why, and offer what would find something.
 * @param {HTMLElement} help
 * @param {string} query
 * @param {SearchResult} result
 * @param {Rescue} rescue
 */
function explain(help, query, result, rescue) {
  help.textContent = "";
  if (!result.total) {
    const said = document.createElement("p");
    said.textContent = why(query, result, rescue);
    help.append(said);
  }
  if (rescue.unfiltered) help.append(offer(`不筛选，能找到 ${rescue.unfiltered} 种`, "unfilter", ""));
  for (const way of rescue.without) {
    help.append(offer(`去掉“${way.terms.join("”“")}”，能找到 ${way.total} 种`, "query", way.query));
  }
  for (const piece of rescue.pieces) help.append(offer(`换成“${piece.query}”，能找到 ${piece.total} 种`, "query", piece.query));
  const stories = result.facets.kinds.find(({ id }) => id === "example");
  if (stories && stories.count) help.append(offer(`示例里有 ${stories.count} 则`, "examples", ""));
  if (result.total) return; // the nearest hits are listed below
  for (const point of rescue.points) help.append(line(`相近的要点：${point.title}`, point.page));
  if (rescue.dimension) help.append(line(`到最接近的维度看看：${rescue.dimension.title}`, rescue.dimension.page));
  help.append(overview());
}

/** @param {string} query @param {SearchResult} result @param {Rescue} rescue @returns {string} */
function why(query, result, rescue) {
  if (result.missing.length) return `全库没有“${result.missing.join("”“")}”。`;
  if (rescue.unfiltered) return "筛选以后一种也不剩。";
  const areSeveral = rescue.without.length > 0 || /\S\s+\S/.test(query); // a year is a word without a space
  return `没有一种表述${areSeveral ? "同时含有这几个词" : "含有这个词"}${result.pages.length ? "，上面的页面里有" : ""}。`;
}

/** @param {string} text @param {string} page @returns {HTMLElement} */
function line(text, page) {
  const link = document.createElement("a");
  link.href = root + page;
  link.textContent = text;
  const paragraph = document.createElement("p");
  paragraph.append(link);
  return paragraph;
}

/** @returns {HTMLElement} the way on for whoever does not know what to ask */
function overview() {
  return line("从全部素材里按维度看", "dimensions/index.html");
}

/** @param {string} text @param {string} action @param {string} value @returns {HTMLElement} */
function offer(text, action, value) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pb-button";
  button.textContent = text;
  button.dataset.offer = action;
  button.dataset.value = value;
  return button;
}

export const searchHelp = { explain, overview, offer };
