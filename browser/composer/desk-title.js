/* The title of the heading that is being written: a field for its words, or what it is called where it has none. */

import { element, setText } from "../base/element.js";
import { hear } from "../base/hear.js";
import { renameHeading } from "../draft/headings.js";
import { showIn } from "./field.js";

/** @import { Region } from "../draft/regions.js" */
/** @import { Host } from "./host.js" */

const LEVELS = ["", "一级标题", "二级标题"];

/** @param {Host} host */
export function makeDeskTitle(host) {
  const level = element("span", { class: "pb-label" });
  const title = /** @type {HTMLInputElement} */ (element("input", { type: "text", "aria-label": "这一部分的标题", autocomplete: "off", maxlength: "80", placeholder: "标题空着，不打印" }));
  const showTitle = showIn(title);
  const name = element("h2", {});
  const heading = element("div", { class: "pb-desk-title", role: "group", tabindex: "-1" }, level, name, title);
  let shown = "";

  hear(title, (text) => host.apply(renameHeading, shown, text));

  return {
    box: heading,
    /** @param {Region} region */
    show(region) {
      // A field with the caret in it is never taken away: a writer may have emptied the title to write it anew.
      const isInUse = region.key === shown && title === document.activeElement;
      shown = region.key;
      const hasHeading = region.key !== "frame" && region.key !== "unfiled";
      const isNamed = hasHeading && (isInUse || !host.isNameless(region));
      title.hidden = !isNamed;
      setText(name, host.name(region));
      heading.setAttribute("aria-label", host.name(region, true));
      name.classList.toggle("pb-hidden-visually", isNamed);
      if (isNamed) showTitle(region.title);
      setText(level, hasHeading ? LEVELS[region.level] || "三级标题" : "");
      level.hidden = !isNamed;
    },
    /** Put the focus on the heading, not into its field: what is typed by mistake must not rename it. @param {boolean} [preventScroll] */
    focus(preventScroll = false) {
      heading.focus({ preventScroll });
    },
  };
}
