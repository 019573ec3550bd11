/* The ways to bring in papers: pasting, opening, dropping, or taking drafts of this machine. Elements only. */

import { data } from "../base/data.js";
import { onFiles } from "../base/file-entrance.js";
import { partOf } from "../base/part-of.js";
import { draftStore } from "../draft/draft-store.js";
import { makeLocalDrafts } from "./local-drafts.js";
import { sourcesOf } from "./sources.js";

/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Source } from "./sources.js" */

/**
 * `begin`: something comes in; `refuse` is told of a file that cannot be read.
 * @typedef {{begin: () => void, pasted: (text: string) => void, arrived: (sources: Source[]) => Promise<void>, refuse: (name: string, why: string) => void}} Wanted
 */

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
    const { sources, refused } = await sourcesOf(chosen, folders);
    for (const [name, why] of refused) wanted.refuse(name, why);
    await wanted.arrived(sources);
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
