/* The fields for what the whole paper says alike, such as unit, name and date. A value goes into every place that asks for it
   and is kept with the draft. Values remembered from other papers on this machine are offered but not filled in. */

import { makeButton } from "../base/button.js";
import { element, setText } from "../base/element.js";
import { hear } from "../base/hear.js";
import { setField, setFields } from "../draft/blocks.js";
import { blocksOf } from "../draft/regions.js";
import { textsOf } from "../draft/text.js";
import { slots } from "../slots/slots.js";
import { makeSelect } from "./dialog.js";
import { showIn } from "./field.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Host } from "./host.js" */

/** By block the shared slots it asks for. @type {WeakMap<DraftBlock, string[]>} */
const asked = new WeakMap();

/** @param {DraftBlock} block @returns {string[]} */
function namesIn(block) {
  const known = asked.get(block);
  if (known) return known;
  const runs = textsOf(block).flatMap((field) => field.runs);
  const names = runs.flatMap((run) => ("blank" in run && run.blank === run.name ? [run.name] : []));
  asked.set(block, names);
  return names;
}

/** @param {Draft} draft @returns {string[]} names of the shared slots of a draft, in the order of the paper, none twice */
export const sharedSlots = (draft) => Array.from(new Set(blocksOf(draft).flatMap(namesIn)));

/** @param {Draft} draft @returns {string[]} names of the shared slots that are open and that this machine remembers a value of */
const knownFor = (draft) => sharedSlots(draft).filter((name) => !draft.fields[name] && slots.remembered(name));

/** @param {Host} host @param {HTMLDetailsElement} root */
export function makeFields(host, root) {
  const summary = /** @type {HTMLElement} */ (root.querySelector("summary"));
  const form = element("div", { class: "pb-form" });
  const offer = makeButton("", () => {
    const values = knownFor(host.draft).map((name) => [name, slots.remembered(name)]);
    if (host.apply(setFields, Object.fromEntries(values))) host.say("已填入这台电脑记住的内容", true);
  });
  root.append(form, offer);
  /** @type {Map<string, HTMLInputElement>} */
  const inputs = new Map();

  /** By name, what shows the value. @type {Map<string, (value: string) => void>} */
  const shows = new Map();

  /** @param {string} typed */
  const valueOf = (typed) => typed.replace(/\s+/g, " ").trim();

  /** @param {string} name @returns {HTMLElement[]} */
  function label(name) {
    const about = slots.about(name);
    const input = /** @type {HTMLInputElement} */ (
      about.kind === "choice"
        ? makeSelect([["", "不填"], ...about.options.map((option) => [option, option])], "", name)
        : element("input", { type: "text", autocomplete: "off", maxlength: "200", inputmode: about.kind === "number" ? "numeric" : "text" })
    );
    input.dataset.shared = name;
    const made = element("label", {}, `${name} `, element("small", {}, about.hint), input);
    const typed = () => {
      const value = valueOf(input.value);
      host.apply(setField, name, value);
      slots.remember(name, value);
    };
    hear(input, typed);
    inputs.set(name, input);
    shows.set(name, showIn(input, valueOf));
    if (about.kind !== "date") return [made];
    return [made, ...slots.offers(name).map((value) => {
      const button = element("button", { type: "button", class: "pb-offer" }, value);
      button.addEventListener("click", () => {
        input.value = value;
        typed();
      });
      return button;
    })];
  }

  let drawn = "";
  return {
    /** @param {Draft} draft */
    show(draft) {
      const names = sharedSlots(draft);
      if (names.join("\n") !== drawn) {
        form.textContent = "";
        inputs.clear();
        shows.clear();
        for (const one of names) form.append(...label(one));
        drawn = names.join("\n");
      }
      const filled = names.filter((name) => draft.fields[name]);
      setText(summary, `单位、姓名等（${filled.length}/${names.length} 已填）`);
      root.hidden = names.length === 0;
      for (const [name, show] of shows) show(draft.fields[name] || "");
      const known = knownFor(draft);
      offer.hidden = known.length === 0;
      setText(offer, `填入本机记住的：${known.join("、")}`);
    },
    /** @param {string} name */
    focus(name) {
      root.open = true;
      const input = inputs.get(name);
      if (input) input.focus();
    },
  };
}
