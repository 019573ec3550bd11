/* Says what this browser does not keep: each thing once, in a line that stays as long as the page does. */

import { element } from "./element.js";

/** What is kept, by the name it is stored under, in the words of the pages. @type {Record<string, string>} */
const WORDS = {
  choice: "草稿夹",
  fields: "填过的单位、姓名等",
  recent: "最近用过的",
  seed: "换句的次序",
  scheme: "深浅配色",
};

/** @type {Set<string>} */
const names = new Set();

const line = element("p", { class: "pb-unkept", role: "status" });

// It speaks when words come into it, so it has to stand on the page before.
const place = document.querySelector(".md-content__inner") || document.body;
if (!document.querySelector(".pb-unkept")) place.prepend(line);

/** @param {string} name @returns {boolean} whether what is stored under it outlives the page, as far as is known */
export const isKept = (name) => !names.has(name);

/**
 * Say of a value whether it outlives the page.
 * @param {string} name that it is stored under; of those that have no words nothing is said
 * @param {boolean} isHeld
 */
export function tellKept(name, isHeld) {
  if (!(name in WORDS) || names.has(name) === !isHeld) return;
  if (isHeld) names.delete(name);
  else names.add(name);
  const words = Object.keys(WORDS).filter((one) => names.has(one));
  document.documentElement.classList.toggle("pb-has-unkept", words.length > 0);
  line.textContent = words.length ? `这个浏览器不让网页保存：${words.map((one) => WORDS[one]).join("，")}。离开这一页就没有了，请先复制或下载。` : "";
}
