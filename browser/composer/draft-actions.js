/* What is done to a draft as a whole: another year or audience, the followups of last year's paper, an older version. */

import { addFollowups } from "../draft/last-year.js";
import { retarget } from "../draft/retarget.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { Target } from "../draft/retarget.js" */
/** @import { Core } from "./host.js" */

/** @param {Core} host */
export function draftActions(host) {
  return {
    /** Another year, audience or the unit's own headings. @param {Target} target */
    retarget(target) {
      const loose = host.draft.unfiled.length;
      if (!host.apply(retarget, target, host.shelf)) {
        host.say("和现在的一样，没有变化");
        return;
      }
      const now = host.draft.unfiled.length;
      host.choose(now > loose ? "unfiled" : "", true);
      host.say(now > loose ? `已换好。有 ${now - loose} 条没有地方放，收进了“待归类”` : "已换好，写好的内容都跟过来了", "换年度、对象或者对照方面");
    },

    /** Points from last year's paper, under the heading for them. @param {{lead: string, body: string}[]} points */
    addFollowups(points) {
      if (!host.apply(addFollowups, points)) return;
      const home = host.regions().find((one) => one.section === "followups");
      if (home) host.choose(home.key, true);
      host.say(`已放进 ${points.length} 条，请照实补上进展和成效`, true);
    },

    /** @param {Draft} draft a version kept before */
    restoreVersion(draft) {
      host.session.replace(draft, "恢复旧版以前");
      host.choose("", true);
      host.say("已恢复成这一版", "恢复旧版");
    },
  };
}
