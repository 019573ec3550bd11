/* Offers to put back what was taken out of the 草稿夹, with the values that had been filled in. */

import { say } from "../base/message.js";
import { choice } from "../draft/choice.js";

/** @import { Item } from "../draft/choice.js" */

/** @param {string} text what was taken out @param {Item[]} before what was chosen before that */
export function sayRemoved(text, before) {
  say(text, {
    label: "撤销",
    run() {
      choice.set(choice.putBack(choice.get(), before));
      say(`已放回草稿夹，共 ${choice.get().length} 条`);
      // The button went with its message; who uses keys goes on at the 草稿夹.
      const opener = document.querySelector(".pb-choice [data-choice=open]");
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    },
  });
}
