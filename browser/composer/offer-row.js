/* A point on offer, with its wordings: each can be taken in. */

import { element } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { marked } from "../search/marked.js";

/** @import { ShelfPhrase } from "../draft/shelf-points.js" */
/** @import { Offer } from "./answers.js" */
/** @import { Host } from "./host.js" */

/** @param {ShelfPhrase} phrase @param {string} name what it is called among the others of its point */
function wording(phrase, name) {
  const text = element("p", { class: "pb-text" });
  if (phrase.written.length === 0) text.append(marked(phrase.text, []));
  for (const { id, title, text: said } of phrase.written) {
    const move = element("span", { class: "pb-move", "data-move": id, "data-title": title });
    move.append(marked(said, []));
    text.append(move);
  }
  const add = element("button", { type: "button", class: "pb-button", "data-add": phrase.id, "data-name": name }, "加入");
  return element("div", { class: "pb-offer-phrase" }, text, add);
}

/**
 * What is found stands as it was found; else each browser begins with its own sentences, those first that none of its other drafts has,
 * and what is used in this one comes last.
 * @param {Host} host
 * @param {Offer} offer
 * @param {boolean} isFound
 * @param {Set<string>} used ids of phrases
 * @returns {HTMLElement | null} null where no wording suits the audience
 */
export function offerRow(host, { point, answers, near = [] }, isFound, used) {
  const suited = point.phrases.filter((phrase) => !host.draft.audience || phrase.audiences.includes(host.draft.audience));
  const offered = suited.map((phrase) => host.shelf.offered(phrase, host.uses));
  const phrases = isFound ? suited : [...offered.filter(({ id }) => !used.has(id)), ...offered.filter(({ id }) => used.has(id))];
  const [first, ...others] = phrases;
  const names = rowNames(phrases.map(() => point.title), "种");
  if (!first) return null;
  const made = element("li", { class: "pb-offer-point" }, element("h3", {}, point.title));
  if (answers.length) made.append(element("p", { class: "pb-meta pb-answers" }, `回应：${answers.join("；")}`));
  if (near.length) made.append(element("p", { class: "pb-meta pb-answers" }, `和你写的相近：${near.join("；")}`));
  const elsewhere = host.uses.drafts(point.id);
  if (elsewhere > 0) made.append(element("p", { class: "pb-meta pb-answers" }, `这台电脑上另有 ${elsewhere} 份草稿用过这一条`));
  made.append(wording(first, names[0]));
  if (others.length) {
    const summary = element("summary", {}, `另有 ${others.length} 种写法`);
    tellWhose(summary, point.title);
    made.append(element("details", { class: "pb-more" }, summary, ...others.map((phrase, at) => wording(phrase, names[at + 1]))));
  }
  return made;
}
