/* 收材料: members' papers are opened here, many at once. For each problem that a member admits, somebody decides whether it is
   taken over. */

import { makeButton } from "../base/button.js";
import { data, load } from "../base/data.js";
import { element, setText } from "../base/element.js";
import { onFiles, whyNotRead } from "../base/file-entrance.js";
import { pause } from "../base/slices.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { attempt } from "../composer/attempt.js";
import { makeSelect } from "../composer/dialog.js";
import { makeLocalDrafts } from "../review/local-drafts.js";
import { nameOf, sourcesOf } from "../review/sources.js";
import { assignPaper, bringIn, removePaper, takePoints, twinOf } from "./bring-in.js";
import { begins } from "./ledger-columns.js";
import { makeFindings } from "./findings-fold.js";
import { findingsOf, lookedAt } from "./kept-paper.js";
import { nameOnList, namesOn, plainName } from "./names.js";
import { criticised, handedIn } from "./outstanding.js";
import { makeOutstanding } from "./outstanding-fold.js";
import { makeOverlap } from "./overlap-section.js";
import { memberNamed, namesIn } from "./people.js";
import { incomingFile, incomingText } from "./reading-in.js";
import { sortOf } from "./sheets.js";
import { makeWords } from "./words-fold.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { Row } from "../draft/meeting.js" */
/** @import { Host } from "./host.js" */
/** @import { Incoming } from "./reading-in.js" */
/** @import { Panel } from "./work.js" */

/**
 * `findings`: how many, empty where nobody can tell. `isOfOtherYear`: whether its title names another than the meeting is about.
 * @typedef {Incoming & {findings: string, isOfOtherYear: boolean}} Seen
 */

const FEW_FILES = 5; // with no more than these, the progress is not shown
const NO_ROOM = "会议里放不下了，这一次的一份也没有收。请拿掉不用的材料，或者分几次收。";

/** What a paper is called: papers of one branch are all titled alike. @param {{title: string, file: string}} paper @returns {string} */
const called = ({ title, file }) => (file === "" || file.replace(/\.[^.]{1,8}$/, "") === title ? `《${title}》` : `《${title}》（${file}）`);

