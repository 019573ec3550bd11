/* Marks in the table of contents beside the page what the reader has passed and what they are reading, and keeps the latter in
   view. */

import { anchor } from "../base/anchor.js";
import { eachFrame } from "./scrolled.js";

const LINE = 80; // px from the top of the window: below the header, where the address leads to

const list = document.querySelector(".md-sidebar--secondary [data-md-component=toc]");
const links = list ? Array.from(/** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll("a[href^='#']"))) : [];

/** @type {[HTMLAnchorElement, HTMLElement][]} links with what they lead to, as it follows on the page */
const entries = [];
for (const link of links) {
  const target = document.getElementById(anchor(link));
  if (target) entries.push([link, target]);
}

/** Those that no filter has hidden: what is hidden stands nowhere. */
const shownOnes = () => entries.filter(([, target]) => target.closest("[hidden]") === null);

/** @param {typeof entries} shown @returns {number} how many headings are above the line: they stand in order, so that few of them are asked; at the end of the page, all */
function passed(shown) {
  if (window.scrollY && window.innerHeight + window.scrollY + 1 >= document.documentElement.scrollHeight) return shown.length;
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shown[middle][1].getBoundingClientRect().top <= LINE) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {HTMLElement} link */
function keepInSight(link) {
  const box = link.closest(".md-sidebar__scrollwrap");
  if (!box || box.contains(document.activeElement) || box.matches(":hover")) return; // the reader is using it: it must not move
  const [frame, place] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  if (place.top < frame.top || place.bottom > frame.bottom) box.scrollTop += place.top - frame.top - frame.height / 2;
}

/** What was read last, among how many. @type {{active: typeof entries[number] | undefined, of: number}} */
let before = { active: undefined, of: -1 };

function follow() {
  const shown = shownOnes();
  const count = passed(shown);
  const active = shown[count - 1];
  if (active === before.active && shown.length === before.of) return;
  before = { active, of: shown.length };
  const past = new Set(shown.slice(0, Math.max(0, count - 1)));
  for (const entry of entries) {
    entry[0].classList.toggle("md-nav__link--passed", past.has(entry));
    entry[0].classList.toggle("md-nav__link--active", entry === active);
  }
  if (active) keepInSight(active[0]);
}

if (entries.length) eachFrame(follow);
