/* 收材料: members' papers are opened here, many at once. For each problem that a member admits, somebody decides whether it is
   taken over. */

import { element } from "../base/element.js";
import { makeEntrance } from "./incoming-entrance.js";
import { makeIncomingList } from "./incoming-list.js";
import { makeTaking } from "./incoming-taking.js";
import { criticised, handedIn } from "./outstanding.js";
import { makeOutstanding } from "./outstanding-fold.js";
import { makeOverlap } from "./overlap-section.js";
import { wordsOfRules } from "./rule-words.js";
import { makeTakeAll } from "./take-all.js";

/** @import { Row } from "../draft/meeting.js" */
/** @import { Host } from "./host.js" */
/** @import { Panel } from "./work.js" */

/** @param {Host} host @returns {Panel} */
export function makeIncoming(host) {
  const taking = makeTaking(host);
  const entrance = makeEntrance(host, taking);
  const list = makeIncomingList(host, entrance.focus);
  const all = makeTakeAll(host, entrance.focus);
  const none = element("p", { class: "pb-meta" }, "还没有收到材料。");
  const missing = makeOutstanding();
  const among = makeOutstanding();
  const overlap = makeOverlap(host, wordsOfRules);
  /** @type {Row[] | null} */
  let compared = null;
  const box = element("div", {}, element("p", { class: "pb-meta" }, "收进的问题写进会议记录、批评意见和整改台账；不收的只留在这里。材料只在这台电脑的浏览器里读，不上传。"),
    entrance.box, element("div", { role: "alert" }, taking.refused), element("div", { role: "status" }, taking.told), missing.box, among.box, overlap.box, none, element("p", {}, all.button), list.box);
  entrance.hear(box);
  return {
    box,
    show() {
      const { papers } = host.draft.meeting.lists;
      none.hidden = papers.length > 0;
      missing.show(handedIn(host.draft));
      among.show(criticised(host.draft));
      if (papers !== compared) overlap.clear();
      compared = papers;
      all.show();
      list.show();
    },
  };
}
