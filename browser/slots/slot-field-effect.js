/* A slot that is a field within running text: it wraps like the text around it, which an <input> cannot do. */

import { isKept } from "../base/unkept.js";
import { makeEditable } from "./plain-text.js";
import { arrive, select, toEdge } from "./slot-selection.js";
import { slots } from "./slots.js";

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
export function slotAt(target) {
  const found = target instanceof Element ? target.closest(".pb-slot[data-name]") : null;
  return /** @type {HTMLElement | null} */ (found);
}

/** @param {HTMLElement} slot */
const name = (slot) => slot.dataset.name || "";

/** @param {HTMLElement} slot */
const open = (slot) => slots.written(name(slot));

/** @param {HTMLElement} slot @returns {string} what the writer put in; empty while the slot is open */
function valueOf(slot) {
  const text = (slot.textContent || "").replace(/\s+/g, " ").trim();
  return text === open(slot) ? "" : text;
}

/** @param {HTMLElement} slot @param {string} value */
function show(slot, value) {
  slot.textContent = value || open(slot);
  slot.classList.toggle("pb-slot--filled", value !== "");
}

/** Other slots of this name on the page take a value that serves the whole paper. @param {HTMLElement} slot @param {string} value */
function share(slot, value) {
  for (const other of document.querySelectorAll(".pb-slot[data-name]")) {
    const same = other !== slot && name(/** @type {HTMLElement} */ (other)) === name(slot);
    if (same) show(/** @type {HTMLElement} */ (other), value);
  }
}

// One line of help, shown at the slot in use. It stays there after the slot is left: if it went away then, the button that
// is about to be clicked would move from under the pointer.
const help = document.createElement("div");
help.className = "pb-hint";
help.id = "__slot-hint";
const hint = document.createElement("span");
const offers = document.createElement("span");
help.append(hint, offers);

/** @param {HTMLElement} slot @returns {string[]} values to choose from */
const offered = (slot) => slots.offers(name(slot));

/** @param {HTMLElement} slot */
function helpWith(slot) {
  const about = slots.about(name(slot));
  hint.textContent = `${name(slot)}：${about.hint}${about.scope === "paper" ? `（填一次，${isKept("fields") ? "本机记住" : "这一页都用"}）` : ""}`;
  offers.textContent = "";
  for (const value of offered(slot)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-offer";
    button.textContent = value;
    button.tabIndex = -1; // not reached by Tab: the arrow keys in the slot choose among the values
    button.addEventListener("mousedown", (event) => event.preventDefault()); // the slot keeps the focus
    button.addEventListener("click", () => put(slot, value));
    offers.append(button);
  }
  const text = slot.closest(".pb-text");
  if (text && text.nextElementSibling !== help) text.after(help);
}

/** @param {HTMLElement} slot @param {string} value */
function put(slot, value) {
  show(slot, value);
  changed(slot);
  select(slot);
}

/** @param {HTMLElement} slot */
export function changed(slot) {
  const value = valueOf(slot);
  slot.classList.toggle("pb-slot--filled", value !== "");
  if (slots.about(name(slot)).scope === "paper") share(slot, value);
  slot.dispatchEvent(new CustomEvent("slotchange", { bubbles: true }));
}

/** The next field, or the first button, of the card. @param {HTMLElement} slot */
function next(slot) {
  const card = slot.closest("phrase-card");
  const stops = card ? Array.from(card.querySelectorAll(".pb-slot[data-name], button[data-do]")) : [];
  const following = stops[stops.indexOf(slot) + 1];
  if (following) /** @type {HTMLElement} */ (following).focus();
}

/** The writer has come into a slot. @param {HTMLElement} slot */
export function entered(slot) {
  slot.dataset.before = valueOf(slot);
  helpWith(slot);
  arrive(slot);
}

