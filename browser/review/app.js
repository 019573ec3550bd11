/* The page 自查: papers are brought in, read and checked, and the findings stand beside the text. Nothing is stored. */

import { data } from "../base/data.js";
import { element } from "../base/element.js";
import { onKeys } from "../base/keys.js";
import { say } from "../base/message.js";
import { partOf } from "../base/part-of.js";
import { history } from "../draft/history.js";
import { reviewOf } from "../rules/index.js";
import { adopted } from "./changes.js";
import { makeChoices } from "./choices.js";
import { contextOf, isOfOtherKind } from "./context.js";
import { makeEntrance } from "./entrance.js";
import { makeFindingList } from "./finding-list.js";
import { listed } from "./listing.js";
import { labelOf, paperFrom, paperOfFile } from "./opened.js";
import { makeOverlapPane } from "./overlap-pane.js";
import { drawText, markOf } from "./sheet.js";
import { nameOf } from "./sources.js";
import { putIntoDraft, takeComments, takeList } from "./take-away.js";

/** @import { ReviewWords } from "../base/data-types.js" */
/** @import { States } from "../draft/history.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Chosen } from "./choices.js" */
/** @import { Listed } from "./listing.js" */
/** @import { Paper } from "./opened.js" */
/** @import { Source } from "./sources.js" */

export class Review {
  /** @param {HTMLElement} root @param {Shelf} shelf @param {ReviewWords} words what the rules go by */
  constructor(root, shelf, words) {
    this.root = root;
    this.words = words;
    this.shelf = shelf;
    /** Papers, each with what was done to it. @type {States<Paper>[]} */
    this.papers = [];
    this.at = 0;
    /** @type {Listed[]} */
    this.findings = [];
    this.unseen = ""; // a sentence about what was not looked at, and why
    /** What of the text stands elsewhere too. @type {Map<string, {start: number, end: number}[]>} */
    this.same = new Map();
    this.text = this.part("text");
    this.picker = partOf(root, "papers", HTMLSelectElement, "review");
    this.choices = makeChoices(root, shelf, () => this.show());
    this.list = makeFindingList({
      go: (_, at) => this.goToPassage(at),
      adopt: (finding) => this.adopt(finding),
      setAside: (finding, isAside) => this.setAside(finding, isAside),
    });
    this.part("findings").append(this.list.box);
    this.overlap = makeOverlapPane(root, {
      paper: () => this.paper,
      papers: () => this.papers.map(({ present }) => present),
      expressions: () => this.expressions(),
      library: () => shelf.texts(),
      read: (name, bytes) => this.read(name, bytes),
      go: (block) => this.goToBlock(block),
      mark: (same) => {
        this.same = same;
        this.draw();
      },
    });
    makeEntrance(root, {
      begin: () => this.forgetRefused(),
      pasted: (text) => this.pasted(text),
      arrived: (files) => this.arrived(files),
      refuse: (name, why) => this.refuse(name, why),
    });
    this.listen();
    this.part("loading").hidden = true;
    this.part("entrance").hidden = false;
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    return partOf(this.root, name, HTMLElement, "review");
  }

  /** @returns {Paper | null} the one that is looked at */
  get paper() {
    const states = this.papers[this.at];
    return states ? states.present : null;
  }

  listen() {
    this.picker.addEventListener("change", () => this.turnTo(Number(this.picker.value)));
    this.part("undo").addEventListener("click", () => this.step("undo"));
    this.part("redo").addEventListener("click", () => this.step("redo"));
    this.part("into-draft").addEventListener("click", () => this.intoDraft());
    this.part("take-comments").addEventListener("click", () => this.take((paper, findings) => takeComments(paper.document, findings)));
    this.part("take-list").addEventListener("click", () => this.take((paper, findings) => takeList(paper.document.title, findings, this.unseen)));
    this.part("print").addEventListener("click", () => window.print());
    this.text.addEventListener("click", (event) => this.goToFinding(event.target));
    onKeys(this.text, (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.goToFinding(event.target);
    });
    onKeys(document, (event) => {
      const isTyped = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
      if (isTyped || !(event.ctrlKey || event.metaKey) || event.altKey || !this.paper) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      this.step(key === "y" || event.shiftKey ? "redo" : "undo");
    });
  }

