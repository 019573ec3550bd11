/* Light, dark, or as the system has it: the theme's form with a button for each, of which the next one shows. The theme's head puts
   on the page what is stored, before anything is drawn; hence the name and the shape of what is stored here. */

import { root } from "../base/data.js";
import { storage } from "../base/storage.js";
import { tellKept } from "../base/unkept.js";

const AS_SYSTEM = "(prefers-color-scheme)";
const DARK = "(prefers-color-scheme: dark)";
const LIGHT = "(prefers-color-scheme: light)";
const PARTS = ["media", "scheme", "primary", "accent"];
const KEY = `${new URL(root).pathname}.__palette`;

const form = document.querySelector("form[data-md-component=palette]");
const choices = form ? Array.from(/** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input"))) : [];
const system = window.matchMedia(DARK);

/** @param {HTMLInputElement | undefined} choice @returns {Record<string, string>} its colours */
const coloursOf = (choice) => Object.fromEntries(PARTS.map((part) => [part, (choice && choice.getAttribute(`data-md-color-${part}`)) || ""]));

/** @returns {number} which one is chosen; as the system has it, where none is */
function chosen() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) || "null");
    const at = choices.findIndex((choice) => kept && choice.dataset.mdColorMedia === kept.color.media);
    if (at >= 0) return at;
  } catch {
    // refused, or damaged by somebody else
  }
  return Math.max(0, choices.findIndex(({ dataset }) => dataset.mdColorMedia === AS_SYSTEM));
}

/** Colours change at once, and do not fade: the theme knows this word, and goes by it until the page has been drawn. */
function atOnce() {
  document.body.setAttribute("data-md-color-switching", "");
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => document.body.removeAttribute("data-md-color-switching")));
}

/** @param {number} at */
function show(at) {
  const own = coloursOf(choices[at]);
  const systems = coloursOf(choices.find(({ dataset }) => dataset.mdColorMedia === (system.matches ? DARK : LIGHT)));
  const shown = own.media === AS_SYSTEM ? { ...systems, media: AS_SYSTEM } : own;
  const changed = Object.entries(shown).filter(([part, value]) => document.body.getAttribute(`data-md-color-${part}`) !== value);
  if (changed.length) atOnce(); // where nothing changes nothing is to be styled anew
  for (const [part, value] of changed) document.body.setAttribute(`data-md-color-${part}`, value);
  choices.forEach((choice, index) => {
    const next = choice.nextElementSibling; // the button for what comes after it
    if (next instanceof HTMLElement) next.hidden = index !== at;
  });
}

/** @param {number} at */
function keep(at) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ index: at, color: coloursOf(choices[at]) }));
  } catch {
    // refused or full: it is said below
  }
  tellKept("scheme", storage.holds());
}

if (form) {
  show(chosen());
  form.addEventListener("change", (event) => {
    const at = choices.findIndex((choice) => choice === event.target);
    show(at);
    keep(at);
  });
  system.addListener(() => show(chosen())); // Safari 13 has no addEventListener for it
}
