/* <phrase-selftest>: runs the checks, asks the reader about two of them, and writes down the results. */

import { copy, copyOrOffer } from "../base/clipboard.js";
import { download } from "../base/download.js";
import { checks } from "./checks.js";

const FILE = "环境自检测试.txt";
const STATES = { passed: "通过", failed: "未通过", running: "正在试", asked: "等你来试" };

/** @typedef {keyof typeof STATES} State */

export class Selftest {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    /** @type {Map<string, {state: State, detail: string}>} */
    this.results = new Map();
    this.copied = "";
    this.root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("button[data-selftest]") : null;
      if (button) this.press(button.getAttribute("data-selftest") || "");
    });
    this.piece("paste").addEventListener("input", (event) => this.pasted(/** @type {HTMLInputElement} */ (event.target)));
    this.piece("name").textContent = FILE;
    this.root.querySelectorAll("button").forEach((button) => (button.disabled = false));
    this.run();
  }

  /** @param {string} name @param {Element} [within] @returns {HTMLElement} */
  piece(name, within = this.root) {
    return /** @type {HTMLElement} */ (within.querySelector(`[data-selftest=${name}]`));
  }

  async run() {
    const sample = /** @type {HTMLElement} */ (document.querySelector("[data-selftest=sample]")).textContent;
    /** @type {Record<string, string[]>} */
    const fonts = JSON.parse(this.root.dataset.fonts || "{}");
    for (const name of ["data", "database"]) this.put(name, "running", "");
    for (const name of ["copy", "download"]) this.put(name, "asked", "请按下面的按钮");
    this.found("level", checks.level());
    this.found("encoding", checks.encoding(sample));
    this.found("local", checks.local());
    this.found("fonts", checks.fonts(fonts));
    await Promise.all([checks.data().then((found) => this.found("data", found)), checks.database().then((found) => this.found("database", found))]);
  }

  /** @param {string} name @param {{passed: boolean, detail: string}} found */
  found(name, found) {
    this.put(name, found.passed ? "passed" : "failed", found.detail);
  }

  /** @param {string} name @param {State} state @param {string} detail */
  put(name, state, detail) {
    const section = /** @type {Element} */ (this.root.querySelector(`[data-check=${name}]`));
    const mark = this.piece("state", section);
    mark.textContent = STATES[state];
    mark.className = `pb-state pb-state--${state === "passed" ? "good" : state === "failed" ? "thin" : "not"}`;
    this.piece("detail", section).textContent = detail;
    this.results.set(name, { state, detail });
    this.sum();
  }

  sum() {
    const results = Array.from(this.results.values());
    const count = (/** @type {State} */ state) => results.filter((result) => result.state === state).length;
    const parts = [`${count("passed")} 项通过`];
    if (count("failed")) parts.push(`${count("failed")} 项未通过`);
    if (count("asked")) parts.push(`${count("asked")} 项要你来试`);
    if (count("running")) parts.push(`${count("running")} 项正在试`);
    this.piece("summary").textContent = `${parts.join("，")}。`;
    /** @type {HTMLTextAreaElement} */ (this.piece("text")).value = this.report;
  }

  /** @returns {string} plain text for IT */
  get report() {
    const lines = [
      `${this.root.dataset.site} ${this.root.dataset.version} 环境自检`,
      `时间：${new Date().toLocaleString("zh-CN")}`,
      `地址：${location.href}`,
      `协议：${location.protocol.replace(":", "")}，安全上下文：${window.isSecureContext ? "是" : "否"}，在框架里：${window.top === window ? "否" : "是"}`,
      `浏览器：${navigator.userAgent}`,
      `编码：${document.characterSet}`,
      "",
    ];
    this.root.querySelectorAll("[data-check]").forEach((section) => {
      const { state, detail } = this.results.get(section.getAttribute("data-check") || "") || { state: "running", detail: "" };
      const title = /** @type {Node} */ (/** @type {Element} */ (section.querySelector("h2")).firstChild).textContent || "";
      lines.push(`${title.trim()}：${STATES[/** @type {State} */ (state)]}${detail ? `（${detail}）` : ""}`);
    });
    return lines.join("\n");
  }

  /** @param {string} what the button's name */
  press(what) {
    if (what === "copy") this.copy();
    else if (what === "download") this.download();
    else if (what === "yes") this.put("download", "passed", "");
    else if (what === "no") this.put("download", "failed", "没有收到，或者文件名不对");
    else if (what === "report") copyOrOffer({ text: this.report }, this.root, "已复制，发给信息部门就行");
  }

  copy() {
    this.copied = `复制测试【待填项】${Date.now() % 10000}`;
    const field = /** @type {HTMLInputElement} */ (this.piece("paste"));
    field.value = "";
    if (copy(this.copied)) {
      this.put("copy", "asked", "浏览器说复制好了，请粘贴到下面的框里看一看");
      field.focus();
    } else {
      this.put("copy", "failed", "浏览器不让自动复制");
    }
  }

  /** @param {HTMLInputElement} field */
  pasted(field) {
    if (!this.copied) return;
    const same = field.value === this.copied;
    this.put("copy", same ? "passed" : "failed", same ? "" : "粘贴出来的和复制的不一样");
  }

  download() {
    download(new TextEncoder().encode("\ufeff收到这个文件，说明下载可以用。\r\n"), FILE, "text/plain");
    this.put("download", "asked", "请看收到了没有");
    this.piece("received").hidden = false;
  }
}
