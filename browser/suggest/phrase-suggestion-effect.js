/* <phrase-suggestion>: a form for a point, which gives the YAML that a curator needs. Nothing is sent. */

import { copyOrOffer } from "../base/clipboard.js";
import { data } from "../base/data.js";
import { slots } from "../slots/slots.js";
import { writeSuggestion } from "./suggestion.js";

const MOST = 26; // keys a to z

export class SuggestionForm {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    this.form = /** @type {HTMLFormElement} */ (this.root.querySelector("form"));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.render());
    this.form.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("[data-suggestion=copy]")) this.copy();
    });
    const now = new Date();
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const stamp = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate()), two(now.getHours()), two(now.getMinutes())].join("");
    this.field("id").value = `suggestion-${stamp}`;
    this.render();
  }

  /** @param {string} name */
  field(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /** @param {string} name @returns {string[]} */
  checked(name) {
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (this.root.querySelectorAll(`input[name=${name}]`));
    return Array.from(boxes).filter((box) => box.checked).map((box) => box.value);
  }

  /** @returns {{where: string, block: string, notes: string[]}} */
  get result() {
    const place = this.field("place").value;
    const [folder, section] = place.split("/");
    const suggestion = {
      id: this.field("id").value.trim(),
      title: this.field("title").value,
      aspect: section === "causes" ? this.field("aspect").value : "",
      tags: this.checked("tag"),
      ask: this.field("ask").value,
      texts: this.field("texts").value,
      audiences: this.checked("audience"),
    };
    return {
      where: `snippets/points/${folder}/${section}.yml`,
      block: writeSuggestion(suggestion),
      notes: this.notes(suggestion, section),
    };
  }

  /**
   * What is still missing, in the order of the form.
   * @param {{id: string, title: string, aspect: string, texts: string}} suggestion
   * @param {string} section
   */
  notes(suggestion, section) {
    const notes = [];
    const texts = suggestion.texts.split(/[\r\n]+/).filter((line) => line.trim());
    if (!suggestion.title.trim()) notes.push("还没有写领句");
    if (suggestion.title.trim().length > 40) notes.push("领句超过了 40 个字");
    if (section === "causes" && !suggestion.aspect) notes.push("原因要选一个角度");
    if (!texts.length) notes.push("还没有写表述");
    if (texts.length > MOST) notes.push(`一个要点最多 ${MOST} 种表述`);
    if (section === "problems" && texts.some((text) => slots.open(text) === 0)) notes.push("问题表述里至少留一处【待填项】");
    /** @type {Set<string>} */
    const unknown = new Set();
    suggestion.texts.replace(slots.pattern(), (slot, /** @type {string} */ name) => {
      if (!Object.prototype.hasOwnProperty.call(data.site.slots, name)) unknown.add(slot);
      return slot;
    });
    if (unknown.size) notes.push(`这些待填项库里还没有，维护人要先定义：${Array.from(unknown).join("")}`);
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(suggestion.id)) notes.push("编号只能用小写英文字母、数字和连字符");
    return notes;
  }

  render() {
    const { where, block, notes } = this.result;
    const aspect = this.field("aspect").closest("label");
    if (aspect) aspect.hidden = !this.field("place").value.endsWith("/causes");
    const field = /** @type {HTMLTextAreaElement} */ (this.root.querySelector("[data-suggestion=block]"));
    field.value = block;
    const target = /** @type {HTMLElement} */ (this.root.querySelector("[data-suggestion=where]"));
    target.textContent = where;
    const list = /** @type {HTMLElement} */ (this.root.querySelector("[data-suggestion=notes]"));
    const text = notes.join("；");
    if (list.textContent !== text) list.textContent = text;
  }

  copy() {
    const { where, block, notes } = this.result;
    const { contact } = data.site;
    const content = { text: `# 加到 ${where} 的末尾\n${block}` };
    const to = contact ? `发给${contact}` : "用邮件或 OA 发给维护人";
    const done = notes.length ? `已复制。还要看一看：${notes.join("；")}` : `已复制，${to}就行`;
    copyOrOffer(content, this.root, done);
  }
}
