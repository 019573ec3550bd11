/* The start screen: the drafts of this machine, and the ways to begin a new one. */

import { element } from "../base/element.js";
import { partOf } from "../base/part-of.js";
import { storage } from "../base/storage.js";
import { choice } from "../draft/choice.js";
import { attempt } from "./attempt.js";
import { makeDraftList } from "./draft-list.js";
import { fromLastYear, openFile } from "./elsewhere.js";
import { templates } from "./templates.js";

/** @import { ComposerTemplate } from "../base/data-types.js" */
/** @import { App } from "./app.js" */

const NOT_BEGUN = "没有打开，请再试一次；还不行，就刷新这一页";

/**
 * @param {App} app
 * @param {HTMLElement} root
 */
export function makeStart(app, root) {
  const audience = partOf(root, "audience", HTMLSelectElement);
  const campaign = partOf(root, "campaign", HTMLSelectElement);
  const file = partOf(root, "file", HTMLInputElement);
  const basket = partOf(root, "basket", HTMLElement);
  const list = partOf(root, "templates", HTMLElement);
  const drafts = makeDraftList(app, partOf(root, "mine", HTMLElement));
  const taken = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", checked: true }));
  const takenLabel = element("span", {});
  basket.append(element("label", { class: "pb-chip" }, taken, " ", takenLabel));
  for (const one of app.shelf.campaigns) campaign.append(element("option", { value: one.id }, one.title));

  function drawTemplates() {
    const fits = (/** @type {ComposerTemplate} */ one) => (!audience.value || !one.audience || one.audience === audience.value) && (!campaign.value || one.campaign === campaign.value);
    list.textContent = "";
    for (const one of templates(app.shelf).filter(fits)) {
      list.append(
        element("li", {}, element("button", { type: "button", class: "pb-way", "data-template": one.id }, element("strong", {}, one.title), element("span", {}, one.summary))),
      );
    }
    if (!list.children.length) list.append(element("li", {}, "没有这样的模板。可以用空白文稿，再自定义对照方面。"));
  }

  function drawBasket() {
    const { length } = choice.get();
    basket.hidden = length === 0;
    takenLabel.textContent = `新写的时候，把草稿夹里的 ${length} 条表述放进去`;
  }

  audience.addEventListener("change", drawTemplates);
  campaign.addEventListener("change", drawTemplates);
  file.addEventListener("change", async () => {
    const chosen = file.files && file.files[0];
    if (chosen) await attempt(openFile(app, chosen), NOT_BEGUN);
    file.value = "";
  });
  root.addEventListener("click", (event) => {
    const pressed = event.target instanceof Element ? event.target.closest("button") : null;
    if (!pressed) return;
    const { template, act } = pressed.dataset;
    const options = { audience: audience.value, campaign: campaign.value };
    if (template) attempt(app.create({ template, place: taken.checked }), NOT_BEGUN);
    if (act === "empty") attempt(app.create({ template: null, ...options, place: taken.checked }), NOT_BEGUN);
    if (act === "open-file") file.click();
    if (act === "last-year") attempt(fromLastYear(app), "上年度的材料没有打开，请再试一次");
  });
  storage.watch("choice", drawBasket);

  return {
    async show() {
      drawTemplates();
      drawBasket();
      await drafts.draw();
    },
    drawDrafts: drafts.draw,
    /** @param {string} id of a campaign */
    choose(id) {
      campaign.value = id;
      drawTemplates();
    },
  };
}