/** @param {Host} host @returns {Panel} */
export function makeIncoming(host) {
  const file = /** @type {HTMLInputElement} */ (element("input", { type: "file", multiple: true, "aria-label": "党员交来的材料", hidden: true }));
  const paste = /** @type {HTMLTextAreaElement} */ (element("textarea", { id: "__incoming", rows: "3", "data-loose": "", spellcheck: "false", autocomplete: "off" }));
  const refused = element("ul", { class: "pb-refused", hidden: true });
  const told = element("ul", { class: "pb-meeting-told", hidden: true });
  const list = element("div", {});
  const none = element("p", { class: "pb-meta" }, "还没有收到材料。");
  const missing = makeOutstanding();
  const among = makeOutstanding();

  /** Rules speak where their words can be had. @returns {Promise<ReviewWords | null>} */
  const wordsOfRules = () => load("review").catch(() => null);

  /** @param {Incoming} read @param {ReviewWords | null} words @returns {Seen} what a reviewer would have to say */
  function seen(read, words) {
    if (!words) return { ...read, findings: "", isOfOtherYear: false };
    const { shelf, draft } = host;
    const found = findingsOf(lookedAt(read.paper), memberNamed(draft, read.member), { shelf, draft, words });
    const title = read.paper.document.blocks.find(({ kind }) => kind === "title");
    return { ...read, findings: String(found.length), isOfOtherYear: title !== undefined && found.some(({ rule, block }) => rule === "other-year" && block === title.key) };
  }

  /** @param {Incoming} read @returns {string[]} whom it criticises who is not on the list, where there is one */
  function strangersIn({ criticisms }) {
    const known = new Set(namesOn(host.draft).map(plainName));
    return known.size === 0 ? [] : Array.from(new Set(criticisms.flatMap(({ to }) => Array.from(namesIn(to)).filter(([plain]) => !known.has(plain)).map(([, name]) => name))));
  }

  /** @param {Seen[]} papers @param {string[][]} refusals name and reason */
  function take(papers, refusals) {
    for (const [name, why] of refusals) refused.append(element("li", {}, element("b", {}, name), `：${why}`));
    /** @type {string[]} */
    const said = [];
    if (papers.length > 0) {
      host.session.keep("收进材料以前");
      const isTaken = host.apply((draft) => papers.reduce((before, read) => {
        const done = bringIn(before, read, read.findings, begins(host.kinds));
        said.push(...done.told);
        if (read.member === "") said.push(`没有认出${called(read)}是谁的，请在下面选。`);
        if (sortOf({ title: read.title, file: read.file, blocks: read.paper.document.blocks }) === "talk") said.push(`${called(read)}是谈心谈话记录：收下留底，里面的问题不算本人查摆的。`);
        else if (read.points.length + read.criticisms.length === 0) said.push(`${called(read)}里没有读出问题，也没有读出批评意见，请核对。`);
        const strangers = strangersIn(read);
        if (strangers.length > 0) said.push(`${called(read)}里批评的 ${strangers.join("、")} 不在名单上，请在“谈话和意见”里写成名单上的姓名。`);
        if (read.isOfOtherYear) said.push(`${called(read)}的标题不是 ${host.draft.fields.年度} 年度的，请核对是不是往年的材料。`);
        said.push(...read.notes.map((note) => `${called(read)}：${note}`));
        return done.draft;
      }, draft));
      if (isTaken) host.say(`收到 ${papers.length} 份材料`, true);
      else {
        said.length = 0;
        refused.append(...papers.map(({ file, title }) => element("li", {}, element("b", {}, file || title), `：${NO_ROOM}`)));
      }
    }
    told.append(...said.map((one) => element("li", {}, one)));
    refused.hidden = !refused.hasChildNodes();
    told.hidden = !told.hasChildNodes();
  }

  /** How many lots are being read. */
  let reading = 0;

  /** What was said of earlier ones goes, unless such a lot is still being read: what it says stands beside this one's. @param {() => Promise<void>} read */
  async function takeLot(read) {
    if (reading === 0) {
      for (const list of [refused, told]) {
        list.textContent = "";
        list.hidden = true;
      }
    }
    reading++;
    try {
      await read();
    } finally {
      reading--;
    }
  }

  /** @param {File[]} chosen read one by one, the page having its turn in between @param {Set<string>} folders those among them */
  async function takeFiles(chosen, folders) {
    const words = await wordsOfRules();
    const { sources, refused: refusals } = await sourcesOf(chosen, folders);
    /** @type {Seen[]} */
    const papers = [];
    // The older first: of two of one member the newer stays, though 李四(1).docx is chosen before 李四.docx.
    for (const [at, one] of sources.sort((a, b) => a.saved - b.saved).entries()) {
      const bytes = await one.open();
      const around = { shelf: host.shelf, site: data.site.id, meeting: host.draft };
      const read = typeof bytes === "string" ? bytes : await incomingFile(bytes, one.name, around).catch(() => whyNotRead(one.name, folders));
      await pause();
      if (typeof read === "string") refusals.push([nameOf(one), read]);
      else papers.push(seen(read, words));
      await pause();
      if (sources.length > FEW_FILES) host.say(`正在读：${at + 1} / ${sources.length}`);
    }
    take(papers, refusals);
  }

  /** @param {string} text */
  async function takeText(text) {
    const read = incomingText(text, { shelf: host.shelf, meeting: host.draft });
    take([seen(read, await wordsOfRules())], []);
    if (paste.value === text) paste.value = "";
  }

  const pick = makeButton("打开文件", () => file.click(), "pb-button--main");
  const read = makeButton("收下贴进来的", () => {
    if (paste.value.trim() === "") {
      host.say("还没有材料：请先贴进来，或者打开文件");
      paste.focus();
      return;
    }
    attempt(takeLot(() => takeText(paste.value)), "没有收下，请再试一次");
  });
  const drafts = makeLocalDrafts(async () => host.session.store, (files) => takeLot(() => takeFiles(files, new Set())));
  const entrance = element("section", { class: "pb-meeting-entrance pb-form", "aria-label": "收材料" },
    element("p", {}, pick, " ", drafts.button, " ", element("span", { class: "pb-meta" }, element("code", {}, ".docx"), "、", element("code", {}, ".txt"), "、", element("code", {}, ".md"), " 和从本站下载的草稿文件，可以一次打开几十份，装在一个 ", element("code", {}, ".zip"), " 里的也行，也可以拖到这里")), drafts.form,
    element("label", { for: "__incoming" }, "或者贴在这里 ", element("small", {}, "一份材料的全文")), paste, element("p", {}, read), file);

  /** @param {Row} point @returns {HTMLElement} */
  function pointRow(point) {
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-point": point.id, checked: point.taken === "是" }));
    box.addEventListener("change", () => host.apply(takePoints, [point.id], box.checked, begins(host.kinds)));
    return element("li", {}, element("label", {}, box, " ", point.problem),
      element("span", { class: "pb-quiet-text" }, [point.heading && `（${point.heading}）`, point.measure && `措施：${point.measure}`].filter(Boolean).join(" ")));
  }

  /** What was unfolded stays so, as long as the paper is the same. @type {WeakMap<Row, HTMLElement[]>} */
  const unfolded = new WeakMap();

  /** @param {Row} paper @returns {HTMLElement[]} */
  function foldsFor(paper) {
    const hasFindings = paper.findings !== "" && paper.findings !== "0";
    const made = unfolded.get(paper) || [makeWords(paper), ...(hasFindings ? [makeFindings(host, paper, wordsOfRules)] : [])];
    unfolded.set(paper, made);
    return made;
  }

  /** @param {Row} paper @returns {HTMLElement} */
  function paperBox(paper) {
    const { members, points, criticisms } = host.draft.meeting.lists;
    const own = points.filter((point) => point.paper === paper.id);
    const said = criticisms.filter((one) => one.paper === paper.id);
    const names = Array.from(new Set(members.map(({ name }) => name).filter(Boolean)));
    const member = nameOnList(host.draft, paper.member);
    const gone = member === "" || names.includes(member) ? [] : [[member, `${member}（不在名单上）`]];
    const whose = makeSelect([["", "请选是谁的"], ...gone, ...names.map((name) => [name, name])], member, `《${paper.title}》是谁的`);
    whose.dataset.again = "whose";
    whose.addEventListener("change", () => {
      host.apply(assignPaper, paper.id, whose.value);
      const twin = twinOf(host.draft, paper.id);
      if (twin) host.say(`${whose.value}已经有一份《${twin.title}》，两份都留着：多的一份请拿掉`);
    });
    const all = makeButton("全部收进", () => host.apply(takePoints, own.map(({ id }) => id), true, begins(host.kinds)));
    const drop = makeButton("拿掉这一份", () => {
      host.session.keep("拿掉材料以前");
      host.apply(removePaper, paper.id, begins(host.kinds));
      host.say("已拿掉，台账里改过的行留着", `拿掉《${paper.title}》`);
      pick.focus();
    });
    all.dataset.again = "all";
    const about = [paper.file, own.length > 0 ? `问题 ${own.length} 个` : "", said.length > 0 ? `批评意见 ${said.length} 条` : "", paper.findings === "0" ? "自查没有提示" : ""];
    return element("section", { class: "pb-box pb-meeting-in", "data-in": paper.id },
      element("h2", {}, paper.title), element("p", { class: "pb-meta" }, about.filter(Boolean).join("，")),
      element("p", {}, whose, " ", ...(own.length > 0 ? [all] : []), drop),
      ...(own.length > 0 ? [element("ul", {}, ...own.map(pointRow))] : []),
      ...foldsFor(paper),
      ...(paper.loose ? [element("p", { class: "pb-meta" }, `看不出对着哪个问题的措施，请自己写进台账：${paper.loose}。`)] : []));
  }

  const overlap = makeOverlap(host, wordsOfRules);
  /** Boxes that stand, by the paper's id, with what they were drawn of: rows never change. @type {Map<string, {box: HTMLElement, of: unknown[]}>} */
  let drawn = new Map();
  /** @type {Row[] | null} */
  let compared = null;
  const box = element("div", {}, element("p", { class: "pb-meta" }, "收进的问题写进会议记录、批评意见和整改台账；不收的只留在这里。材料只在这台电脑的浏览器里读，不上传。"),
    entrance, element("div", { role: "alert" }, refused), element("div", { role: "status" }, told), missing.box, among.box, overlap.box, none, list);
  // The whole panel is the ground: a file that falls beside the marked field would open in the page's place.
  onFiles(file, box, entrance, (files, folders) => attempt(takeLot(() => takeFiles(files, folders)), "没有收下，请再试一次"));
  return {
    box,
    show() {
      const { papers, points, criticisms, members } = host.draft.meeting.lists;
      none.hidden = papers.length > 0;
      missing.show(handedIn(host.draft));
      among.show(criticised(host.draft));
      if (papers !== compared) overlap.clear();
      compared = papers;
      const names = members.map(({ name }) => name).join("\n");
      const again = focusIn(list);
      drawn = new Map(papers.map((paper) => {
        const of = [paper, names, ...[points, criticisms].flatMap((rows) => rows.filter((row) => row.paper === paper.id))];
        const before = drawn.get(paper.id);
        const isSame = before !== undefined && before.of.length === of.length && before.of.every((one, at) => one === of[at]);
        return [paper.id, isSame ? before : { box: paperBox(paper), of }];
      }));
      const boxes = Array.from(drawn.values(), ({ box }) => box);
      const called = rowNames(papers.map(({ title }) => title), "份", Infinity);
      boxes.forEach((box, at) => {
        box.setAttribute("aria-label", called[at]);
        for (const tool of box.querySelectorAll("button")) tellWhose(tool, called[at]);
      });
      for (const child of Array.from(list.children)) if (!boxes.includes(/** @type {HTMLElement} */ (child))) child.remove();
      boxes.forEach((box, at) => {
        if (list.children[at] !== box) list.insertBefore(box, list.children[at] || null);
      });
      again();
      setText(none, "还没有收到材料。");
    },
  };
}

/** @param {HTMLElement} list that is drawn anew @returns {() => void} puts the focus back on what had it */
function focusIn(list) {
  const { activeElement } = document;
  const box = activeElement && list.contains(activeElement) ? activeElement.closest("[data-in]") : null;
  const { point = "", again = "" } = activeElement instanceof HTMLElement ? activeElement.dataset : {};
  const within = point ? `[data-point="${point}"]` : again ? `[data-again="${again}"]` : "";
  return () => {
    if (activeElement === document.activeElement) return;
    if (activeElement instanceof HTMLElement && list.contains(activeElement)) return activeElement.focus(); // it was put back itself
    const found = within && box instanceof HTMLElement ? /** @type {HTMLElement | null} */ (list.querySelector(`[data-in="${box.dataset.in}"] ${within}`)) : null;
    if (found) found.focus();
  };
}
