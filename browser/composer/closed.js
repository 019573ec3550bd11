/* What the page shows when it could not be opened: that the drafts still exist, and a button for each to save it as a file. */

import { makeButton } from "../base/button.js";
import { download } from "../base/download.js";
import { element } from "../base/element.js";
import { partOf } from "../base/part-of.js";
import { tellWhose } from "../base/whose.js";
import { draftFile } from "../draft/draft-file.js";
import { fileName } from "../papers/document/file-name.js";

const { write } = draftFile;

/** @import { DraftStore } from "../draft/draft-store.js" */
/** @import { Listed } from "../draft/listed.js" */

/** @param {DraftStore} store @param {Listed} entry @returns {HTMLElement} */
function row(store, { id, title, state }) {
  const name = title || "读不出来的草稿";
  const line = element("li", {}, element("strong", {}, name), " ");
  const save = makeButton("下载草稿文件", async () => {
    try {
      const found = await store.read(id);
      if (found) download(new TextEncoder().encode(write(found.draft)), fileName(found.draft.title, ".json"), "application/json");
    } catch {
      line.append("这一份读不出来。");
    }
  });
  tellWhose(save, name);
  if (state !== "lost") line.append(save);
  return line;
}

/** @param {HTMLElement} root @param {Promise<DraftStore>} opening the drafts, if they can be had */
export async function showClosed(root, opening) {
  for (const name of ["start", "work"]) partOf(root, name, HTMLElement).hidden = true;
  root.classList.remove("pb-composing");
  document.body.classList.remove("pb-body-composing");
  const place = partOf(root, "loading", HTMLElement);
  place.hidden = false;
  place.textContent = "拟稿没有打开：素材没有取到，或者浏览器出了差错。已写的草稿都在，不会丢。 ";
  place.append(makeButton("再试一次", () => location.reload()));
  try {
    const store = await opening;
    const drafts = await store.list();
    if (drafts.length > 0) place.after(element("ul", { class: "pb-drafts" }, ...drafts.map((entry) => row(store, entry))));
  } catch {
    // The text stays as it is: the drafts are kept, even though the browser cannot list them now.
  }
}
