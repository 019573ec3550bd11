/* Other words of the library in a block that stands: its wording as it was, another sentence, another lead clause. */

import { speak } from "../base/message.js";
import { edit, restore } from "../draft/blocks.js";
import { exchangeMove, givenIn, standing } from "../draft/exchange.js";
import { findBlock } from "../draft/regions.js";
import { originOf } from "../draft/text.js";

/** @import { Given } from "../draft/exchange.js" */
/** @import { Core } from "./host.js" */

/** @param {Core} host */
export function wordActions(host) {
  /** By block, point and move what stood in slots that an exchange took away. @type {Map<string, Given>} */
  const given = new Map();

  return {
    /** @param {string} key */
    restore(key) {
      const block = findBlock(host.draft, key);
      const source = block && originOf(block);
      const phrase = source && host.shelf.phrase(source.phrase);
      if (!phrase || !host.apply(restore, key, phrase)) return;
      host.goTo(key);
      host.say("已恢复原文", true);
    },

    /** Another sentence of the library in the place of one that stands unchanged. @param {string} key @param {number} at which move */
    exchange(key, at) {
      const block = findBlock(host.draft, key);
      const source = block && originOf(block);
      const from = source && host.shelf.phrase(source.phrase);
      const passage = from && standing(block, from, at);
      if (!from) return;
      const { title } = from.written[at];
      if (!passage) {
        host.say(`“${title}”你改过了，不再换，免得丢掉你写的`);
        return;
      }
      const place = [key, from.point, from.moves[at]].join(" ");
      /** @type {Given} */
      const before = given.get(place) || new Map();
      const { phrase, number, all } = host.shelf.exchanged(from, at, host.uses);
      given.set(place, new Map([...before, ...givenIn(passage)]));
      if (!host.apply(exchangeMove, key, from, phrase, at, before)) return;
      host.session.call(`“${title}”换一句`);
      speak(`“${title}”换成第 ${number} 句，共 ${all} 句`);
    },

    /** A name of the claim as its lead clause, a step of its own. @param {string} key @param {string} lead */
    chooseLead(key, lead) {
      host.session.seal();
      if (host.apply(edit, key, { lead })) {
        host.session.call(`领句换成“${lead}”`);
        speak(`领句换成“${lead}”`);
      }
      host.session.seal();
    },

    /** Forget what stood in slots of a block. @param {string} key */
    forget(key) {
      for (const place of given.keys()) if (place.startsWith(`${key} `)) given.delete(place);
    },
  };
}
