/* 会议情况: the facts that all papers share, and the settings that papers depend on. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { makeSelect } from "../composer/dialog.js";
import { sharedSlots } from "../composer/fields.js";
import { openNotice } from "../composer/notice-dialog.js";
import { setField } from "../draft/blocks.js";
import { setCampaign, setHeadings, setSetting } from "../draft/meeting-rows.js";
import { slots } from "../slots/slots.js";
import { campaignOf } from "./create.js";
import { makeFactField } from "./fact-field.js";
import { GROUPS, IN_PLACE_OF, LASTING, derived } from "./facts.js";
import { makeUnfiled } from "./unfiled.js";

/** @import { FactField } from "./fact-field.js" */
/** @import { Host } from "./host.js" */
/** @import { Panel } from "./work.js" */

/** @type {[string, string, string][]} */
const SETTINGS = [
  ["appraisal", "一并开展民主评议党员", "关掉以后，不做自评、测评表和公示"],
  ["noCommittee", "不设支委会", "正式党员不足七人的支部：由党员大会评定等次，支部书记报告工作"],
  ["groups", "分党小组批评", "只给同一党小组的同志提批评；党小组写在党员名单里"],
  ["pairs", "批评意见一人对一人一份", "不选就是每人一份，里面写给每位同志的"],
];

/** @param {Host} host @returns {Panel} */
export function makeFacts(host) {
  /** @type {Map<string, FactField>} */
  const fields = new Map();
  const campaign = makeSelect([["", "不限"], ...host.shelf.campaigns.map(({ id, title }) => [id, title])], "", "年度专题");
  const headings = element("p", { class: "pb-meta" });
  const unfiled = makeUnfiled(host);
  const follows = element("dl", { class: "pb-meeting-follows" });
  const offer = makeButton("", () => {
    for (const name of open()) host.apply(setField, name, slots.remembered(name));
    host.say("已填入这台电脑记住的内容", true);
  });

  const asked = () => new Set(host.made().flatMap(({ draft }) => sharedSlots(draft)));
  /** What this machine remembers of an earlier meeting and is still so: its time and its ballots are not. */
  const open = () => Array.from(asked()).filter((name) => LASTING.includes(name) && fields.has(name) && !host.draft.fields[name] && slots.remembered(name));

  const groups = GROUPS.map(({ title, names: some }) => {
    const made = element("fieldset", { class: "pb-meeting-facts" }, element("legend", {}, title), ...some.map((name) => {
      const field = makeFactField(host, name);
      fields.set(name, field);
      return field.box;
    }));
    return { made, some };
  });
  const settings = SETTINGS.map(([key, title, about]) => {
    const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", "data-setting": key }));
    box.addEventListener("change", () => host.apply(setSetting, key, box.checked ? "是" : ""));
    return { key, box, made: element("label", { class: "pb-meeting-setting" }, box, element("span", {}, title, " ", element("small", {}, about))) };
  });
  campaign.addEventListener("change", () => host.apply(setCampaign, { ...campaignOf(host.shelf, campaign.value), before: campaignOf(host.shelf, host.draft.campaign) }));
  const notice = makeButton("照通知改对照方面", () => openNotice({
    shelf: host.shelf,
    get draft() {
      return host.draft;
    },
    retarget: ({ headings: own }) => void host.apply(setHeadings, own),
  }));

  return {
    box: element("div", {}, unfiled.box,
      element("fieldset", { class: "pb-meeting-facts" }, element("legend", {}, "怎样开"),
        element("div", { class: "pb-meeting-fact" }, element("label", {}, element("span", {}, "年度专题"), campaign), headings, notice),
        ...settings.map(({ made }) => made)),
      element("p", {}, offer), ...groups.map(({ made }) => made),
      element("section", { "aria-label": "从名单算出来的" }, element("h2", {}, "从名单算出来的，不用填"), follows)),
    focus(name) {
      const field = fields.get(name);
      if (field) field.input.focus();
    },
    show() {
      const { draft } = host;
      const needed = asked();
      unfiled.show();
      const given = derived(draft);
      for (const [name, { box, input, show }] of fields) {
        const isGiven = Object.prototype.hasOwnProperty.call(given, name);
        box.hidden = isGiven || (!needed.has(IN_PLACE_OF[name] || name) && input !== document.activeElement);
        show(draft.fields[name] || "");
      }
      for (const { made, some } of groups) made.hidden = some.every((name) => /** @type {FactField} */ (fields.get(name)).box.hidden);
      for (const { key, box } of settings) box.checked = draft.meeting.settings[key] === "是";
      campaign.value = draft.campaign;
      setText(headings, draft.headings.length > 0 ? `对照方面：${draft.headings.map(({ title }) => title).join("、")}` : "还没有对照方面：选年度专题，或者照通知填。");
      const follow = Object.entries(given).filter(([name]) => needed.has(name));
      follows.textContent = "";
      for (const [name, value] of follow) follows.append(element("div", {}, element("dt", {}, name), element("dd", {}, value)));
      /** @type {HTMLElement} */ (follows.parentElement).hidden = follow.length === 0;
      const known = open();
      offer.hidden = known.length === 0;
      setText(offer, `填入本机记住的：${known.join("、")}`);
    },
  };
}
