/* A table of a page written by hand is put into a box of its own: where the window is too narrow for it, the box scrolls and not the page. */

import { element } from "../base/element.js";

for (const table of document.querySelectorAll(".md-content table:not([class])")) {
  const box = element("div", { class: "md-typeset__table" });
  table.replaceWith(element("div", { class: "md-typeset__scrollwrap" }, box));
  box.append(table);
}
