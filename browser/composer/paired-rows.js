/* Last year's problems with their measures, as they will be inserted into the paper. The writer can correct them, and assign
   measures for which no problem was found. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { rowNames, tellWhose } from "../base/whose.js";
import { makeLooseMeasures } from "./loose-measures.js";

/** @import { Paired, Row } from "../draft/pairing.js" */

/** @param {Element} made @returns {Row} */
function rowIn(made) {
  const [problem, measures] = Array.from(made.querySelectorAll("textarea"), (area) => area.value);
  return { problem: problem.trim(), measures: measures.split("\n").map((text) => text.trim()).filter(Boolean) };
}

/** @param {Row} row @returns {string} */
const wordsOf = (row) => JSON.stringify([row.problem, row.measures]);

export function makePairedRows() {
  const list = element("ol", { class: "pb-last-year" });
  const loose = makeLooseMeasures({
    problems: () => Array.from(list.children, (made) => rowIn(made).problem),
    answer(at, measure) {
      const row = list.children[at];
      if (!row) return null;
      const [, measures] = Array.from(row.querySelectorAll("textarea"));
      measures.value = [measures.value.trim(), measure].filter(Boolean).join("\n");
      return measures;
    },
  });
  const more = makeButton("加一条", () => {
    list.append(line({ problem: "", measures: [] }));
    tell();
  });
  const box = element("section", { "aria-labelledby": "__paired", hidden: "" }, element("h3", { id: "__paired" }, "问题和措施"), element("p", { class: "pb-meta" }, "措施照写在哪里、用词和次序配给问题，请核对；没有措施的，材料里写成待填。"), list, element("p", {}, more), loose.box);
  /** By line what it said when it was made. @type {WeakMap<Element, Row>} */
  const given = new WeakMap();

  /** Call the button of each line by its problem. */
  function tell() {
    const names = rowNames(Array.from(list.children, (made) => rowIn(made).problem), "条");
    Array.from(list.querySelectorAll("button")).forEach((button, at) => tellWhose(button, names[at]));
  }
  list.addEventListener("change", tell);

  /** @param {Row} row @returns {HTMLElement} */
  function line(row) {
    const problem = element("textarea", { rows: "2", "aria-label": "上年的问题" }, row.problem);
    const measures = element("textarea", { rows: "2", "aria-label": "当时的措施，一行一条" }, row.measures.join("\n"));
    const made = element("li", {}, element("label", {}, "问题 ", problem), element("label", {}, "措施，一行一条 ", measures));
    const drop = makeButton("去掉这一条", () => {
      const next = made.nextElementSibling || made.previousElementSibling;
      made.remove();
      tell();
      const onward = next ? next.querySelector("textarea") : more;
      if (onward) onward.focus(); // the button under the focus is gone
    });
    made.append(drop);
    given.set(made, row);
    return made;
  }

  /** @param {Element} made @returns {boolean} whether the writer changed it */
  const isOwn = (made) => wordsOf(/** @type {Row} */ (given.get(made))) !== wordsOf(rowIn(made));

  return {
    box,
    /** Lines that the writer changed, and own ones, stay. @param {Paired} paired @param {boolean} [anew] whether it is another paper */
    show({ rows, loose: unanswered }, anew = false) {
      const own = anew ? [] : Array.from(list.children).filter(isOwn);
      /** @type {Set<Element>} */
      const used = new Set();
      const lines = rows.map((row) => {
        const kept = own.find((made) => !used.has(made) && row.problem !== "" && /** @type {Row} */ (given.get(made)).problem === row.problem);
        if (kept) used.add(kept);
        return kept || line(row);
      });
      const others = own.filter((made) => !lines.includes(made));
      list.textContent = "";
      list.append(...lines, ...others);
      tell();
      const said = new Set(Array.from(list.children).flatMap((made) => rowIn(made).measures));
      loose.show(unanswered.filter((text) => !said.has(text)));
      box.hidden = false;
    },
    /** @returns {Row[]} */
    read: () => Array.from(list.children, rowIn).filter((row) => row.problem !== ""),
  };
}
