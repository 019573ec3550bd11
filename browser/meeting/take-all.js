/* A button that takes over the problems of all members at once: nobody presses one for each of twenty papers. */

import { makeButton } from "../base/button.js";
import { setText } from "../base/element.js";
import { takePoints } from "./bring-in.js";
import { begins } from "./ledger-columns.js";
import { memberNamed } from "./people.js";

/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Host } from "./host.js" */

/** Problems that nobody has taken yet, of papers whose members are on the list: whoever is on none may be of another branch. @param {MeetingDraft} draft @returns {string[]} their ids */
function untaken(draft) {
  const { papers, points } = draft.meeting.lists;
  const known = new Set(papers.filter(({ member }) => memberNamed(draft, member) !== null).map(({ id }) => id));
  return points.filter(({ paper, taken }) => known.has(paper) && taken !== "是").map(({ id }) => id);
}

/** @param {Host} host @param {() => void} taken called after they were taken: the button is gone then */
export function makeTakeAll(host, taken) {
  const button = makeButton("", () => {
    const ids = untaken(host.draft);
    host.session.keep("收进各人的问题以前");
    host.apply(takePoints, ids, true, begins(host.kinds));
    host.say(`收进了 ${ids.length} 个问题，不用的请去掉勾`, true);
    taken();
  });
  return {
    button,
    /** One paper has its own button. */
    show() {
      const left = untaken(host.draft).length;
      button.hidden = host.draft.meeting.lists.papers.length < 2 || left === 0;
      setText(button, `名单上各人的问题都收进（还有 ${left} 个没有收）`);
    },
  };
}
