/* The field of one fact of a meeting: what is typed there is remembered on this machine. */

import { makeButton } from "../base/button.js";
import { element } from "../base/element.js";
import { hear } from "../base/hear.js";
import { tellWhose } from "../base/whose.js";
import { makeSelect } from "../composer/dialog.js";
import { showIn } from "../composer/field.js";
import { setField } from "../draft/blocks.js";
import { slots } from "../slots/slots.js";
import { NAMES } from "./grid-field.js";
import { PEOPLE } from "./rename.js";

/** @import { Host } from "./host.js" */

const LONGEST = "1000"; // characters of a fact: what a guest said in three points takes some hundreds

/** @param {string} typed */
const valueOf = (typed) => typed.replace(/\s+/g, " ").trim();

/**
 * `show` puts a value into it.
 * @typedef {{box: HTMLElement, input: HTMLInputElement | HTMLSelectElement, show: (value: string) => void}} FactField
 */

/** @param {Host} host @param {string} name @returns {FactField} */
export function makeFactField(host, name) {
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
  return { box: made, input, show: showIn(/** @type {HTMLInputElement} */ (input), valueOf) };
}
