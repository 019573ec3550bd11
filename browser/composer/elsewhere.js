/* Makes drafts from what the writer has in other places: last year's paper, or a draft file. */

import { data } from "../base/data.js";
import { bytesOf } from "../base/file-bytes.js";
import { say } from "../base/message.js";
import { draftFile } from "../draft/draft-file.js";
import { LIMITS } from "../draft/file-values.js";
import { newId } from "../draft/instant.js";
import { decoded } from "../reader/decode.js";
import { openRead } from "./file-again.js";
import { openLastYear } from "./last-year.js";
import { templates } from "./templates.js";

/** @import { App } from "./app.js" */
/** @import { Read } from "./file-again.js" */
/** @import { Host } from "./host.js" */

const BIGGEST = 3 * LIMITS.file; // bytes of a draft file that is read: what we save is in UTF-8

/** @param {App} app @param {string} [but] id of a draft that is not one of them @returns the drafts that may be last year's, and how to read one */
async function earlier(app, but = "") {
  const drafts = (await app.store.list()).filter(({ id, state, isMeeting }) => state === "whole" && !isMeeting && id !== but);
  /** @param {string} id */
  async function read(id) {
    try {
      return await app.store.read(id);
    } catch {
      say("这份草稿没有读出来，请再试一次");
      return null;
    }
  }
  return { drafts, read };
}

/** A draft or a pasted paper of last year becomes followups of a new one. @param {App} app */
export async function fromLastYear(app) {
  openLastYear({
    ...(await earlier(app)),
    shelf: app.shelf,
    templates: templates(app.shelf).filter((one) => one.parts.some((part) => part.section === "followups")),
    label: "开始写今年的",
    done: async (points, template) => {
      const host = await app.create({ template });
      host.addFollowups(points);
    },
  });
}

/** The same for the draft that is open. @param {App} app @param {Host} host */
export async function lastYearInto(app, host) {
  openLastYear({
    ...(await earlier(app, host.draft.id)),
    shelf: app.shelf,
    templates: [],
    label: "放进这份草稿",
    done: (points) => host.addFollowups(points),
  });
}

/** @param {File} file @returns {Promise<Read | null>} a new draft of this machine; null, and said, when it cannot be read */
export async function readDraftFile(file) {
  if (file.size > BIGGEST) {
    say("这个文件太大，不像草稿文件");
    return null;
  }
  try {
    const text = decoded(await bytesOf(file));
    const site = data.site.id;
    return { ...draftFile.read(text, { site, id: newId() }), known: draftFile.known(text, site) };
  } catch {
    say("这个文件读不出来，请再选一次");
    return null;
  }
}

/** A draft file becomes a draft of this machine; what was strange about it is said in a notice that stays. @param {App} app @param {File} file */
export async function openFile(app, file) {
  const read = await readDraftFile(file);
  if (read) await openRead(app, read, "已打开草稿文件");
}
