/* 换一句 below a block: a quiet button for each sentence for which the library has others. A sentence that the writer has
   edited is not replaced; its button then says why. */

import { element } from "../base/element.js";
import { tellWhose } from "../base/whose.js";
import { standing } from "../draft/exchange.js";

/** @import { ShelfPhrase } from "../draft/shelf-points.js" */
/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Host } from "./host.js" */

const CHANGED = "这一句你改过了，不再换，免得丢掉你写的";

/** @param {Host} host @param {string} key of the block */
export function makeExchangeRow(host, key) {
  const buttons = element("span", {});
  const box = element("p", { class: "pb-exchange", hidden: true, role: "group", "aria-label": "换一句" }, "换一句：", buttons);
  /** For which moves there are buttons. */
  let made = "";

  /** @param {ShelfPhrase} phrase */
  function make(phrase) {
    buttons.textContent = "";
    phrase.written.forEach(({ title }, at) => {
      const button = element("button", { type: "button", class: "pb-quiet", "data-exchange": phrase.moves[at] }, title);
      button.addEventListener("click", () => host.exchange(key, at));
      buttons.append(button, " ");
    });
    made = phrase.moves.join();
  }

  return {
    box,
    /** @param {DraftBlock} block @param {ShelfPhrase | null} phrase that its words were taken from @param {string} whose what the block is called */
    show(block, phrase, whose) {
      const isOffered = phrase !== null && host.shelf.isExchangeable(phrase);
      box.hidden = !isOffered;
      if (!isOffered) return;
      if (phrase.moves.join() !== made) make(phrase);
      Array.from(buttons.children).forEach((button, at) => {
        const { title } = phrase.written[at];
        const isThere = standing(block, phrase, at) !== null;
        // Not `disabled`: the button would lose the focus, and nobody could read why it does nothing.
        button.setAttribute("aria-disabled", String(!isThere));
        button.setAttribute("title", isThere ? `“${title}”换一句` : CHANGED);
        tellWhose(button, isThere ? whose : `${whose}。${CHANGED}`, `“${title}”换一句`);
      });
    },
  };
}