/** The writer has left a slot. @param {HTMLElement} slot */
export function left(slot) {
  const value = valueOf(slot);
  show(slot, value);
  if (slots.about(name(slot)).scope === "paper" && value !== slots.remembered(name(slot))) {
    slots.remember(name(slot), value);
  }
}

/** Keys that go to an end of the line. Firefox before 136 would go to that of the whole paragraph, out of the slot. @type {Record<string, "start" | "end">} */
const EDGES = { Home: "start", End: "end", ArrowUp: "start", ArrowDown: "end" };

/** @param {HTMLElement} slot @param {KeyboardEvent} event */
export function pressed(slot, event) {
  if (event.key === "Enter") {
    event.preventDefault();
    next(slot);
  } else if (event.key === "Escape") {
    show(slot, slot.dataset.before || "");
    changed(slot);
    select(slot);
  } else if (event.key in EDGES && !offered(slot).length && !event.shiftKey) {
    event.preventDefault();
    toEdge(slot, EDGES[event.key]);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && offered(slot).length) {
    event.preventDefault();
    const values = offered(slot);
    const at = values.indexOf(valueOf(slot));
    const step = event.key === "ArrowDown" ? 1 : -1;
    put(slot, values[(at + step + values.length) % values.length] || values[0]);
  }
}

/** Show in all slots of the page what is remembered for the whole paper, but in the one in use. */
export function recall() {
  for (const found of document.querySelectorAll(".pb-slot[data-name]")) {
    const slot = /** @type {HTMLElement} */ (found);
    const about = slots.about(name(slot));
    if (about.scope === "paper" && slot !== document.activeElement) show(slot, slots.remembered(name(slot)));
  }
}

/** @param {Element} text @returns {HTMLElement[]} */
const slotsOf = (text) => Array.from(text.querySelectorAll(".pb-slot[data-name]"));

/** @param {Element} text @returns {string[]} what the writer put into each slot, in order; empty where it is open */
export const slotValues = (text) => slotsOf(text).map(valueOf);

/** Put values back; a text whose slots are no longer these keeps its own. @param {Element} text @param {string[]} values */
export function restoreSlots(text, values) {
  const slots = slotsOf(text);
  if (slots.length === values.length) slots.forEach((slot, index) => show(slot, values[index]));
}

/** @param {Element} text @returns {Map<string, string[]>} by name of slot what the writer put in, in order; of names without any, nothing */
export function filledIn(text) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  for (const slot of slotsOf(text)) values.set(name(slot), [...(values.get(name(slot)) || []), valueOf(slot)]);
  for (const [named, given] of values) if (!given.some(Boolean)) values.delete(named);
  return values;
}

/** Put values into the open slots of a text. @param {Element} text @param {(name: string) => string[]} given by name, in order */
export function refill(text, given) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const slot of slotsOf(text)) {
    const nth = seen.get(name(slot)) || 0;
    seen.set(name(slot), nth + 1);
    const value = given(name(slot))[nth];
    if (value && !valueOf(slot)) show(slot, value);
  }
}

/**
 * Make the slots of a text fields.
 * @param {Element} text
 */
export function fillable(text) {
  const point = text.closest(".pb-point");
  const questions = point && point.querySelector(".pb-ask");
  for (const found of text.querySelectorAll(".pb-slot:not([data-name])")) {
    const slot = /** @type {HTMLElement} */ (found);
    slot.dataset.name = (slot.textContent || "").slice(1, -1);
    const about = slots.about(name(slot));
    makeEditable(slot);
    slot.setAttribute("role", "textbox");
    slot.setAttribute("aria-label", name(slot));
    slot.setAttribute("aria-describedby", `${help.id}${questions && questions.id ? ` ${questions.id}` : ""}`);
    slot.setAttribute("inputmode", about.kind === "number" ? "numeric" : "text");
    slot.setAttribute("enterkeyhint", "next");
    slot.setAttribute("autocapitalize", "off");
    slot.spellcheck = false;
    if (about.scope === "paper") show(slot, slots.remembered(name(slot)));
  }
}
