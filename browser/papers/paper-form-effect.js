/* <paper-form>: the fields that a template asks for once in the whole paper. Values show in the papers on the page, are
   remembered on this machine, and go into a Word file that is made here. */

import { load } from "../base/data.js";
import { download } from "../base/download.js";
import { say } from "../base/message.js";
import { storage } from "../base/storage.js";
import { slots } from "../slots/slots.js";
import { DOCX_TYPE, docx } from "./docx.js";
import { filledIn } from "./filled.js";

export class PaperFields {
  /** @param {HTMLElement} root the element */
  constructor(root) {
    this.root = root;
    const form = /** @type {HTMLFormElement} */ (this.root.querySelector("form"));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => this.remember(/** @type {HTMLInputElement} */ (event.target)));
    form.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-variant]") : null;
      if (button instanceof HTMLElement) this.download(button.dataset.variant || "", button.dataset.file || "");
    });
    this.fields = /** @type {HTMLInputElement[]} */ (Array.from(form.querySelectorAll("input, select")));
    for (const field of this.fields) this.offer(field);
    storage.watch("fields", () => this.show());
    this.show();
  }

  /** Values to take with one click; a list has its own. @param {HTMLInputElement} field */
  offer(field) {
    if (slots.about(field.name).kind !== "date") return;
    for (const value of slots.offers(field.name)) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "pb-offer";
      button.textContent = value;
      button.addEventListener("click", () => {
        field.value = value;
        this.remember(field);
      });
      /** @type {Element} */ (field.closest("label")).after(button);
    }
  }

  /** @param {HTMLInputElement} field */
  remember(field) {
    slots.remember(field.name, field.value.replace(/\s+/g, " ").trim());
  }

  /** @returns {Record<string, string>} what is remembered for the fields, by name */
  get values() {
    return Object.fromEntries(this.fields.map((field) => [field.name, slots.remembered(field.name)]));
  }

  show() {
    const values = this.values;
    for (const field of this.fields) {
      if (field !== document.activeElement) field.value = values[field.name]; // a field in use keeps its spaces
    }
    for (const found of document.querySelectorAll("[data-blank]")) {
      const slot = /** @type {HTMLElement} */ (found);
      const key = slot.dataset.blank || "";
      if (!Object.prototype.hasOwnProperty.call(values, key)) continue;
      slot.textContent = values[key] || slots.written(key);
      slot.classList.toggle("pb-slot--filled", values[key] !== "");
    }
  }

  /** @param {string} variant @param {string} file its name on the writer's disk */
  async download(variant, file) {
    const loaded = await Promise.all([load(`paper-${this.root.dataset.paper}`), load("skeleton")]).catch(() => null);
    if (!loaded) {
      say("排版要用的文件没有取到。再试一次，或者先下载空白的文稿，在里面填。");
      return;
    }
    const [documents, skeleton] = loaded;
    const bytes = docx(filledIn(documents[variant], this.values), skeleton);
    download(bytes, file, DOCX_TYPE);
    say(`已生成《${file}》。里面还留着【】的地方，要换成自己的事实。`);
  }
}
