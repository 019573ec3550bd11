/* The numbers in a text, at the beginning of a line or within it: 一、（一）1. ① 一是 首先 and the like. Pure. */

/**
 * @typedef {"part" | "inner" | "inmost" | "dun" | "paren" | "digit" | "bracket" | "circle" | "bullet" | "shi" | "yao" | "nth" | "qi" | "first"} Style
 * `number`: 0 where a mark does not say. `length`: characters of it, the spaces behind it included.
 * @typedef {{style: Style, number: number, length: number}} Mark
 * @typedef {{at: number, mark: Mark}} Place
 */

/** A Chinese number up to 99, as the source of a regular expression. */
export const NUMBER = "[一二三四五六七八九十]{1,3}";

const DIGITS = "一二三四五六七八九";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const DOTTED = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const PARENTHESED = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
const DIGIT = "[\\d０-９]{1,2}";
/** What begins with a number and is no rest of one: 2.2027年3月底前 is the second item, 2.5 none. */
const DAY = "20\\d\\d年|\\d{1,2}月";
/** 1.1 and 1.1.1: what is counted is a number by itself, and no amount (3.5万元) and no day. */
const DECIMAL = `${DIGIT}[.．]`;
const AFTER_DECIMAL = "[、.．]?(?:\\s+|(?=[\\u4e00-\\u9fff])(?![万亿元倍个名公小亩吨米分年月日天次件条人户岁号]))";
const SAID = ["首先", "其次"];
const AGAIN = ["再次|再者", "第四", "最后"]; // 再次走访, 第四季度, 最后一次: a mark where a mark of clauses shows it
const ORDER = [...SAID, ...AGAIN];

/** @param {string} text 一 to 九十九 @returns {number} 0 when it is none */
export function numberOf(text) {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const has = text.includes("十");
  if ((tens && !DIGITS.includes(tens)) || (ones && !DIGITS.includes(ones)) || tens.length > 1 || ones.length > 1) return 0;
  return (has ? (tens ? DIGITS.indexOf(tens) + 1 : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) + 1 : 0);
}

/** @param {string} text @returns {number} what digits, Chinese numbers and enclosed ones say; 0 for none */
function valueOf(text) {
  if (/^[\d０-９]+$/.test(text)) return Number(text.normalize("NFKC"));
  for (const enclosed of [CIRCLED, BRACKETED, DOTTED, PARENTHESED]) if (enclosed.includes(text)) return enclosed.indexOf(text) + 1;
  const order = ORDER.findIndex((words) => words.split("|").includes(text));
  return order >= 0 ? order + 1 : numberOf(text);
}

/** By name, what must stand before a mark within a line. 一、二、三 may also be a plain list, so such marks count only behind the end of a sentence. */
const BEHIND = { anything: "", clause: "(?<=^|[。；;，,：:！!？?、…\\s”’）)】》]|[为在有即])", sentence: "(?<=^|[。；;：:！!？?\\s])" };

/**
 * How each style is written; of its groups the one that is there is its number. `behind`: empty for a style that heads lines alone.
 * @type {{style: Style, head: string, behind: "" | keyof typeof BEHIND}[]}
 */
