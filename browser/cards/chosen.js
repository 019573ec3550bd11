/* Shows on each card whether its phrase is in the 草稿夹. */

import { storage } from "../base/storage.js";
import { choice } from "../draft/choice.js";

/** @import { Item } from "../draft/choice.js" */

/** By id. @type {Map<string, Item>} */
let items = new Map();

function read() {
  items = new Map(choice.get().map((item) => [item.id, item]));
}

/** @param {string} id of a phrase @returns {Item | null} it as it was chosen; null when it is not */
export const chosenAs = (id) => items.get(id) || null;

/** @param {string} home id of a phrase @returns {Item | null} what was chosen last of what its card has shown */
export function chosenAt(home) {
  const shown = Array.from(items.values()).filter((item) => item.home === home || item.id === home);
  return shown[shown.length - 1] || null;
}

/** Read what is chosen, now and whenever that changes. @param {() => void} changed */
export function watchChoice(changed) {
  const renew = () => {
    read();
    changed();
  };
  storage.watch("choice", renew);
  renew();
}