  /** @param {string} text */
  pasted(text) {
    if (text.trim() === "") {
      say("还没有材料：请先贴进来，或者打开文件");
      this.part("paste").focus();
      return;
    }
    this.add([paperFrom(text, "", [], this.shelf)]);
  }

  /** @param {string} name @param {Uint8Array} bytes @returns {Promise<Paper | string>} a string says why it is refused */
  read(name, bytes) {
    return paperOfFile(bytes, name, { shelf: this.shelf, site: data.site.id });
  }

  /** @param {Source[]} sources */
  async arrived(sources) {
    /** @type {Paper[]} */
    const papers = [];
    for (const source of sources) {
      const bytes = await source.open();
      const read = typeof bytes === "string" ? bytes : await this.read(source.name, bytes);
      if (typeof read === "string") this.refuse(nameOf(source), read);
      else papers.push(read);
    }
    if (papers.length > 0) this.add(papers);
  }

  /** @returns {string[]} what is everybody's, and no sign of copying */
  expressions() {
    const { noticed } = this.choices.chosenFor(this.paper);
    const headings = this.shelf.campaigns.flatMap(({ papers }) => papers.flatMap((one) => one.headings.map(({ title }) => title)));
    return [...this.words.set, ...headings, noticed];
  }

  /** What is told of the last files is no more when others come. */
  forgetRefused() {
    const refused = this.part("refused");
    refused.textContent = "";
    refused.hidden = true;
  }

  /** Say that a file was not read; the message stays until the next try. @param {string} name @param {string} why */
  refuse(name, why) {
    const refused = this.part("refused");
    refused.append(element("li", {}, element("b", {}, name), `：${why}`));
    refused.hidden = false;
  }

  /** @param {Paper[]} papers */
  add(papers) {
    this.papers.push(...papers.map((paper) => history.start(paper)));
    this.picker.textContent = "";
    this.papers.forEach(({ present }, at) => this.picker.append(element("option", { value: String(at) }, `${at + 1}. ${labelOf(present)}`)));
    this.part("picker").hidden = this.papers.length < 2;
    this.part("result").hidden = false;
    this.turnTo(this.papers.length - papers.length);
    const title = this.part("result-title");
    title.focus();
    title.scrollIntoView();
  }

  /** @param {number} at which paper */
  turnTo(at) {
    this.at = at;
    this.picker.value = String(at);
    this.show();
  }

  /** Look at the paper as it is now, and show what is found. */
  show() {
    const { paper } = this;
    if (!paper) return;
    const chosen = this.choices.chosenFor(paper);
    this.findings = listed(paper.document, reviewOf(paper.document, contextOf(chosen, this.words)));
    this.same = new Map();
    this.draw();
    this.overlap.clear();
    this.unseen = unseenFor(chosen);
    this.list.show(this.findings, paper.aside, this.unseen);
    this.part("result-title").textContent = paper.document.title;
    this.part("looked-at").textContent = told(chosen);
    const notes = this.part("notes");
    notes.textContent = "";
    notes.append(...paper.notes.map((one) => element("li", {}, one)));
    notes.hidden = paper.notes.length === 0;
    const states = this.papers[this.at];
    // Not `disabled`: the button would lose the focus.
    this.part("undo").setAttribute("aria-disabled", String(!history.canUndo(states)));
    this.part("redo").setAttribute("aria-disabled", String(!history.canRedo(states)));
  }

  /** The text with its marks. */
  draw() {
    const { paper } = this;
    if (!paper) return;
    const aside = this.findings.map(({ id }) => paper.aside.has(id));
    drawText(this.text, paper.document, this.findings, (at) => aside[at], this.same);
  }

