/* 会议情况: the facts that all papers share, and the settings that papers depend on. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { hear } from "../base/hear.js";
import { tellWhose } from "../base/whose.js";
import { makeSelect } from "../composer/dialog.js";
import { sharedSlots } from "../composer/fields.js";
import { showIn } from "../composer/field.js";
import { openNotice } from "../composer/notice-dialog.js";
import { setField } from "../draft/blocks.js";
import { setCampaign, setHeadings, setSetting } from "../draft/meeting-rows.js";
import { slots } from "../slots/slots.js";
import { campaignOf } from "./create.js";
import { GROUPS, IN_PLACE_OF, LASTING, derived } from "./facts.js";
import { NAMES } from "./grid-field.js";
import { PEOPLE } from "./rename.js";
import { makeUnfiled } from "./unfiled.js";

/** @import { Host } from "./host.js" */
/** @import { Panel } from "./work.js" */

/** @type {[string, string, string][]} */
const SETTINGS = [
  ["appraisal", "一并开展民主评议党员", "关掉以后，不做自评、测评表和公示"],
  ["noCommittee", "不设支委会", "正式党员不足七人的支部：由党员大会评定等次，支部书记报告工作"],
  ["groups", "分党小组批评", "只给同一党小组的同志提批评；党小组写在党员名单里"],
  ["pairs", "批评意见一人对一人一份", "不选就是每人一份，里面写给每位同志的"],
];

const LONGEST = "1000"; // characters of a fact: what a guest said in three points takes some hundreds

/** @param {string} typed */
const valueOf = (typed) => typed.replace(/\s+/g, " ").trim();

/** @param {Host} host @returns {Panel} */
export function makeFacts(host) {
  /** @type {Map<string, {label: HTMLElement, input: HTMLInputElement | HTMLSelectElement, show: (value: string) => void}>} */
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

  /** @param {string} name @returns {HTMLElement} */
  function labelOf(name) {
    const about = slots.about(name);
    const input = /** @type {HTMLInputElement | HTMLSelectElement} */ (
      about.kind === "choice"
        ? makeSelect([["", "不填"], ...about.options.map((option) => [option, option])], "", name)
        : element("input", { type: "text", autocomplete: "off", maxlength: LONGEST, inputmode: about.kind === "number" ? "numeric" : "text", ...(PEOPLE.includes(name) ? { list: NAMES } : {}) })
    );
    input.dataset.fact = name;
    const typed = () => {
      const value = valueOf(input.value);
      host.apply(setField, name, value);
      slots.remember(name, value);
    };
    if (input instanceof HTMLInputElement) hear(input, typed);
    else input.addEventListener("change", typed);
    const label = element("label", {}, element("span", {}, name, " ", element("small", {}, about.hint)), input);
    const offers = about.kind === "date" ? slots.offers(name).map((value) => {
      const offer = makeButton(`填 ${value}`, () => {
        input.value = value;
        typed();
      }, "pb-quiet");
      tellWhose(offer, name); // several fields offer today
      return offer;
    }) : [];
    const made = element("div", { class: "pb-meeting-fact" }, label, ...offers);
    fields.set(name, { label: made, input, show: showIn(/** @type {HTMLInputElement} */ (input), valueOf) });
    return made;
  }

  const groups = GROUPS.map(({ title, names: some }) => {
    const made = element("fieldset", { class: "pb-meeting-facts" }, element("legend", {}, title), ...some.map(labelOf));
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
      for (const [name, { label, input, show }] of fields) {
        const isGiven = Object.prototype.hasOwnProperty.call(given, name);
        label.hidden = isGiven || (!needed.has(IN_PLACE_OF[name] || name) && input !== document.activeElement);
        show(draft.fields[name] || "");
      }
      for (const { made, some } of groups) made.hidden = some.every((name) => /** @type {{label: HTMLElement}} */ (fields.get(name)).label.hidden);
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
