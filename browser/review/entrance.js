/* How papers come in: pasted, opened, dropped, or from among the drafts of this machine. Elements only. */

import { data } from "../base/data.js";
import { bytesOf } from "../base/file-bytes.js";
import { onFiles, whyNotRead } from "../base/file-entrance.js";
import { partOf } from "../base/part-of.js";
import { draftStore } from "../draft/draft-store.js";
import { MOST_BYTES } from "../reader/file.js";
import { makeLocalDrafts } from "./local-drafts.js";

/** @import { DraftStore } from "../draft/draft-store.js" */

/**
 * @typedef {{name: string, bytes: Uint8Array}} Arrived
 * `begin`: something comes in; `refuse` is told of a file that cannot be read.
 * @typedef {{begin: () => void, pasted: (text: string) => void, arrived: (files: Arrived[]) => Promise<void>, refuse: (name: string, why: string) => void}} Wanted
 */

const MOST_FILES = 60;

/**
 * @param {HTMLElement} root
 * @param {Wanted} wanted
 */
export function makeEntrance(root, wanted) {
  const entrance = partOf(root, "entrance", HTMLElement, "review");
  const paste = partOf(root, "paste", HTMLTextAreaElement, "review");
  const file = partOf(root, "file", HTMLInputElement, "review");

  /** @param {File[]} chosen @param {Set<string>} folders those among them */
  async function take(chosen, folders) {
    wanted.begin();
    for (const { name } of chosen.slice(MOST_FILES)) wanted.refuse(name, `一次最多 ${MOST_FILES} 篇。`);
    /** @type {Arrived[]} */
    const read = [];
    for (const one of chosen.slice(0, MOST_FILES)) {
      if (one.size > MOST_BYTES) wanted.refuse(one.name, "文件超过 20 MB，不像一份材料，没有读。请删去图片再存，或者把正文复制、贴进来。");
      else {
        try {
          read.push({ name: one.name, bytes: await bytesOf(one) });
        } catch {
          wanted.refuse(one.name, whyNotRead(one.name, folders));
        }
      }
    }
    await wanted.arrived(read);
  }

  /** Opened when somebody asks for drafts. @type {Promise<DraftStore> | null} */
  let opening = null;
  const drafts = makeLocalDrafts(() => (opening = opening || draftStore.open({ site: data.site.id })), (files) => take(files, new Set()));
  const open = partOf(root, "open", HTMLButtonElement, "review");
  open.after(" ", drafts.button);
  entrance.append(drafts.form);
  open.addEventListener("click", () => file.click());
  partOf(root, "begin", HTMLButtonElement, "review").addEventListener("click", () => {
    wanted.begin();
    wanted.pasted(paste.value);
  });
  onFiles(file, root, entrance, take);
}