  /** @param {(paper: Paper, findings: Listed[]) => void} way with what is found and not set aside */
  take(way) {
    const { paper } = this;
    if (paper) way(paper, this.findings.filter(({ id }) => !paper.aside.has(id)));
  }

  async intoDraft() {
    const { paper } = this;
    if (!paper) return;
    const chosen = this.choices.chosenFor(paper);
    if (!chosen.template && !chosen.isBlank) {
      say("先选一份模板，再放进拟稿；都不合适就选“空白文稿”");
      this.choices.askTemplate();
      return;
    }
    await putIntoDraft(paper, chosen, this.shelf).catch(() => say("没有放进去，请再试一次"));
  }

  /** @param {Paper} paper */
  push(paper) {
    this.papers[this.at] = history.push(this.papers[this.at], paper);
    this.show();
  }

  /** @param {"undo" | "redo"} way */
  step(way) {
    const before = this.papers[this.at];
    const after = history[way](before);
    if (after === before) {
      say(way === "undo" ? "没有可以撤销的" : "没有可以重做的");
      return;
    }
    this.papers[this.at] = after;
    this.show();
    say(way === "undo" ? "已撤销" : "已重做");
  }

  /** @param {Listed} finding */
  adopt(finding) {
    const { paper } = this;
    if (!paper) return;
    this.push({ ...paper, document: adopted(paper.document, finding) });
    say(finding.replacement ? `已换成“${finding.replacement}”` : "已删去", { label: "撤销", run: () => this.step("undo") });
  }

  /** @param {Listed} finding @param {boolean} isAside */
  setAside(finding, isAside) {
    const { paper } = this;
    if (!paper) return;
    const aside = new Set(paper.aside);
    if (isAside) aside.add(finding.id);
    else aside.delete(finding.id);
    this.push({ ...paper, aside });
    say(isAside ? "这一处不再提示" : "又会提示这一处");
  }

  /** @param {number} at which finding */
  goToPassage(at) {
    const { block } = this.findings[at];
    const mark = markOf(this.text, at);
    if (mark) this.focusOn(mark);
    else if (block !== null) this.goToBlock(block);
  }

  /** @param {string} key of a block */
  goToBlock(key) {
    this.focusOn(Array.from(this.text.children).find((one) => one.getAttribute("data-block") === key));
  }

  /** @param {Element | undefined} there */
  focusOn(there) {
    if (!(there instanceof HTMLElement)) return;
    if (there.tabIndex < 0) there.tabIndex = -1;
    there.focus({ preventScroll: true });
    there.scrollIntoView({ block: "center" });
  }

  /** @param {EventTarget | null} target in the text */
  goToFinding(target) {
    const mark = target instanceof Element ? target.closest("[data-findings]") : null;
    if (!(mark instanceof HTMLElement)) return;
    const [first] = (mark.dataset.findings || "").split(" ").map(Number);
    this.list.focus(first);
  }
}

/** @param {Chosen} chosen @returns {string} what cannot be looked at, and why; empty where everything is */
function unseenFor({ audience, campaign, template, isBlank, headings }) {
  if (template && isOfOtherKind(template)) return "";
  if (!audience) return "还没有选“我是”，对照方面齐不齐、字数够不够没有查。";
  if (!campaign || isBlank || headings.length > 0) return "";
  return "本站没有收录这一年的对照方面，齐不齐没有查；把通知里的那句话贴在上面，就照通知查。";
}

/** @param {Chosen} chosen @returns {string} what the paper is looked at for */
function told({ audience, campaign, template, headings, due }) {
  const parts = [audience || "看不出是谁写的，请选", campaign ? campaign.title : "不限年度", template ? `模板：${template.title}` : "", headings.length > 0 ? `对照方面 ${headings.length} 个` : ""];
  const asWritten = due && campaign ? `标题和落款都是 ${campaign.year} 年度的，就按这一年查；要写的是“${due}”的，请改选下面的“年度专题”。` : "";
  return `按这些来查：${parts.filter(Boolean).join("；")}。${asWritten || "不对就在下面改。"}`;
}
