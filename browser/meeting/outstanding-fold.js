/* Shows who is outstanding: by name where they are few, else how many, with the names folded. */

import { element, setText } from "../base/element.js";
import { countsOf, namesOf, wholeOf } from "./outstanding.js";

/** @import { Told } from "./outstanding.js" */

const FEW = 10; // names that are read at a glance

/** @returns {{box: HTMLElement, show: (sentences: Told[]) => void}} */
export function makeOutstanding() {
  const line = element("p", { class: "pb-meta" });
  const summary = element("summary", {});
  const names = element("p", {});
  const fold = element("details", { class: "pb-more", hidden: true }, summary, names);
  return {
    box: element("div", {}, line, fold),
    show(sentences) {
      const isLong = sentences.reduce((sum, one) => sum + one.names.length, 0) > FEW;
      setText(line, isLong ? "" : wholeOf(sentences));
      line.hidden = isLong;
      fold.hidden = !isLong;
      if (!isLong) return;
      setText(summary, countsOf(sentences));
      setText(names, namesOf(sentences));
    },
  };
}
