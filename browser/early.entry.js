/* Inline in the header of every page, in the place of the theme's script: what must be so before anything is drawn. */

import { choicesOf, chosen, keyOf, show } from "./frame/colours.js";

// At the end of the page controls that wait for scripts would push the text down.
document.documentElement.classList.replace("no-js", "js");

// What the script's element says of the site: where its front page is.
const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
const choices = choicesOf();
const home = new URL(`${dataset.home}`, location.href);
if (choices.length) show(choices, chosen(choices, keyOf(new URL("./", home).href)));