const STYLES = [
  { style: "part", head: `第(${NUMBER})(?:(?:部分|个?方面)[：:、，,]?|[章节](?:[：:、，,]|\\s))`, behind: "" },
  { style: "inmost", head: `${DECIMAL}${DECIMAL}(${DIGIT})${AFTER_DECIMAL}`, behind: "" },
  { style: "inner", head: `${DECIMAL}(${DIGIT})${AFTER_DECIMAL}`, behind: "" },
  { style: "paren", head: `[（(]\\s*(${NUMBER})\\s*[）)]\\s*[、.．：:]?|(${NUMBER})\\s*[）)]|([${PARENTHESED}])`, behind: "clause" },
  { style: "bracket", head: `[（(]\\s*(${DIGIT})\\s*[）)]\\s*[、.．：:]?|(${DIGIT})\\s*[）)]|([${BRACKETED}])`, behind: "clause" },
  { style: "circle", head: `([${CIRCLED}])\\s*[、.．]?`, behind: "anything" },
  { style: "dun", head: `(${NUMBER})\\s*[、.．](?!${NUMBER}[、至到季])`, behind: "sentence" },
  { style: "digit", head: `(${DIGIT})\\s*(?:、|[.．](?:(?![\\d０-９])|(?=${DAY})))|([${DOTTED}])`, behind: "sentence" },
  { style: "shi", head: `(${NUMBER})则?是[：:，,]?`, behind: "clause" },
  { style: "yao", head: `(${NUMBER})要`, behind: "clause" },
  { style: "nth", head: `第(${NUMBER})(?:[，,：:.．]|、(?!第?${NUMBER}))|问题(${NUMBER}|${DIGIT})[：:]`, behind: "clause" },
  { style: "qi", head: `其(${NUMBER})[，,、：:是]`, behind: "clause" },
  { style: "first", head: `(${SAID.join("|")})[，,、：:]?(?:是|要(?!求))?|(${AGAIN.join("|")})(?:[，,、：:](?:是|要)?|是)`, behind: "clause" },
  // “一，存在的问题” is how some type it. Within a line a comma stands behind too many numbers to be a mark.
  { style: "dun", head: `(${NUMBER})[，,：:](?!${NUMBER})`, behind: "" },
  { style: "digit", head: `(${DIGIT})[，,](?![\\d０-９])`, behind: "" },
  { style: "bullet", head: "[•●◆■▪★☆·]|[-–—*]\\s", behind: "" },
];

const HEADS = STYLES.map(({ style, head }) => ({ style, pattern: new RegExp(`^(?:${head})\\s*`) }));
/** A Chinese number with nothing but space behind it: what a word processor's automatic number becomes. */
const SPACED = new RegExp(`^(${NUMBER}|${DIGIT})\\s+(?=[^\\s年月日号时分个件次人条篇])`);
const INNER = STYLES.flatMap(({ style, head, behind }) => (behind ? [{ style, pattern: new RegExp(`${BEHIND[behind]}(?:${head})\\s*`, "g") }] : []));

/** @param {RegExpExecArray} found @returns {string} */
const group = (found) => found.slice(1).find((one) => one !== undefined) || "";

/** @param {string} line without space before it @returns {Mark | null} */
export function markOf(line) {
  for (const { style, pattern } of HEADS) {
    const found = pattern.exec(line);
    if (found && found[0].length < line.length) return { style, number: valueOf(group(found)), length: found[0].length };
  }
  const spaced = SPACED.exec(line);
  return spaced ? { style: numberOf(spaced[1]) ? "dun" : "digit", number: valueOf(spaced[1]), length: spaced[0].length } : null;
}

/**
 * What counts up within a text: of all styles that begin to count there, the one that begins first.
 * @param {string} text
 * @param {{style: Style, number: number} | null} [before] the mark that the text stands behind: only its series is looked for, from the next number on
 * @returns {Place[]} two at least, or one behind a mark; none when nothing counts
 */
export function countedIn(text, before = null) {
  /** @type {Place[]} */
  let best = [];
  for (const { style, pattern } of INNER) {
    if (before && before.style !== style) continue;
    const series = seriesIn(text, style, pattern, before ? before.number + 1 : 1);
    const isEnough = series.length >= (before ? 1 : 2);
    if (isEnough && (best.length === 0 || series[0].at < best[0].at)) best = series;
  }
  return best;
}

/** @param {string} text @param {Style} style @param {RegExp} pattern @param {number} first @returns {Place[]} from the first number on, each higher than the last */
function seriesIn(text, style, pattern, first) {
  /** @type {Place[]} */
  const series = [];
  let next = first;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const number = valueOf(group(found));
    const isNext = series.length === 0 ? number === first : number >= next && (number <= next + 1 || style === "first");
    if (!isNext) continue;
    series.push({ at: found.index, mark: { style, number, length: found[0].length } });
    next = number + 1;
  }
  return series;
}
