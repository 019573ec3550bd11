/* A field that the Tab key comes to is scrolled by its caret alone, so that the header may lie over it: it is shown as buttons are, clear of
   what lies over the page. A pointer is where it is, and the page stays. */

import { onKeys } from "../base/keys.js";

function show() {
  const field = document.activeElement;
  if (field && field.matches("input, textarea, [contenteditable]")) field.scrollIntoView({ block: "nearest" });
}

onKeys(document, (event) => {
  if (event.key === "Tab") window.setTimeout(show); // the focus moves after this event
});
