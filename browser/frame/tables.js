/* Puts each table of a page written by hand into a box of its own. Where the window is too narrow for it, the box scrolls and
   not the page. */

import { element } from "../base/element.js";

for (const table of document.querySelectorAll(".md-content table:not([class])")) {
  const box = element("div", { class: "md-typeset__table" });
  table.replaceWith(element("div", { class: "md-typeset__scrollwrap" }, box));
  box.append(table);
}
