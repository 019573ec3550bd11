/* The choice between light colours, dark colours, and those of the system: the theme's form has a button for each, and shows
   the one that comes next. A stored choice is applied by `early.entry.js`, before anything is drawn. */

import { root } from "../base/data.js";
import { storage } from "../base/storage.js";
import { tellKept } from "../base/unkept.js";
import { choicesOf, chosen, coloursOf, keyOf, show, system } from "./colours.js";

const KEY = keyOf(root);
const choices = choicesOf();

/** Colours change at once, and do not fade: the theme knows this word, and goes by it until the page has been drawn. */
function atOnce() {
  document.body.setAttribute("data-md-color-switching", "");
  window.requestAnimationFrame(() => window.requestAnimationFrame(() => document.body.removeAttribute("data-md-color-switching")));
}

/** @param {number} at */
function turn(at) {
  show(choices, at, atOnce);
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
    // storage is refused or full: the page says so, see below
  }
  tellKept("scheme", storage.holds());
}

if (choices.length) {
  turn(chosen(choices, KEY));
  choices.forEach((choice, at) =>
    choice.addEventListener("change", () => {
      turn(at);
      keep(at);
    }),
  );
  system.addListener(() => turn(chosen(choices, KEY))); // Safari 13 has no addEventListener for it
}
