/* Inline in the header of every page, in the place of the theme's script: what must be so before anything is drawn. It waits for the
   style sheet above it, and has to: where a local file asks for its storage any earlier, Chromium now and then keeps nothing of what
   the page stores. */

import { choicesOf, chosen, keyOf, show } from "./frame/colours.js";

// At the end of the page controls that wait for scripts would push the text down.
document.documentElement.classList.replace("no-js", "js");

// The first style sheet lies two folders below the site's root, the theme's as ours.
const sheet = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=stylesheet]"));
const choices = choicesOf();
if (sheet && choices.length) show(choices, chosen(choices, keyOf(new URL("../../", sheet.href).href)));
