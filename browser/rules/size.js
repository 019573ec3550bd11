/* Rules about the length of a paper and the proportions of its parts. Pure; the twin of rules/papers/size.py. */

import { charactersOf, isOutside } from "./length.js";
import { itemsIn } from "./view.js";

/** @import { Known } from "./context.js" */
/** @import { Teller } from "./telling.js" */
/** @import { Item, Stretch, View } from "./view.js" */
/** @import { Words } from "./words.js" */

const LOOKING = ["problems", "cases", "causes"]; // the sections that look at what is wrong, and why
const UNEQUAL = 5; // how many times as long as another a point of the same heading may be
const LONG = 200; // characters of the longer point from which it is reported

/** @param {Stretch} stretch @returns {number} characters of what is printed, numbers and stops too; an open slot counts as its name */
const said = ({ text, beside }) => charactersOf(beside + text.replace(/[【】]/g, ""));

/** @param {number[]} numbers */
const total = (numbers) => numbers.reduce((sum, one) => sum + one, 0);

/** @param {Item[]} items @returns {number[]} */
const lengthsOf = (items) => items.map(({ stretches }) => total(stretches.map(said)));

/** 查摆 and 剖析, against all that is said below headings. @param {View} view @param {Teller} teller */
function share(view, teller) {
  const looked = total(lengthsOf(LOOKING.flatMap((section) => itemsIn(view, section))));
  const everything = total(lengthsOf(view.items));
  if (["problems", "causes"].some((name) => itemsIn(view, name).length === 0) || itemsIn(view, "measures").length === 0 || looked * 2 >= everything) return;
  teller.tell("problems-share", null, [0, 0], [String(looked), String(everything)]);
}

/** @param {Item[]} items @param {Teller} teller */
function unequal(items, teller) {
  const lengths = lengthsOf(items);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (items.length < 2 || most < LONG || least * UNEQUAL >= most) return;
  teller.whole("unequal-points", items[lengths.indexOf(least)].first, String(least), String(most));
}

/** @param {View} view @param {Known} known @param {Words} _words @param {Teller} teller */
export function size(view, known, _words, teller) {
  const { length } = known;
  const everything = total(view.stretches.map(said));
  const outside = length ? isOutside(everything, length) : 0;
  if (length && outside < 0) teller.tell("paper-length", null, [0, 0], [String(everything), "少", String(length.min)]);
  if (length && outside > 0) teller.tell("paper-length", null, [0, 0], [String(everything), "多", String(length.max)]);
  share(view, teller);
  for (const head of view.heads) if (head.section === "problems") unequal(head.items, teller);
}
