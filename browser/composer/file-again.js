/* Opens a draft file, either as a new draft of this machine or as the draft that is here already. Where the two differ, the
   writer is asked; whatever they choose, both are kept. */

import { element } from "../base/element.js";
import { say } from "../base/message.js";
import { moment } from "../base/moment.js";
import { copyOf } from "../draft/blocks.js";
import { areSame, newId } from "../draft/instant.js";
import { charactersOf } from "../draft/listed.js";
import { isMeeting } from "../draft/meeting.js";
import { inPlaceOf, onItsOwn } from "../draft/meeting-rows.js";
import { attempt } from "./attempt.js";
import { openDialog } from "./dialog.js";

/** @import { Draft } from "../draft/create.js" */
/** @import { DraftStore } from "../draft/draft-store.js" */

/**
 * What was read of a file; `known`: the id of the draft that was saved as this file, empty where it says none of ours.
 * @typedef {{draft: Draft, notes: string[], known: string}} Read
 * The page on which it is opened.
 * @typedef {{store: DraftStore, show: (draft: Draft, revision: number) => Promise<unknown>, openDraft: (id: string) => Promise<boolean>, note: (notes: string[]) => void}} Around
 * What this machine has.
 * @typedef {{draft: Draft, revision: number}} Kept
 */

const NOT_OPENED = "没有打开，请再试一次";

/** @param {DraftStore} store @param {Draft} draft @param {string} known @returns {Promise<{id: string, kept: Kept | null}>} id: under which the draft of the file may be kept */
async function placeFor(store, draft, known) {
  if (known === "") return { id: draft.id, kept: null };
  try {
    const kept = await store.read(known);
    if (kept === null) return { id: known, kept };
    // What cannot be read as a whole, or is something else, stays as it lies.
    return kept.isWhole && isMeeting(kept.draft) === isMeeting(draft) ? { id: known, kept } : { id: draft.id, kept: null };
  } catch {
    return { id: draft.id, kept: null };
  }
}

/** @param {Around} app @param {Read} read @param {string} done what is said of a file that was opened */
export async function openRead(app, { draft, notes, known }, done) {
  const { id, kept } = await placeFor(app.store, draft, known);
  const filed = { ...draft, id };
  if (kept === null) {
    await app.show(filed, 0);
    say(done);
    app.note(notes);
  } else if (areSame(filed, kept.draft)) {
    await openKept(app, id);
    say(`${done}：和这台电脑上的一样，没有另存一份`);
  } else {
    const [about] = (await app.store.list()).filter((one) => one.id === id);
    ask(app, filed, kept, about ? about.saved : 0, notes);
  }
}

/** @param {Around} app @param {string} id */
async function openKept(app, id) {
  if (!(await app.openDraft(id))) throw new Error("gone");
}

/** @param {Around} app @param {Draft} filed @param {Kept} kept @param {number} saved when, 0 where nobody knows @param {string[]} notes */
function ask(app, filed, kept, saved, notes) {
  const what = isMeeting(filed) ? "这次会议" : "这份草稿";

  async function replace() {
    const { store } = app;
    // Only what is among the versions may give way.
    const isKept = await store.keep(filed.id, kept.draft, "换成文件里的以前", Date.now());
    const done = isKept && (await store.save(inPlaceOf(filed, kept.draft), kept.revision)).ok;
    await openKept(app, filed.id);
    say(done ? "已换成文件里的，原来的在“历史版本”里" : "没有换：原来的没能留成历史版本，或者刚在另一个标签页里改过。打开的是这台电脑上的");
    if (done) app.note(notes);
  }

  async function keepBoth() {
    await app.show(onItsOwn(copyOf(filed, newId(), `${filed.title}（副本）`)), 0);
    say("两份都留着，打开的是文件里的");
    app.note(notes);
  }

  /** @type {[string, string, () => Promise<void>][]} */
  const ways = [
    ["打开这台电脑上的", "文件不动，也不打开", () => openKept(app, filed.id)],
    ["换成文件里的", "这台电脑上的留在“历史版本”里，随时可以恢复", replace],
    ["两份都留", "文件里的另存成一份副本", keepBoth],
  ];
  const list = element("ul", { class: "pb-ways" }, ...ways.map(([title, about, run]) => {
    const way = element("button", { type: "button", class: "pb-way" }, element("strong", {}, title), " ", element("span", {}, about));
    way.addEventListener("click", () => {
      dialog.close();
      attempt(run(), NOT_OPENED);
    });
    return element("li", {}, way);
  }));
  const here = [saved ? `${moment(saved)} 存的` : "", `${charactersOf(kept.draft)} 字`].filter(Boolean).join("，");
  const dialog = openDialog(`${what}已经有了`, element("p", {}, `《${kept.draft.title}》这台电脑上已经有了（${here}），和文件里的（${charactersOf(filed)} 字）不一样。用哪一份？`), list);
}
