/* Shows one finding: its grade, the passage, what to write instead, and why. Elements only. */

import { element } from "../base/element.js";
import { tellWhose } from "../base/whose.js";
import { GRADES, shortened } from "./listing.js";

/** @import { Listed } from "./listing.js" */

/** @param {string} label @param {string} text @returns {HTMLElement[]} none for nothing to say */
const line = (label, text) => (text === "" ? [] : [element("p", { class: "pb-finding-line" }, element("b", {}, label), text)]);

/** @param {Listed} finding @param {string} name what it is called in its list @param {string} [place] where the page does not show it @returns {HTMLElement[]} */
export function tellingOf({ grade, message, quote, before, after, remedy, example, why, source }, name, place = "") {
  const made = [element("p", { class: "pb-finding-head" }, element("b", { class: `pb-grade pb-grade--${grade}` }, GRADES[grade]), ` ${message}`), ...line("", place)];
  if (quote) made.push(element("blockquote", { class: "pb-finding-quote" }, before, before || after ? element("b", {}, quote) : shortened(quote), after));
  made.push(...line("可以这样：", remedy));
  if (why || source || example) {
    const summary = element("summary", {}, "为什么");
    tellWhose(summary, name);
    made.push(element("details", { class: "pb-more" }, summary, ...line("", why), ...line("例：", example), ...line("出处：", source)));
  }
  return made;
}
