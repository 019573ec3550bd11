/* Writes the findings in plain words, for taking them away. Pure. */

import { GRADES } from "./listing.js";

/** @import { Comment } from "./commented.js" */
/** @import { Grade, Listed } from "./listing.js" */

const END = /[。！？；：…]$/;

/** @param {string} text @returns {string} */
const sentence = (text) => (text === "" || END.test(text) ? text : `${text}。`);

/** @param {Listed} finding @returns {string[]} what is said of it, a line each */
function linesOf({ message, remedy, example, why, source }) {
  const said = [["", message], ["可以这样：", remedy], ["例：", example], ["为什么：", why], ["出处：", source]];
  return said.filter(([, text]) => text !== "").map(([label, text]) => label + sentence(text));
}

/** @param {Listed} finding @returns {string} where it stands, for those who have the list and not the page: below which heading, and beside what */
function placeOf({ place, quote, before, after, message }) {
  const words = before + quote + after;
  const isSaid = words === quote && message.includes(quote); // the message shows it
  const said = [place === "" || place.includes(quote) ? "" : `“${place}”下面`, quote === "" || isSaid ? "" : `“${words}”`].filter(Boolean).join("，");
  return said && `${said}：`;
}

/** @param {Listed[]} findings @returns {Comment[]} */
export const commentsOf = (findings) =>
  findings.map((finding) => {
    const [first, ...others] = linesOf(finding);
    return { block: finding.block, start: finding.start, end: finding.end, lines: [`【${GRADES[finding.grade]}】${first}`, ...others] };
  });

/**
 * @param {string} title of the paper
 * @param {Listed[]} findings
 * @param {string} [unseen] a sentence about what was not looked at, and why
 * @returns {string} a list by grade
 */
export function reportOf(title, findings, unseen = "") {
  const grades = /** @type {Grade[]} */ (Object.keys(GRADES));
  const parts = grades.map((grade) => {
    const here = findings.filter((one) => one.grade === grade);
    const said = here.map((finding, at) => [`${at + 1}. ${placeOf(finding)}${linesOf(finding)[0]}`, ...linesOf(finding).slice(1).map((line) => `   ${line}`)].join("\n"));
    return here.length > 0 ? `${GRADES[grade]}（${here.length} 处）\n${said.join("\n")}\n` : "";
  });
  const all = parts.filter(Boolean);
  const none = `${unseen ? "其余" : ""}没有查出要改的地方。\n`;
  return `《${title}》自查清单\n\n${unseen ? `${unseen}\n\n` : ""}${all.length > 0 ? all.join("\n") : none}`;
}
