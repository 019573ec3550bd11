/* 换年度、对象: moves a draft to another template. What has no place there goes to 待归类. */

import { element } from "../base/element.js";
import { openDialog } from "./dialog.js";
import { templates } from "./templates.js";

/** @import { Host } from "./host.js" */

/** @param {Host} host */
export function openRetarget(host) {
  const list = element("ul", { class: "pb-ways" });
  for (const template of templates(host.shelf)) {
    const isNow = template.id === host.draft.template;
    const way = element(
      "button",
      { type: "button", class: "pb-way", "data-template": template.id, "aria-current": isNow ? "true" : false },
      element("strong", {}, template.title),
      element("span", {}, isNow ? "现在用的就是它" : template.summary),
    );
    list.append(element("li", {}, way));
  }
  list.addEventListener("click", (/** @type {Event} */ event) => {
    const way = event.target instanceof Element ? event.target.closest("[data-template]") : null;
    if (!way) return;
    const template = host.shelf.template(way.getAttribute("data-template") || "");
    dialog.close();
    if (!template) return;
    // The campaign that is set can be chosen again, as the library may have other headings by now; the unit's own headings stay.
    const { id, campaign, variant, audience } = template;
    host.retarget(id === host.draft.template ? { template: id } : { template: id, campaign, variant, audience });
  });
  const dialog = openDialog(
    "换年度、对象",
    element("p", {}, "写好的内容会跟着走：同名的方面对上号，其余按素材的维度归位；没有地方放的收进“待归类”，一个字也不会丢，还可以撤销。"),
    list,
  );
}
