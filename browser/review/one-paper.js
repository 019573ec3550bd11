/* One paper where only one is wanted, such as last year's: a file by itself, the one file of a zip that can be read, or the one that is
   chosen there by its name. Elements only. */

import { element } from "../base/element.js";
import { pause } from "../base/slices.js";
import { nameOf, sourcesOf } from "./sources.js";

/**
 * What becomes of the file.
 * @template {object} T
 * @typedef {{begin: () => void, read: (name: string, bytes: Uint8Array) => Promise<T | string>, take: (paper: T) => void}} Wanted
 *   begin: another file comes in; read: a paper, or why there is none; take: called with the paper, again when another is chosen
 */

/**
 * @template {object} T
 * @param {Wanted<T>} wanted
 * @returns {{box: HTMLElement, open: (file: File) => Promise<void>, clear: () => void}} box: what is refused, and the choice; clear: nothing is shown of the last file
 */
export function makeOnePaper({ begin, read, take }) {
  const refused = element("ul", { class: "pb-refused", hidden: true });
  const asked = element("span", {});
  const choice = /** @type {HTMLSelectElement} */ (element("select", {}));
  const asking = element("div", { class: "pb-form", hidden: true }, element("label", {}, asked, " ", choice));
  /** @type {T[]} */
  let papers = [];
  /** Stands for the file that was opened last. @type {object} */
  let current = {};

  function clear() {
    current = {};
    papers = [];
    refused.textContent = "";
    refused.hidden = true;
    asking.hidden = true;
  }

  /** @param {string} name of the zip @param {string[]} names of the papers */
  function ask(name, names) {
    asked.textContent = `${name} 里有 ${names.length} 份，用哪一份？`;
    choice.textContent = "";
    choice.append(element("option", { value: "" }, "请选择"), ...names.map((one, at) => element("option", { value: String(at) }, one)));
    asking.hidden = false;
    choice.focus();
  }

  choice.addEventListener("change", () => {
    const paper = choice.value === "" ? undefined : papers[Number(choice.value)];
    if (paper) take(paper);
  });
  return {
    box: element("div", {}, element("div", { role: "alert" }, refused), asking),
    clear,
    async open(file) {
      clear();
      begin();
      const mine = current;
      const { sources, refused: refusals } = await sourcesOf([file], new Set());
      /** @type {[string, T][]} */
      const found = [];
      for (const source of sources) {
        const bytes = await source.open();
        const paper = typeof bytes === "string" ? bytes : await read(source.name, bytes);
        if (typeof paper === "string") refusals.push([nameOf(source), paper]);
        else found.push([source.name, paper]);
        await pause();
        if (current !== mine) return;
      }
      refused.append(...refusals.map(([name, why]) => element("li", {}, element("b", {}, name), `：${why}`)));
      refused.hidden = refusals.length === 0;
      papers = found.map(([, paper]) => paper);
      if (papers.length === 1) take(papers[0]);
      else if (papers.length > 1) ask(file.name, found.map(([name]) => name));
    },
  };
}
