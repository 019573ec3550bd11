/* Compares people's names: finds the same name in another spelling, and decides which of several people a paper belongs to.
   Pure. */

/** @import { MeetingDraft } from "../draft/meeting.js" */

const DOTS = /[·•‧・∙⋅.]/gu; // between the parts of a name
/** A name to which one more character may belong: 李明 of 李明亮, 欧阳明 of 欧阳明亮. */
const SHORT = /^(?:(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木|南宫|独孤)\p{Script=Han}|\p{Script=Han}{2})$/u;
/** What stands behind a name in titles, names of files and signatures. */
const WORDS =
  "的|同志|个人|对照|检[查视]|剖析|查摆|自[查评我]|民主|组织|党[员支小委组性]|支部|副?书记|委员|组长|预备|正式|批评|意见|建议|谈[心话]|发言|提纲|材料|问题|清单|整改|登记|述职|报告|总结|学习|心得|年度|第?[一二三四五六七八九十两初终定改]稿|稿|最终|修[改订]";
const OTHER = "\0"; // stands for somebody else's name
const FOLLOWS = `(?:${WORDS}|[对给向和与及于在是](?!${WORDS})[${OTHER}\\p{Script=Han}])`;
const GOES_ON = new RegExp(`^(?!${FOLLOWS})\\p{Script=Han}(?:$|[^\\p{Script=Han}]|${FOLLOWS})`, "u");
/** One character alone before a name is another family name: 张 of 张李明. */
const BEGUN = /(?:^|[^\p{Script=Han}])(?![由与和及对给向])\p{Script=Han}$/u;

/** @param {string} text @returns {string} in one spelling, spaces apart */
const unified = (text) => text.normalize("NFKC").replace(/\p{Cf}/gu, "").replace(DOTS, "·");

const MOST_KNOWN = 5000;
/** Names that were asked for: those of a meeting are few, and each is asked for with every paper. @type {Map<string, string>} */
const known = new Map();

/** @param {string} text @returns {string} the same for every way in which a name is typed: with spaces in it, in full width, with another dot */
export function plainName(text) {
  const before = known.get(text);
  if (before !== undefined) return before;
  const plain = unified(text).replace(/\s/g, "");
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, plain);
  return plain;
}

/** @param {string} one @param {string} other @returns {boolean} whether they are one name, however each is typed */
export const isSameName = (one, other) => plainName(one) === plainName(other);

/** @param {MeetingDraft} draft @returns {string[]} names on the list, the longest first: one may stand within another */
export const namesOn = ({ meeting }) => meeting.lists.members.map(({ name }) => name).filter((name) => plainName(name) !== "").sort((one, other) => plainName(other).length - plainName(one).length);

/** @param {MeetingDraft} draft @param {string} name @returns {string} as the list has it; as it was where the list has none like it */
export const nameOnList = (draft, name) => namesOn(draft).find((one) => plainName(one) === plainName(name)) || name;

/** @param {string} one character of a plain name @returns {string} as a pattern, in either width: 张伟（一组） is written with brackets of both */
function spelledOf(one) {
  if (one === "·") return "[·•・‧∙⋅.．]";
  if (!/^[!-~]$/.test(one)) return one;
  return `[${one.replace(/[\\^\]-]/, "\\$&")}${String.fromCharCode(one.charCodeAt(0) + 0xfee0)}]`;
}

/** @param {string} name @returns {string} as a pattern, however it is spaced */
export const spelled = (name) => Array.from(plainName(name), spelledOf).join("\\s*");

/** @param {string} before @param {string} name as it stands there @param {string} after @returns {boolean} whether it is a whole name, and not a part of somebody else's */
function isWhole(before, name, after) {
  if (!SHORT.test(plainName(name))) return true;
  const next = /\s/.test(name) ? after.trimStart() : after; // 李 明 亮 is one name, and 李明 of 李明 机关支部 ends with its space
  return !BEGUN.test(before) && !GOES_ON.test(next);
}

/**
 * @param {MeetingDraft} draft
 * @param {string} text
 * @returns {string[]} whose of the list it names, those left out to whom something is said: 张三 of 张三对李四. A paper that goes to nobody
 *   is looked at, and one that goes to somebody of nearly the same name is not: where a name may go on, it names nobody.
 */
export function namedIn(draft, text) {
  const names = namesOn(draft);
  let rest = unified(text);
  for (const name of names) rest = rest.replace(new RegExp(`[对给]\\s*${spelled(name)}|(?:关于|[向致])\\s*${spelled(name)}\\s*(?:同志)?的?(?=批评|意见|建议)`, "gu"), OTHER);
  return names.filter((name) => {
    let isThere = false;
    rest = rest.replace(new RegExp(spelled(name), "gu"), (found, /** @type {number} */ at, /** @type {string} */ all) => {
      const isHere = isWhole(all.slice(0, at), found, all.slice(at + found.length));
      isThere = isThere || isHere;
      return isHere ? OTHER : found;
    });
    return isThere;
  });
}
