/* Takes papers into the meeting, and says what became of each: refused, or to be looked at. */

import { element } from "../base/element.js";
import { bringIn } from "./bring-in.js";
import { remarksOn } from "./incoming-remarks.js";
import { begins } from "./ledger-columns.js";

/** @import { Host } from "./host.js" */
/** @import { Seen } from "./incoming-remarks.js" */

const NO_ROOM = "会议里放不下了，这一次的一份也没有收。请拿掉不用的材料，或者分几次收。";

/** @param {string} name @param {string} why @returns {HTMLElement} */
const refusal = (name, why) => element("li", {}, element("b", {}, name), `：${why}`);

/** @param {Host} host */
export function makeTaking(host) {
  const refused = element("ul", { class: "pb-refused", hidden: true });
  const told = element("ul", { class: "pb-meeting-told", hidden: true });

  return {
    refused,
    told,
    /** What was said of earlier papers goes. */
    clear() {
      for (const list of [refused, told]) {
        list.textContent = "";
        list.hidden = true;
      }
    },
    /** @param {Seen[]} papers @param {string[][]} refusals name and reason */
    take(papers, refusals) {
      refused.append(...refusals.map(([name, why]) => refusal(name, why)));
      /** @type {string[]} */
      const said = [];
      if (papers.length > 0) {
        host.session.keep("收进材料以前");
        const isTaken = host.apply((draft) => papers.reduce((before, read) => {
          const done = bringIn(before, read, read.findings, begins(host.kinds));
          said.push(...done.told, ...remarksOn(read, host.draft));
          return done.draft;
        }, draft));
        if (isTaken) host.say(`收到 ${papers.length} 份材料`, true);
        else {
          said.length = 0;
          refused.append(...papers.map(({ file, title }) => refusal(file || title, NO_ROOM)));
        }
      }
      told.append(...said.map((one) => element("li", {}, one)));
      refused.hidden = !refused.hasChildNodes();
      told.hidden = !told.hasChildNodes();
    },
  };
}
