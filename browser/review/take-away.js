/* Saves findings, as comments in a Word file or as a list, and makes a draft of the paper. */

import { data, loadOrNull } from "../base/data.js";
import { download } from "../base/download.js";
import { say } from "../base/message.js";
import { addressOf } from "../draft/draft-address.js";
import { draftFile } from "../draft/draft-file.js";
import { draftStore } from "../draft/draft-store.js";
import { draftFromPaper } from "../draft/from-paper.js";
import { newId } from "../draft/instant.js";
import { fileName } from "../papers/document/file-name.js";
import { DOCX_TYPE } from "../papers/docx.js";
import { commented } from "./commented.js";
import { commentsOf, reportOf } from "./report.js";

/** @import { DraftBlock } from "../draft/text.js" */
/** @import { Shelf } from "../draft/shelf.js" */
/** @import { Chosen } from "./choices.js" */
/** @import { Listed } from "./listing.js" */
/** @import { Paper } from "./opened.js" */

/** @param {{title: string, blocks: DraftBlock[]}} document @param {Listed[]} findings those that are not set aside */
export async function takeComments(document, findings) {
  const skeleton = await loadOrNull("skeleton");
  if (!skeleton) {
    say("排版要用的文件没有取到，请再试一次。也可以先下载清单。");
    return;
  }
  const name = fileName(document.title, "（批注）.docx");
  download(commented(document, commentsOf(findings), skeleton), name, DOCX_TYPE);
  say(`已生成《${name}》，提示在批注里`);
}

/** @param {string} title @param {Listed[]} findings @param {string} unseen a sentence about what was not looked at */
export function takeList(title, findings, unseen) {
  const name = fileName(title, "（自查清单）.txt");
  const text = `\ufeff${reportOf(title, findings, unseen)}`.replace(/\n/g, "\r\n");
  download(new TextEncoder().encode(text), name, "text/plain");
  say(`已生成《${name}》`);
}

/**
 * The paper becomes a draft of this machine, and is gone on with there.
 * @param {Paper} paper
 * @param {Chosen} chosen
 * @param {Shelf} shelf
 */
export async function putIntoDraft(paper, { template, audience, campaign, headings }, shelf) {
  const { site } = data;
  const made = draftFromPaper(paper.document, {
    site: site.id,
    id: newId(),
    template: template ? template.id : null,
    audience,
    campaign: campaign ? campaign.id : "",
    headings,
    shelf,
  });
  const draft = paper.aside.size > 0 ? { ...made, aside: Array.from(paper.aside) } : made;
  const store = await draftStore.open({ site: site.id });
  const saved = store.persistent ? await store.save(draft, 0) : { ok: false };
  if (saved.ok) {
    window.location.href = addressOf("compose", draft.id);
    return;
  }
  const name = fileName(draft.title, ".json");
  const { write } = draftFile;
  download(new TextEncoder().encode(write(draft)), name, "application/json");
  say(`这个浏览器存不下草稿，已下载《${name}》：到拟稿页点“打开草稿文件”`);
}
