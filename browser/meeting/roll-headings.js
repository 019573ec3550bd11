/* Reads headings in a list of members, and what they say about the people below: 二、预备党员, 第一党小组： Pure. */

import { GROUP, kindIn } from "./roll-cells.js";

/**
 * `isTop`: counted as the parts of a whole are, so that nothing above it goes on.
 * @typedef {{sort: "kind" | "group", value: string, isTop: boolean}} Heading
 */

const TOP = /^[一二三四五六七八九十]{1,3}(?:、|$)/;
const COUNT = /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[.、)]?$|^\(?共?\d+[人名]\)?$|^[\p{S}\p{P}]+$/u; // what stands beside a heading
const AROUND = /^(?:[\p{S}【\[〔《<*#•·-]|[一二三四五六七八九十]{1,3}、|\(?[一二三四五六七八九十\d]{1,3}[).、])+|[】\]〕》>]+$/gu;
const MANY = /(?:\([^)]*\)|共?\d+[人名])$/; // how many they are, or another remark
/** Lists whoever they are of, and kinds of members without a name before them. */
const HEADS = /(?:人员|成员|名单|名册|一览表|登记表|情况表|统计表|支部|总支|党委|委员会|支委)$|^(?:合计|总计|小计|共计)$|^(?:.*(?:支部|小组))?(?:中共|正式|预备期?|普通|在职|离?退休|全体|其他|流动|入党)*(?:党员|积极分子|发展对象|申请人|群众|列席|旁听)(?:同志|领导)?$/;
const APART = /(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu; // between characters that stand apart
const AND = /包?含|包括|[和及与、,]/;

/** @param {string} part of a heading @returns {string} */
const kindOf = (part) => (/列席|旁听|特邀/.test(part) ? "列席" : kindIn(part.replace(/(?:名单|名册|人员)$/, ""))) || "党员";

/** @param {string} bare @returns {string} the kind of those below: members where it does not say, or says several */
function kindBelow(bare) {
  const [kind, ...others] = Array.from(new Set(bare.split(AND).map(kindOf)));
  return others.length > 0 ? "党员" : kind;
}

/** @param {string} text @returns {string} without its number, brackets, and how many they are */
const bareOf = (text) => text.normalize("NFKC").replace(/\s/g, "").replace(AROUND, "").replace(/:$/, "").replace(MANY, "").replace(AROUND, "");

/** @param {string} text before a colon, or alone on its line @returns {Omit<Heading, "isTop">} */
export function saidBelow(text) {
  const bare = bareOf(text);
  return GROUP.test(bare) ? { sort: "group", value: bare } : { sort: "kind", value: kindBelow(bare) };
}

/** @param {string[]} cells of a line @returns {Heading | null} null for a line that is none */
export function headingIn(cells) {
  const all = cells.flatMap((cell) => cell.normalize("NFKC").replace(APART, "").split(/\s+/)).filter(Boolean);
  const [text, ...more] = all.length > 1 ? all.filter((cell) => !COUNT.test(cell)) : all;
  if (text === undefined || more.length > 0) return null;
  const bare = bareOf(text);
  if (bare === "" || !(/:$/.test(text) || GROUP.test(bare) || HEADS.test(bare))) return null;
  return { ...saidBelow(text), isTop: TOP.test(all[0]) };
}

/**
 * @param {Heading[]} above those that are in force, the outer ones first
 * @param {Heading} heading the next
 * @param {boolean} isBelow whether somebody stands below the last of those: then no group begins within it
 * @returns {Heading[]}
 */
export function under(above, heading, isBelow) {
  const same = above.findIndex(({ sort }) => sort === heading.sort);
  if (heading.isTop || (same < 0 && heading.sort === "group" && isBelow)) return [heading];
  return [...(same < 0 ? above : above.slice(0, same)), heading];
}

/** @param {Heading[]} above @param {Heading["sort"]} sort @returns {string} empty where none says */
export const saidIn = (above, sort) => (above.find((one) => one.sort === sort) || { value: "" }).value;
