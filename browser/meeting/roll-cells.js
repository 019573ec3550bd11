/* Reads cells of a list of members that are neither names nor posts: kinds of members, and values for which a meeting has no
   use. Pure. */

import { KINDS, saysPresence } from "./people.js";

/** Posts of a branch. */
export const POST = /书记|委员|组长|党小组/;
/** A group that is counted alone, as a pattern: 一组, 第2组. */
export const COUNTED_GROUP = "第?[一二三四五六七八九十\\d]{1,2}组";
/** What a group of a branch is called. */
export const GROUP = new RegExp(`小组$|^${COUNTED_GROUP}$`);
/** Why somebody will not be at the meeting. */
const ABSENCE = /^(?:(?:已|本人|因[公私事病]{0,2})?(?:请假|出差|外出|住院|缺席|休假)|(?:请|休)?(?:事|病|产|年|公|婚|丧|探亲|陪护)假|(?:不|不能|无法)(?:参加|到会))(?:中|一天|1天)?$/;
/** Where guests come from, as a word that nobody is called by. */
const UNIT = /(?:党委|党组|总支|支部|委员会|组织部|宣传部|办公室|车间|机关|(?:督导|督查|指导|联络|检查)组)$/;
/** Posts outside the branch, as words that nobody is called by. */
const OFFICE = /(?:[科处部局校院所队班站厂社股室]长|主任|经理|干事|秘书|助理|[科职教]员|[教医技]师|工程师|会计|出纳)$/;
const DIGITS = "\\d〇○零一二三四五六七八九十";
/** 性别, 民族, 学历, whether somebody still works, or works elsewhere, and nothing in words. */
const PLAIN = /^(?:[男女]|[\u4e00-\u9fff]{1,4}族|(?:小学|初中|高中|中专|中技|大专|专科|(?:大学)?本科|大学|硕士|博士|(?:硕士|博士)?研究生)(?:学历|文化|毕业)?|[离退]休|返聘|在[职岗]|借[调用]|外借|抽调|交流|挂职(?:锻炼)?|驻村|支教|援[藏疆青外]|(?:脱产)?(?:进修|学习)|待岗|[内病]退|正式|无|[-—/]+)$/;
/** Telephones, papers, dates, ages, however they are parted and hidden; how many people. */
const NUMBER = /^(?:No\.?\s*)?[+(#]?\d[-\d\s+–—~.,:/()*#X]*(?:(?:转|分机)\s*\d+|周?岁)?$|^(?:共|合计|总计|小计)?\d+[人名]$/i;
const DATE = new RegExp(`^[${DIGITS}]+年(?:[${DIGITS}]+月(?:[${DIGITS}]+[日号])?)?份?(?:出?生|入党|转正|参加工作|参加|起|至今)?$`);
/** What says itself what it is: 手机：…, 短号…, 生于… */
const LABELLED = new RegExp(
  "^(?:(?:联系|办公|家庭|住宅|单位|移动|固定)?(?:电话|手机|座机)|联系方式|短号|内线|分机|传真|微信|邮箱|邮编|QQ|E-?mail|Tel|Mobile|[☎☏📞📱]|公民身份|身份证|证件|工号|学号|编号|出生|生于|生日|年龄|党龄|工龄|入党|转正|参加工作|籍贯|住址|地址)" +
    `(?:号码?|年月日?|日期|时间)?\\.?\\s*(?:$|[:${DIGITS}]|[A-Z]+\\d)`,
  "iu",
);

/** @param {string} cell @returns {boolean} */
export const isPostWord = (cell) => POST.test(cell) || OFFICE.test(cell);

/** @param {string} cell @returns {boolean} whether it is a telephone, a date or a paper's number, or another way to somebody */
export function saysNumber(cell) {
  const text = cell.normalize("NFKC").trim();
  return [NUMBER, DATE, LABELLED, /@/].some((one) => one.test(text));
}

/** @param {string} cell @returns {boolean} whether it is the number of a mobile telephone */
export const saysMobile = (cell) => /^(?:\+?86)?1[\d*]{10}$/.test(cell.normalize("NFKC").replace(/[\s-]/g, ""));

/** @param {string} cell 请假（住院） and 请假：出差 say why @returns {boolean} */
export const saysAbsence = (cell) => ABSENCE.test(cell.trim().replace(/\s*(?:[（(][^（）()]*[）)]|(?<=请假|缺席)[：:，,].*)$/, ""));

/** @param {string} cell @returns {boolean} */
export const saysUnit = (cell) => UNIT.test(cell.trim());

/** @param {string} cell @returns {boolean} whether it says what a meeting has no use for */
export const saysElse = (cell) => PLAIN.test(cell.trim()) || saysPresence(cell) || saysNumber(cell);

/** @param {string} cell of a column without a title @returns {boolean} whether it may be a post: what holds a year or a number is none, nor what begins with one, or says nothing in Chinese */
export const mayBePost = (cell) => !saysElse(cell) && !saysAbsence(cell) && /[\u4e00-\u9fff]/.test(cell) && (isPostWord(cell) || !/^\+?\d|\d{4}/.test(cell.normalize("NFKC")));

/** @param {string} cell @returns {string} the kind of member that it says; empty for none. Whoever is not in the party yet is a guest. */
export function kindIn(cell) {
  if (KINDS.includes(cell)) return cell;
  if (/预备/.test(cell)) return "预备党员";
  if (/^(?:正式|中共|普通|流动|在职|离?退休)党员$/.test(cell)) return "党员";
  return /^列席|^(?:入党)?(?:积极分子|申请人)$|^发展对象$|^群众$/.test(cell) ? "列席" : "";
}
