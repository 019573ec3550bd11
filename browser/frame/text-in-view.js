/* When the Tab key reaches a text field, browsers only scroll until its caret is visible, so that the header may cover the
   field. This scrolls the field clear of the header, as browsers do for buttons. After a click the page stays where it is. */

import { onKeys } from "../base/keys.js";

function show() {
  const field = document.activeElement;
  if (field && field.matches("input, textarea, [contenteditable]")) field.scrollIntoView({ block: "nearest" });
}

onKeys(document, (event) => {
  if (event.key === "Tab") window.setTimeout(show); // the focus moves after this event
});
