/* Makes a new meeting: a draft whose document is only a title, and whose content is facts and lists. Pure. */

import { emptyMeeting } from "../draft/meeting.js";
import { runsOf } from "../draft/text.js";
import { MEMBER } from "./people.js";

/** @import { MeetingDraft } from "../draft/meeting.js" */
/** @import { Shelf } from "../draft/shelf.js" */

/**
 * What a campaign says of a meeting: told to everybody, the 对照方面 of ordinary members, and what a meeting is called that nobody has
 * called otherwise.
 * @param {Shelf} shelf
 * @param {string} id of a campaign; empty for none
 */
export function campaignOf(shelf, id) {
  const told = shelf.told(id, MEMBER, "");
  return { id, told, headings: shelf.headings(id, MEMBER, ""), title: [told.年度 ? `${told.年度} 年度` : "", told.会议 || "组织生活会"].join("") };
}

/** @param {{site: string, id: string, title?: string, shelf: Shelf, campaign?: string}} wanted @returns {MeetingDraft} */
export function createMeeting({ site, id, title = "", shelf, campaign = "" }) {
  const { told, headings, title: called } = campaignOf(shelf, campaign);
  const name = title || called;
  return {
    format: 1,
    site,
    id,
    title: name,
    campaign,
    variant: "",
    audience: "",
    template: "",
    headings,
    fields: told,
    document: { format: 1, title: name, author: "", orientation: "portrait", slots: {}, blocks: [{ key: "b1", kind: "title", runs: runsOf("", "b1") }] },
    unfiled: [],
    meeting: emptyMeeting(),
  };
}
