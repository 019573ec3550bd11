/* The dialog for a new meeting that follows an earlier one: it asks which. */

import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { moment } from "../base/moment.js";
import { attempt } from "../composer/attempt.js";
import { openDialog } from "../composer/dialog.js";
import { isMeeting } from "../draft/meeting.js";
import { following } from "./next-year.js";

/** @import { App } from "./app.js" */

/** @param {App} app */
export async function openNextYear(app) {
  const meetings = (await app.store.list()).filter(({ isMeeting: isOne, state }) => isOne && state === "whole");
  if (meetings.length === 0) {
    say("这台电脑上还没有会议：在别的电脑上做的，先打开会议文件");
    return;
  }
  const list = element("ul", { class: "pb-ways" }, ...meetings.map(({ id, title, saved }) => {
    const way = element("button", { type: "button", class: "pb-way" }, element("strong", {}, title), element("span", {}, saved ? moment(saved) : ""));
    way.addEventListener("click", () => {
      dialog.close();
      attempt(follow(id), "没有打开，请再试一次");
    });
    return element("li", {}, way);
  }));

  /** @param {string} id */
  async function follow(id) {
    const found = await app.store.read(id);
    const { draft } = found || {};
    if (!draft || !isMeeting(draft)) throw new Error("gone");
    await app.create((made) => following(made, draft));
  }

  const dialog = openDialog("接着哪一次会", element("p", {}, "党员名单和支部的情况带过来；那次会的整改台账成为这次会的“上年度整改”。原来的会议不变。"), list);
}
